//! The whole run: a volunteer creates a vault, records a case, brings in the news, and finds both again.

use panah_e2e::{Label, Language, Laptop, Window, until};

use crate::beginning::{make_vault, program, unlock};
use crate::tellings::{ENGLISH, PAGE, PERSIAN, TITLE, Telling};

#[test]
fn in_english() {
    whole_run(&ENGLISH);
}

#[test]
fn in_persian() {
    whole_run(&PERSIAN);
}

fn whole_run(telling: &Telling) {
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "whole-run", telling.language);
    window.screen("start");
    make_vault(&window, telling);
    window.screen("today-empty");
    look_at_the_settings(&window, telling);

    record_a_person(&window, telling);
    record_a_case(&window, telling);
    write_a_note_and_plan_a_follow_up(&window, telling);
    bring_in_the_news(&window);
    cite_the_news(&window, telling);
    find_case_and_news(&window, telling);
    export_the_list(&window, telling, &laptop);
    lock_and_unlock(&window, telling);

    window.quit();
    let traces = laptop.traces_of(&telling.canaries());
    assert!(traces.is_empty(), "nothing that was typed may stand on the disk in plain text: {traces:#?}");
    assert!(!laptop.traces_of(&["garden-plan"]).is_empty(), "the search itself finds what is there");
    let exported = laptop.traces_of(&["list-sealed", "list-plain"]);
    assert!(exported.is_empty(), "nor may the names of exported files: {exported:#?}");
    assert!(
        laptop.recent_files().contains("garden-plan.odt"),
        "what other programs remember is not ours to wipe: {}",
        laptop.recent_files()
    );
}

/// With the language come its calendar and its digits; the settings can part them again.
fn look_at_the_settings(window: &Window, telling: &Telling) {
    window.press("Ctrl+Comma");
    window.see("heading", "settings-title");
    let usual = if telling.language == Language::Fa { "date-calendar-persian" } else { "date-calendar-gregorian" };
    assert_eq!(window.chosen("settings-calendar"), window.say(usual), "the calendar is that of the language");
    window.screen("settings");
}

fn record_a_person(window: &Window, telling: &Telling) {
    window.click("button", "frame-people-cases");
    window.click("button", "people-title");
    window.screen("people-empty");
    window.press("Ctrl+KeyN");
    window.see("heading", "person-new");
    window.fill("person-name-text", telling.name);
    window.click("button", "person-add-name");
    window.fill_nth("person-name-text", 1, telling.name_elsewhere);
    window.fill("person-birth", telling.born);
    // What was understood is said in words: the year, not a day nobody knows.
    window.read(Label::Text("1366"));
    window.choose("person-gender", "choice-gender-male");
    window.fill("person-remarks", telling.remarks);
    window.screen("person-new");
    window.press("Ctrl+KeyS");
    window.see("heading", Label::Text(telling.name));
    window.read(Label::Text(telling.name_elsewhere));
    window.screen("person");
}

fn record_a_case(window: &Window, telling: &Telling) {
    window.click("button", "frame-people-cases");
    window.screen("cases-empty");
    window.press("Ctrl+KeyN");
    window.see("heading", "case-new");
    // Somebody else writes the name otherwise, and finds the same person.
    window.fill("case-principal", telling.name_otherwise);
    window.click("option", Label::Holding(telling.name));
    window.see("button", "person-pick-another");
    window.choose("case-risk", "choice-risk-high");
    window.click("checkbox", "choice-aim-refuge");
    window.click("checkbox", "choice-aim-papers");
    window.fill("case-summary", telling.summary);
    window.screen("case-new");
    window.click("button", "case-create");
    window.see("heading", Label::Text(telling.name));
    window.read(Label::Text(telling.summary));
    window.read("choice-risk-high");
    window.screen("case");
}

fn write_a_note_and_plan_a_follow_up(window: &Window, telling: &Telling) {
    window.click("tab", "case-room-notes");
    window.fill("note-text", telling.note);
    window.choose("note-kind", "choice-note-kind-call");
    window.click("button", "note-save");
    window.see("list", "case-room-notes");
    window.see("heading", "note-edit");
    window.screen("notes");

    window.click("tab", "case-room-follow-ups");
    window.fill("follow-what", telling.follow_up);
    window.fill("follow-due", telling.due);
    window.click("button", "follow-save");
    window.see("button", Label::With("follow-mark-done-of", &[("what", telling.follow_up.into())]));
    window.screen("follow-ups");
}

fn bring_in_the_news(window: &Window) {
    window.click("button", "frame-news");
    window.read("news-empty");
    window.screen("news-empty");
    window.click("button", "import-open");
    window.paste("import-paste", PAGE);
    window.screen("import");
    window.click("button", "import-look");
    window.see("heading", "import-preview");
    window.see("checkbox", Label::With("import-take", &[("title", TITLE.into())]));
    window.screen("import-preview");
    window.click("button", Label::With("import-do", &[("count", 4.into())]));
    window.see("heading", Label::With("import-done", &[("count", 4.into())]));
    window.screen("import-done");
    window.click("button", "import-to-library");
    window.see("row", Label::Holding(TITLE));
    window.click("row", Label::Holding(TITLE));
    window.see("heading", Label::Text(TITLE));
    window.read(Label::Text("a second family was turned back"));
    window.screen("news");
}

fn cite_the_news(window: &Window, telling: &Telling) {
    search(window, telling.word, "case", "P-20");
    window.click("tab", "case-room-news");
    window.fill("cite-find", "northern crossing");
    window.click("option", Label::Holding(TITLE));
    window.see("heading", Label::Text(TITLE));
    window.click("button", "cite-remark-add");
    window.fill("cite-remark", telling.remark);
    window.press("Ctrl+KeyS");
    window.see("button", "cite-remark-edit");
    window.read(Label::Text(telling.remark));
    window.screen("news-cited");
}

fn find_case_and_news(window: &Window, telling: &Telling) {
    open_search(window);
    window.type_text(telling.name_otherwise);
    window.see("option", Label::Holding(telling.name));
    window.screen("search");
    // However somebody writes the name, it leads to the person and to the case.
    choose_hit(window, "person", telling.name);
    window.see("heading", Label::Text(telling.name));
    window.see("tab", "person-details");
    search(window, telling.name_otherwise, "case", "P-20");
    window.see("tab", "case-room-summary");

    search(window, "northern cross", "news", TITLE);
    window.see("heading", Label::Text(TITLE));

    // The list of cases narrows by any spelling of the name, and to nothing by a name nobody has.
    window.click("button", "frame-people-cases");
    window.fill("case-find", "Zubrowka");
    window.read("case-none-found");
    window.fill("case-find", telling.name_otherwise);
    window.click("row", Label::Holding(telling.name));
    window.see("tab", "case-room-summary");
}

/// Finds something with the search box, and goes there.
fn search(window: &Window, query: &str, kind: &str, title: &str) {
    open_search(window);
    window.type_text(query);
    choose_hit(window, kind, title);
}

fn choose_hit(window: &Window, kind: &str, title: &str) {
    let kind = window.say(&*format!("search-kind-{kind}"));
    window.click("option", Label::Holding(&format!("{kind}: {title}")));
}

/// Goes to the search box by its key.
fn open_search(window: &Window) {
    window.press("Ctrl+KeyK");
    window.keys_go_to("combobox", "search-label");
}

fn export_the_list(window: &Window, telling: &Telling, laptop: &Laptop) {
    window.click("button", "frame-people-cases");
    window.see("row", Label::Holding(telling.name));
    window.screen("cases");
    window.click("button", "export-open");
    window.see("dialog", "export-title");
    window.fill("export-passphrase", telling.file_passphrase);
    window.fill("export-passphrase-again", telling.file_passphrase);
    window.screen("export");
    window.save_with("export-do", &laptop.stick().join("list-sealed.xlsx.age"));
    window.read(Label::With("export-done", &[("count", 1.into())]));
    window.screen("export-done");
    let sealed = std::fs::read(laptop.stick().join("list-sealed.xlsx.age")).expect("the file stands where it was asked for");
    assert!(sealed.starts_with(b"age-encryption.org/v1"), "an encrypted export is an age file");
    window.click("button", "export-finish");

    window.click("button", "export-open");
    window.choose("export-format", "export-format-csv");
    window.click("radio", "export-protect-plain");
    window.read("export-plain-who");
    window.click("button", "export-do-plain");
    window.read("export-need-acknowledged");
    window.screen("export-plain");
    window.click("checkbox", "export-plain-agree");
    window.save_with("export-do-plain", &laptop.stick().join("list-plain.csv"));
    window.read(Label::With("export-done", &[("count", 1.into())]));
    let plain = std::fs::read_to_string(laptop.stick().join("list-plain.csv")).expect("the file stands where it was asked for");
    assert!(plain.contains("P-20"), "the list gives the case's code: {plain}");
    assert!(!plain.contains(telling.name), "names leave only when somebody asks for them: {plain}");
    window.click("button", "export-see-log");
    window.read("log-disclosures");
    window.read("log-protection-plain-text");
    window.screen("team-vault");
}

fn lock_and_unlock(window: &Window, telling: &Telling) {
    search(window, telling.word, "case", "P-20");
    window.click("tab", "case-room-notes");
    window.click("button", "note-new");
    window.fill("note-text", telling.draft);
    assert!(window.everything().contains(telling.name), "while it is open, the page does hold the name");
    // At once: the last half second of typing is kept too.
    window.press("Ctrl+KeyL");
    window.see("heading", "unlock-title");
    let page = window.everything();
    for word in
        [telling.member, telling.name, telling.name_elsewhere, telling.summary, telling.note, telling.follow_up, telling.draft, TITLE]
    {
        assert!(!page.contains(word), "a locked program shows nothing of the vault, not even in its markup: {word}");
    }
    window.screen("unlock");
    window.fill("unlock-passphrase", "not this one, nor that");
    window.click("button", "unlock-open");
    window.read("error-wrong-passphrase");
    window.screen("unlock-wrong");
    unlock(window, telling.passphrase);
    window.read(Label::Text(telling.draft));
    window.screen("today");
    window.click("button", "draft-go-on");
    until("the draft to come back", || match window.value("note-text") {
        text if text == telling.draft => Ok(()),
        text => Err(text),
    });
    window.screen("draft");
    window.read(Label::Text(telling.note));
    window.click("tab", "case-room-summary");
    window.read(Label::Text(telling.summary));
    window.click("tab", "case-room-news");
    window.read(Label::Text(TITLE));
    window.click("tab", "history-title");
    window.read("history-act-created");
    window.screen("history");
}
