//! The core locks by itself when nobody is there; the page is emptied with it, also of a key that is shown once.

use panah_e2e::{Label, Laptop, Window};

use crate::beginning::{begin_vault, make_vault, program, unlock};
use crate::tellings::{ENGLISH, PERSIAN, Telling};

#[test]
fn idle_in_english() {
    idle(&ENGLISH);
}

#[test]
fn idle_in_persian() {
    idle(&PERSIAN);
}

fn idle(telling: &Telling) {
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "idle", telling.language);
    make_vault(&window, telling);
    window.click("button", "frame-team-vault");
    window.click("tab", "vault-tab-lock");
    window.choose("settings-idle", Label::With("settings-minutes", &[("count", 1.into())]));
    window.read("settings-saved");

    half_written(&window, telling);

    window.core_locks_by_itself();
    tells_nothing(&window, telling);
    window.screen("locked-by-itself");
    unlock(&window, telling.passphrase);
    window.read(Label::Text(telling.draft));
    window.press("Ctrl+Comma");
    window.see("heading", "settings-title");
    window.screen("settings");
    window.quit();
}

#[test]
fn before_the_first_key_is_on_paper() {
    let telling = &ENGLISH;
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "first-key", telling.language);
    let groups = begin_vault(&window, telling);
    let shown = || {
        let page = window.everything();
        groups.iter().filter(|group| page.contains(&format!(">{group}<"))).count()
    };
    assert_eq!(shown(), groups.len(), "the key is shown");
    window.core_locks_by_itself();
    tells_nothing(&window, telling);
    assert_eq!(shown(), 0, "whoever finds the laptop finds no key");

    // The passphrase opens it, and the vault knows that the key may be on no paper.
    unlock(&window, telling.passphrase);
    window.read("vault-paper-unproven");
    window.click("button", "vault-see-ways-back");
    window.read("way-paper-only");
    window.screen("not-proven");
    window.fill("unlock-first-paper", &groups.join("-"));
    window.click("button", "try-do");
    window.read("try-begun");
    window.click("button", "way-prove");
    window.read("way-paper-check-word-text");
    window.click("button", "frame-today");
    window.see("heading", "today-title");
    assert!(!window.page().contains(&window.say("vault-paper-unproven")), "nothing is asked for any more");
    window.quit();
}

/// A case, and a note that is begun and not saved; its draft is kept.
pub fn half_written(window: &Window, telling: &Telling) {
    window.click("button", "frame-people-cases");
    window.press("Ctrl+KeyN");
    window.fill("case-summary", telling.summary);
    window.click("button", "case-create");
    window.read(Label::Text(telling.summary));
    window.click("tab", "case-room-notes");
    window.fill("note-text", telling.draft);
    window.read(Label::Text(&kept(window)));
}

/// The window asks for a passphrase, and nothing of the vault stands in it.
#[track_caller]
pub fn tells_nothing(window: &Window, telling: &Telling) {
    window.see("heading", "unlock-title");
    let page = window.everything();
    for word in [telling.member, telling.summary, telling.draft] {
        assert!(!page.contains(word), "whoever finds the laptop finds nothing in the page: {word}");
    }
}

/// What a form says once its draft is kept, up to the time.
fn kept(window: &Window) -> String {
    let said = window.say(Label::With("draft-kept", &[("time", "|".into())]));
    said.split('|').next().unwrap_or_default().trim().to_owned()
}
