//! Somebody leaves the laptop: the screen is locked, the lid is closed. Whoever comes next finds nothing, and nothing is lost. What was copied
//! goes with it.

use panah_e2e::{Label, Laptop, until};

use crate::beginning::{make_vault, program, unlock};
use crate::lock::{half_written, tells_nothing};
use crate::tellings::{ENGLISH, PERSIAN, Telling};

#[test]
fn the_screen_is_locked_in_english() {
    the_screen_is_locked(&ENGLISH);
}

#[test]
fn the_screen_is_locked_in_persian() {
    the_screen_is_locked(&PERSIAN);
}

fn the_screen_is_locked(telling: &Telling) {
    let mut laptop = Laptop::new();
    let logind = laptop.logind();
    let window = program(&mut laptop, "screen-locked", telling.language);
    make_vault(&window, telling);
    half_written(&window, telling);
    // Desktops say it in one of three ways.
    for (who, says_so) in [
        ("org.freedesktop.ScreenSaver", &(|| laptop.screen_saver("org.freedesktop.ScreenSaver", true)) as &dyn Fn()),
        ("org.gnome.ScreenSaver", &|| laptop.screen_saver("org.gnome.ScreenSaver", true)),
        ("logind", &|| logind.locks_the_session()),
    ] {
        assert!(window.everything().contains(telling.draft), "until {who} says so, it stands there");
        says_so();
        tells_nothing(&window, telling);
        assert_eq!(laptop.left(), "clean");
        unlock(&window, telling.passphrase);
        window.read(Label::Text(telling.draft));
    }
    // The screen is unlocked: that is no reason to lock the vault.
    laptop.screen_saver("org.freedesktop.ScreenSaver", false);
    go_on_writing(&window, telling);
    window.quit();
}

#[test]
fn the_laptop_sleeps_only_once_the_vault_is_locked() {
    let telling = &ENGLISH;
    let mut laptop = Laptop::new();
    let logind = laptop.logind();
    let window = program(&mut laptop, "sleep", telling.language);
    let waiting = logind.waits_for();
    make_vault(&window, telling);
    half_written(&window, telling);
    logind.goes_to_sleep();
    let vault = laptop.vault();
    assert_eq!(waiting.until_let_go(move || Laptop::left_at(&vault)), "clean", "the vault is locked before the laptop sleeps");
    tells_nothing(&window, telling);

    logind.wakes_up();
    let waiting = logind.waits_for();
    unlock(&window, telling.passphrase);
    go_on_writing(&window, telling);
    logind.goes_to_sleep();
    let vault = laptop.vault();
    assert_eq!(waiting.until_let_go(move || Laptop::left_at(&vault)), "clean", "and so the next time");
    tells_nothing(&window, telling);
    window.quit();
}

#[test]
fn what_was_copied_goes_when_the_vault_is_locked() {
    let telling = &ENGLISH;
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "copied", telling.language);
    let other = laptop.other_program();
    make_vault(&window, telling);
    half_written(&window, telling);
    let copy = || {
        window.press("Ctrl+KeyA");
        window.press("Ctrl+KeyC");
        until("the copy", || match other.text() {
            Some(text) if text == telling.draft => Ok(()),
            text => Err(format!("{text:?}")),
        });
    };
    copy();
    assert_eq!(other.selected().as_deref(), Some(telling.draft), "what is selected can be pasted too");
    window.press("Ctrl+KeyL");
    window.see("heading", "unlock-title");
    assert_eq!((other.text(), other.selected()), (None, None), "whoever finds the laptop can paste nothing");

    unlock(&window, telling.passphrase);
    go_on_writing(&window, telling);
    window.click("textbox", "note-text");
    copy();
    other.take();
    window.press("Ctrl+KeyL");
    window.see("heading", "unlock-title");
    assert!(other.is_taken(), "what another program put there is not ours to take");
    window.quit();
}

/// Goes back to the note that was begun.
fn go_on_writing(window: &panah_e2e::Window, telling: &Telling) {
    window.click("button", "draft-go-on");
    until("the draft to come back", || match window.value("note-text") {
        text if text == telling.draft => Ok(()),
        text => Err(text),
    });
}
