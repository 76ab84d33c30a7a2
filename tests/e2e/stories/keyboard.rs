//! The keyboard alone: from the first screen to the locked one without a click, with the keys where they are whatever the layout.

use panah_e2e::{Label, Language, Laptop, Window, Words, until};

use crate::hand::{choose, command};
use crate::tellings::{ENGLISH, PAGE, PERSIAN, TITLE, Telling};

#[test]
fn alone_in_english() {
    by_keys_alone(&ENGLISH);
}

#[test]
fn alone_in_persian() {
    by_keys_alone(&PERSIAN);
}

fn by_keys_alone(telling: &Telling) {
    let mut laptop = Laptop::new();
    let window = begin(&mut laptop, "keyboard", telling);
    record_a_case(&window, telling);
    write_a_note(&window, telling);
    bring_in_the_news(&window);
    look_at_all_keys(&window);
    put_on_dark(&window);
    lock_and_unlock(&window, telling);
    window.quit();
}

/// A program in the language of the story, and a vault, without a click.
pub fn begin(laptop: &mut Laptop, story: &str, telling: &Telling) -> Window {
    let window = laptop.start(&format!("{story}-{}", telling.language.tag()), Language::En);
    window.see("heading", "start-title");
    if telling.language == Language::Fa {
        // On a Persian keyboard Ctrl+K is Ctrl+ن: the place of the key counts, not its letter.
        window.keyboard().lay_out("ir");
        window.tab_to("button", Label::Text(Language::Fa.own_name()));
        window.press("Enter");
        window.speaks(Words::of(Language::Fa));
    }
    make_a_vault(&window, telling);
    window
}

fn make_a_vault(window: &Window, telling: &Telling) {
    window.tab_to("button", "start-new");
    window.press("Enter");
    window.keys_go_to("textbox", "create-name");
    window.type_text(telling.member);
    window.tab_to("textbox", "create-passphrase");
    window.type_text(telling.passphrase);
    window.read("create-strength-4");
    window.tab_to("textbox", "create-repeat");
    window.type_text(telling.passphrase);
    window.press("Enter");
    window.see("heading", "create-key-title");
    let groups = window.parts("list", "way-paper-sheet-title");
    for number in [2, groups.len() - 1] {
        window.tab_to("textbox", Label::With("create-key-group", &[("number", number.into())]));
        window.type_text(&groups[number - 1]);
    }
    window.press("Enter");
    window.see("heading", "today-title");
}

fn record_a_case(window: &Window, telling: &Telling) {
    command(window, "frame-new-case");
    window.see("heading", "case-new");
    window.tab_to("combobox", "case-principal");
    window.type_text(telling.name);
    window.see("option", Label::With("person-record-new", &[("name", telling.name.into())]));
    window.press("Enter");
    window.see("button", "person-pick-another");
    window.tab_to("select", "case-risk");
    choose(window, "case-risk", "choice-risk-high");
    window.tab_to("checkbox", "choice-aim-refuge");
    window.press("Space");
    until("the aim to be ticked", || if window.is_chosen("checkbox", "choice-aim-refuge") { Ok(()) } else { Err(String::new()) });
    window.tab_to("textbox", "case-summary");
    window.type_text(telling.summary);
    window.press("Ctrl+KeyS");
    window.see("heading", Label::Text(telling.name));
}

fn write_a_note(window: &Window, telling: &Telling) {
    let onward = if telling.language == Language::Fa { "ArrowLeft" } else { "ArrowRight" };
    window.tab_to("tab", "case-room-summary");
    window.press(onward);
    window.keys_go_to("tab", "case-room-people");
    for room in ["case-room-refuge", "case-room-papers", "case-room-recovery", "case-room-family", "case-room-community", "case-room-notes"]
    {
        window.press(onward);
        window.keys_go_to("tab", room);
    }
    window.tab_to("textbox", "note-text");
    window.type_text(telling.note);
    window.press("Ctrl+KeyS");
    window.see("list", "case-room-notes");
    window.see("heading", "note-edit");
}

fn bring_in_the_news(window: &Window) {
    command(window, "frame-import-news");
    window.see("heading", "import-title");
    window.tab_to("textbox", "import-paste");
    window.paste("import-paste", PAGE);
    window.tab_to("button", "import-look");
    window.press("Enter");
    window.see("heading", "import-preview");
    window.tab_to("button", Label::With("import-do", &[("count", 4.into())]));
    window.press("Enter");
    window.tab_to("button", "import-to-library");
    window.press("Enter");
    window.see("row", Label::Holding(TITLE));
    window.tab_to("row", Label::Holding("Harbour council"));
    window.press("End");
    window.keys_go_to("row", Label::Holding(TITLE));
    window.press("Enter");
    window.see("heading", Label::Text(TITLE));
    // Back to where one was, and forward again.
    window.press("Alt+ArrowLeft");
    window.see("heading", "import-title");
    window.press("Alt+ArrowRight");
    window.see("heading", Label::Text(TITLE));
}

fn look_at_all_keys(window: &Window) {
    window.press("Ctrl+Slash");
    window.see("dialog", "key-title");
    window.screen("keys");
    window.press("Escape");
    window.see_no("dialog", "key-title");
    // Find here, and Escape clears it.
    window.press("Ctrl+KeyF");
    window.keys_go_to("textbox", "news-find");
    window.type_text("northern");
    window.see_no("row", Label::Holding("Harbour council"));
    window.press("Escape");
    window.see("row", Label::Holding("Harbour council"));
}

fn put_on_dark(window: &Window) {
    window.press("Ctrl+Comma");
    window.see("heading", "settings-title");
    window.tab_to("select", "settings-theme");
    choose(window, "settings-theme", "settings-theme-dark");
    until("the page to be dark", || match window.script("return document.documentElement.dataset.theme", vec![])? {
        theme if theme == "dark" => Ok(()),
        theme => Err(theme.to_string()),
    });
    let size = || window.script("return getComputedStyle(document.documentElement).fontSize", vec![]);
    let usual = size();
    window.press("Ctrl+Equal");
    until("larger type", || if size() == usual { Err("as large as before".to_owned()) } else { Ok(()) });
    window.screen("large");
    window.press("Ctrl+Digit0");
    until("the usual size", || if size() == usual { Ok(()) } else { Err("another".to_owned()) });
}

fn lock_and_unlock(window: &Window, telling: &Telling) {
    window.press("Ctrl+KeyL");
    window.keys_go_to("textbox", "unlock-passphrase");
    window.type_text(telling.passphrase);
    window.press("Enter");
    window.see("heading", "today-title");
    window.press("Ctrl+KeyK");
    window.keys_go_to("combobox", "search-label");
    window.type_text(telling.word);
    window.see("option", Label::Holding("P-20"));
    window.press("Enter");
    window.see("heading", Label::Text(telling.name));
    window.read(Label::Text(telling.summary));
}
