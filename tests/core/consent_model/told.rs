//! What is looked for, and what the public is told.

use std::collections::BTreeSet;

use serde_json::json;

use super::world::World;

/// Parts of a search that hold a word of their own here.
pub const PARTS: [&str; 3] = ["birth-place", "last-place", "description"];

impl World<'_> {
    /// Somebody's word is looked for: what is found in a case is of that case's own side.
    pub fn search(&mut self) {
        if self.now.secrets.is_empty() {
            return;
        }
        let word = self.chance.one_of(&self.now.secrets).word;
        let found = self.desk.ask("search", json!({"query": word, "limit": 50}));
        for hit in found["hits"].as_array().unwrap() {
            if let Some(whose) = self.now.people.iter().find(|someone| json!(someone.case) == hit["case"]) {
                self.shown(whose.who, &hit.to_string(), "search");
            }
        }
    }

    /// The seeker says what a notice may show, or takes it back.
    pub fn agree_to_notice(&mut self) {
        let staying = self.staying();
        let file = self.chance.one_of(&staying);
        let until = self.now.model.today + chrono::Duration::days(self.chance.below(30) as i64 - 2);
        let mut record = json!({"search": self.now.people[file].search, "act": "withdrawn"});
        let mut parts: BTreeSet<&'static str> = PARTS.into_iter().filter(|_| self.chance.once_in(2)).collect();
        if self.chance.once_in(4) {
            parts.clear();
        } else {
            record = json!({"search": self.now.people[file].search, "act": "granted", "parts": parts, "until": until.to_string()});
        }
        if self.desk.door.call("notice_consent.record", json!({"record": record})).is_ok() {
            self.now.model.last_entry = self.now.model.last_entry.max(self.now.model.today);
            self.now.model.notices.insert(file, (parts, until));
        }
    }

    /// The public is shown each part that the seeker agreed to, and nothing else of anybody.
    pub fn notice(&mut self) {
        let staying = self.staying();
        let file = self.chance.one_of(&staying);
        let who = self.now.people[file].who;
        let notice = self.desk.door.call("family.notice", json!({"search": self.now.people[file].search, "contact": "the harbour office"}));
        let text = notice.map(|notice| notice["text"].as_str().unwrap().to_owned()).unwrap_or_default();
        for (part, word) in &self.now.people[file].told {
            let may = self.now.model.may_show(file, who, part);
            assert_eq!(text.contains(word.as_str()), may, "{part} of the search of {who} in a notice: {}", self.now.model.today);
        }
        let anything = self.now.secrets.iter().map(|secret| &secret.word).chain(&self.never).find(|word| text.contains(word.as_str()));
        assert_eq!(anything, None, "a notice shows what nobody agreed to");
    }
}
