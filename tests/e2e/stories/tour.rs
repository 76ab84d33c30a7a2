//! A walk through the sandbox: every screen with invented people in it.

use panah_e2e::{Label, Language, Laptop, Window};

use crate::beginning::program;

#[test]
fn in_english() {
    tour(Language::En);
}

#[test]
fn in_persian() {
    tour(Language::Fa);
}

fn tour(language: Language) {
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "tour", language);
    window.click("button", "start-practise");
    window.see("heading", "today-title");
    window.read("frame-sandbox");
    window.screen("today");
    for view in ["today-week", "today-month"] {
        window.click("tab", view);
        window.see("grid", Label::Holding(""));
        window.screen(view);
    }
    window.click("button", "missing-see");
    window.see("heading", "missing-title-all");
    window.screen("completeness");

    window.click("button", "frame-people-cases");
    window.see("row", Label::Holding("P-20"));
    window.screen("cases");
    window.click("row", Label::Holding("P-20"));
    for (room, picture) in [
        ("case-room-summary", "case-summary"),
        ("case-room-people", "case-people"),
        ("case-room-refuge", "case-refuge"),
        ("case-room-papers", "case-papers"),
        ("case-room-recovery", "case-recovery"),
        ("case-room-notes", "case-notes"),
        ("case-room-follow-ups", "case-follow-ups"),
        ("case-room-files", "case-files"),
        ("case-room-news", "case-news"),
        ("history-title", "case-history"),
    ] {
        window.click("tab", room);
        window.screen(picture);
    }
    hand_over_and_sum_up(&window);
    close_and_reopen(&window);
    throw_away_and_bring_back(&window);
    rest(&window);

    window.press("Ctrl+KeyL");
    window.see("heading", "start-title");
    window.quit();
}

fn hand_over_and_sum_up(window: &Window) {
    for (button, title) in [("handover-open", "handover-title"), ("summary-sheet-open", "summary-sheet-title")] {
        window.click("button", button);
        window.see("dialog", title);
        window.screen(title);
        window.press("Escape");
        window.see_no("dialog", title);
    }
}

fn close_and_reopen(window: &Window) {
    window.click("tab", "case-room-summary");
    window.click("button", "case-close");
    window.see("dialog", "case-close-title");
    window.choose("case-close-reason", "choice-close-reason-moved");
    window.screen("close-case");
    window.click("button", "case-close-do");
    window.read("case-closed-now");
    window.click("button", "case-reopen");
    window.see("dialog", "case-reopen-title");
    window.screen("reopen-case");
    window.click("button", "case-reopen-do");
    window.read("case-reopened-now");
    window.read("dated-opened-again");
}

fn throw_away_and_bring_back(window: &Window) {
    window.click("button", "history-to-trash");
    window.read("history-did-trashed");
    window.press("Ctrl+KeyK");
    window.keys_go_to("combobox", "search-label");
    window.type_text(&window.say("frame-go-trash"));
    window.click("option", Label::Holding(&window.say("frame-go-trash")));
    window.see("heading", "trash-title");
    window.see("row", Label::Holding("P-20"));
    window.screen("trash");
    let put_back = window.say(Label::With("trash-restore-one", &[("title", "P-20".into())])).replace(['”', '»'], "");
    // A button takes its own keys only.
    window.tab_to("button", Label::Holding(&put_back));
    window.press("Ctrl+KeyK");
    window.keys_go_to("combobox", "search-label");
    window.press("Escape");
    window.click("button", Label::Holding(&put_back));
    window.see("heading", "trash-title");
    window.read("trash-empty");
    window.screen("trash-empty");
}

fn rest(window: &Window) {
    window.click("button", "frame-people-cases");
    window.click("button", "people-title");
    window.see("grid", "people-title");
    window.screen("people");
    window.click("button", "frame-news");
    window.see("grid", "news-title");
    window.click("button", "news-filters");
    window.screen("news-filters");
    window.press("Ctrl+KeyN");
    window.see("heading", "news-new");
    window.screen("news-new");
    window.click("button", "frame-team-vault");
    window.screen("team-vault");
    for tab in ["ways-back", "backups", "lock", "travel", "log"] {
        window.click("tab", format!("vault-tab-{tab}").as_str());
        window.screen(&format!("team-vault-{tab}"));
    }
    window.click("tab", "vault-tab-check");
    window.click("button", "log-verify");
    window.read("log-clean");
    window.screen("team-vault-check");
    window.click("button", "frame-help");
    window.screen("help");
    window.click("button", "about-title");
    window.screen("about");
}
