//! How every story begins: the program started, a vault made.

use panah_e2e::{Label, Language, Laptop, Window, Words};

use crate::tellings::Telling;

/// A program in the language of the story, at its first screen.
pub fn program(laptop: &mut Laptop, story: &str, language: Language) -> Window {
    let window = laptop.start(&format!("{story}-{}", language.tag()), Language::En);
    window.see("heading", "start-title");
    if language != Language::En {
        window.click("button", Label::Text(language.own_name()));
        window.speaks(Words::of(language));
        window.see("heading", "start-title");
    }
    window
}

/// Makes a vault; the groups of its recovery key, which is shown.
pub fn begin_vault(window: &Window, telling: &Telling) -> Vec<String> {
    window.click("button", "start-new");
    window.see("heading", "create-title");
    window.fill("create-name", telling.member);
    window.fill("create-passphrase", telling.passphrase);
    window.read("create-strength-4");
    window.fill("create-repeat", telling.passphrase);
    window.screen("create");
    window.click("button", "create-make");
    window.see("heading", "create-key-title");
    window.parts("list", "way-paper-sheet-title")
}

/// Makes a vault, and proves the recovery key by typing a part of it back; the key.
pub fn make_vault(window: &Window, telling: &Telling) -> String {
    let groups = begin_vault(window, telling);
    window.screen("recovery-key");
    let asked = [2, groups.len() - 1];
    let group = |number: usize| [("number", number.into())];
    window.fill(Label::With("create-key-group", &group(asked[0])), &groups[asked[0] - 1]);
    window.fill(Label::With("create-key-group", &group(asked[1])), "WRONG");
    window.click("button", "create-key-done");
    window.read("create-key-wrong");
    // As somebody types it from paper: in small letters.
    window.fill(Label::With("create-key-group", &group(asked[1])), &groups[asked[1] - 1].to_lowercase());
    window.click("button", "create-key-done");
    window.see("heading", "today-title");
    groups.join("-")
}

/// Locks, and waits for the one field.
pub fn unlock(window: &Window, passphrase: &str) {
    window.fill("unlock-passphrase", passphrase);
    window.click("button", "unlock-open");
    window.see("heading", "today-title");
}
