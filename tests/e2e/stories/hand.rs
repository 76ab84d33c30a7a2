//! One story, told by the mouse or by the keys alone.

use panah_e2e::{Label, Language, Window, until};
use serde_json::{Value, json};

/// How somebody uses the program in a story.
#[derive(Clone, Copy)]
pub struct Hand<'w> {
    pub window: &'w Window,
    pub language: Language,
    /// Without a click.
    pub keys: bool,
}

impl Hand<'_> {
    /// Presses a button.
    #[track_caller]
    pub fn press<'a>(&self, label: impl Into<Label<'a>>) {
        self.press_nth(label, 0);
    }

    /// Presses one of several buttons of the same name.
    #[track_caller]
    pub fn press_nth<'a>(&self, label: impl Into<Label<'a>>, at: usize) {
        let label = label.into();
        if self.keys {
            self.window.reach("button", label, at);
            self.window.press("Enter");
        } else {
            self.window.click_nth("button", label, at);
        }
    }

    /// Types into a field in place of what is there.
    #[track_caller]
    pub fn fill<'a>(&self, label: impl Into<Label<'a>>, text: &str) {
        let label = label.into();
        if !self.keys {
            return self.window.fill(label, text);
        }
        self.window.reach("textbox", label, 0);
        self.write(text);
    }

    /// Types a day so many days from now, and waits until the program says what it understood.
    #[track_caller]
    pub fn date<'a>(&self, label: impl Into<Label<'a>>, days: i64) {
        self.fill(label, &self.day(days));
        until("the day to be understood", || {
            let echo = "return document.getElementById(`${document.activeElement.id}-echo`)?.innerText ?? ''";
            if self.window.script(echo, vec![])? == json!("") { Err("nothing is said of it".to_owned()) } else { Ok(()) }
        });
    }

    /// Finds somebody on file by a name, or offers to record them; the one who is meant is the first that is offered.
    #[track_caller]
    pub fn find_somebody(&self, label: &str, name: &str, found: Label) {
        if self.keys {
            self.window.reach("combobox", label, 0);
            self.write(name);
            self.window.see("option", found);
            self.window.press("Enter");
        } else {
            self.window.fill(label, name);
            self.window.click("option", found);
        }
    }

    /// Types where the keys go, in place of what is there.
    #[track_caller]
    pub fn write(&self, text: &str) {
        let field = |script: &str| self.window.script(&format!("const field = document.activeElement; return {script}"), vec![]);
        if until("a field", || field("field.value")) != json!("") {
            // WebKit's own Ctrl+A goes by the letter, which a Persian layout does not have.
            self.window.press("Home");
            self.window.press("Shift+End");
            until("what stands there to be chosen", || {
                match field("field.selectionStart === 0 && field.selectionEnd === field.value.length")? {
                    Value::Bool(true) => Ok(()),
                    _ => Err("it is not".to_owned()),
                }
            });
        }
        self.window.type_text(text);
        until(&format!("“{text}” in the field"), || match field("field.value")? {
            value if value == json!(text) => Ok(()),
            value => Err(format!("there is {value}")),
        });
    }

    /// Chooses an entry of a menu.
    #[track_caller]
    pub fn choose(&self, menu: &str, entry: &str) {
        if !self.keys {
            return self.window.choose(menu, entry);
        }
        self.window.reach("select", menu, 0);
        choose(self.window, menu, entry);
    }

    /// Chooses a radio button, one of several of the same name.
    #[track_caller]
    pub fn pick<'a>(&self, label: impl Into<Label<'a>>, at: usize) {
        let label = label.into();
        if self.keys {
            self.window.reach("radio", label, at);
            self.window.arrow_to(label, at);
        } else {
            self.window.click_nth("radio", label, at);
        }
    }

    /// Ticks a box.
    #[track_caller]
    pub fn tick(&self, label: &str) {
        if self.keys {
            self.window.reach("checkbox", label, 0);
            self.window.press("Space");
        } else {
            self.window.click("checkbox", label);
        }
        until("the box to be ticked", || if self.window.is_chosen("checkbox", label) { Ok(()) } else { Err("it is not".to_owned()) });
    }

    /// Goes to a room of the case.
    #[track_caller]
    pub fn room(&self, room: &str) {
        if !self.keys {
            return self.window.click("tab", room);
        }
        let here = "return document.querySelector('[role=tab][aria-selected=true]').innerText.replace(/[\\d۰-۹]/g, '').trim()";
        let at = || until("a room of the case", || self.window.script(here, vec![])).as_str().unwrap_or_default().to_owned();
        self.window.reach("tab", Label::Text(&at()), 0);
        for _ in 0..10 {
            if at() == self.window.say(room) {
                return self.window.keys_go_to("tab", room);
            }
            let before = at();
            self.window.press(if self.language == Language::Fa { "ArrowLeft" } else { "ArrowRight" });
            until("the next room", || if at() == before { Err("it stays".to_owned()) } else { Ok(()) });
        }
        panic!("the arrow does not come to {room}");
    }

    /// Begins a new record of a kind, in its room.
    #[track_caller]
    pub fn begin(&self, kind: &str) {
        let new = format!("draft-new-{kind}");
        self.press(&*new);
        self.window.see("heading", &*new);
        // The keys stand in its first field by themselves.
        until("the keys to be in the form", || {
            let inside = "return document.activeElement?.closest('form') !== null";
            if self.window.script(inside, vec![])? == json!(true) { Ok(()) } else { Err("they are elsewhere".to_owned()) }
        });
    }

    /// Saves the form of a record.
    #[track_caller]
    pub fn save(&self, kind: &str) {
        self.ask_to_save();
        self.window.see_no("heading", &*format!("draft-new-{kind}"));
        // Nothing is left to be saved.
        self.window.see_no("button", "draft-save");
    }

    /// Saves, and may be refused.
    #[track_caller]
    pub fn ask_to_save(&self) {
        if self.keys { self.window.press("Ctrl+KeyS") } else { self.window.click("button", "draft-save") }
    }

    /// Looks at a screen that need not be looked at in each language: the tour shows its like in both.
    #[track_caller]
    pub fn screen(&self, what: &str) {
        if !self.keys {
            self.window.screen(what);
        }
    }

    /// Goes to a place of the program by its command.
    #[track_caller]
    pub fn go(&self, id: &str) {
        command(self.window, id);
    }

    /// Finds a record by a word that stands in it, and goes there.
    #[track_caller]
    pub fn find(&self, word: &str, kind: &str) {
        let hit = format!("{}:", self.window.say(&*format!("search-kind-{kind}")));
        self.look_for(word, &hit);
        self.window.see("heading", &*format!("search-kind-{kind}"));
    }

    #[track_caller]
    fn look_for(&self, word: &str, hit: &str) {
        self.window.press("Ctrl+KeyK");
        self.window.keys_go_to("combobox", "search-label");
        self.write(word);
        self.window.see("option", Label::Holding(hit));
        if !self.keys {
            return self.window.click("option", Label::Holding(hit));
        }
        // The person stands before their case.
        let chosen = "return document.querySelector('[role=option][aria-selected=true]')?.innerText ?? ''";
        for _ in 0..12 {
            let before = until("what is found", || self.window.script(chosen, vec![]));
            if before.as_str().is_some_and(|text| text.contains(hit)) {
                return self.window.press("Enter");
            }
            self.window.press("ArrowDown");
            until("the next that is found", || match self.window.script(chosen, vec![])? {
                now if now == before => Err(before.to_string()),
                _ => Ok(()),
            });
        }
        panic!("the arrow does not come to {hit}");
    }

    /// Goes to the case of somebody.
    #[track_caller]
    pub fn go_to_case(&self, name: &str) {
        let hit = format!("{}:", self.window.say("search-kind-case"));
        self.look_for(name, &hit);
        self.window.see("tab", "case-room-summary");
    }

    /// Puts the layout of the language on the keys again, after a dialog of the system.
    pub fn lay_out(&self) {
        self.window.keyboard().lay_out(if self.language == Language::Fa { "ir" } else { "us" });
    }

    /// A day so many days from now, as one would type it in the language's own calendar.
    fn day(&self, days: i64) -> String {
        // The page's calendar is the browser's, and so a witness of the core's.
        let script = "
            const day = new Date(Date.now() + arguments[0] * 864e5)
            const fields = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' }
            const parts = new Intl.DateTimeFormat(arguments[1], fields).formatToParts(day)
            return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type).value).join(arguments[2])";
        let (locale, between) =
            if self.language == Language::Fa { ("fa-u-ca-persian-nu-arabext", "/") } else { ("en-u-ca-gregory-nu-latn", "-") };
        let day = until("a day", || self.window.script(script, vec![json!(days), json!(locale), json!(between)]));
        day.as_str().expect("a day in words").to_owned()
    }

    /// A number in the digits of the language.
    pub fn number(&self, number: u32) -> String {
        let persian = |digit: char| digit.to_digit(10).and_then(|value| char::from_u32(u32::from('۰') + value)).unwrap_or(digit);
        let latin = number.to_string();
        if self.language == Language::Fa { latin.chars().map(persian).collect() } else { latin }
    }
}

/// Finds a command by its words, and gives it.
#[track_caller]
pub fn command(window: &Window, id: &str) {
    window.press("Ctrl+KeyK");
    window.keys_go_to("combobox", "search-label");
    window.type_text(&window.say(id));
    window.see("option", Label::Holding(&window.say(id)));
    window.press("Enter");
}

/// Chooses an entry of the menu that has the keys.
#[track_caller]
pub fn choose(window: &Window, menu: &str, entry: &str) {
    let entry = window.say(entry);
    for _ in 0..20 {
        if window.chosen(menu) == entry {
            return;
        }
        let before = window.chosen(menu);
        window.press("ArrowDown");
        until("the menu to go on", || if window.chosen(menu) == before { Err(before.clone()) } else { Ok(()) });
    }
    panic!("the arrow does not come to {entry}");
}
