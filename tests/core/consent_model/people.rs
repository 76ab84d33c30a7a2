//! What is done to people and their records.

use std::collections::BTreeSet;

use serde_json::json;

use super::world::{Pair, World};
use crate::desk::{PASSPHRASE, new_id};

impl World<'_> {
    /// Two of them are found to be one, unless a search has them as two.
    pub fn merge(&mut self) {
        let (keep, gone) = (self.someone(), self.someone());
        let request = json!({"keep": self.now.people[keep].person, "gone": self.now.people[gone].person});
        let merged = self.desk.door.call("person.merge", request);
        let a_pair = |pair: &Pair| !pair.model.gone && [(keep, gone), (gone, keep)].contains(&(pair.model.seeker, pair.model.sought));
        let there = !self.now.model.no_person.contains(&keep) && !self.now.model.no_person.contains(&gone);
        assert_eq!(merged.is_ok(), keep != gone && there && !self.now.pairs.iter().any(a_pair), "{merged:?}");
        if merged.is_err() {
            return;
        }
        self.now.model.merge(keep, gone);
        self.now.away.push(self.now.people[gone].person.clone());
        let person = self.now.people[keep].person.clone();
        for someone in self.now.people.iter_mut().filter(|someone| someone.who == gone) {
            (someone.who, someone.person) = (keep, person.clone());
        }
        let one = |of: &mut usize| {
            if *of == gone {
                *of = keep
            }
        };
        self.now.pairs.iter_mut().for_each(|pair| {
            one(&mut pair.model.seeker);
            one(&mut pair.model.sought);
        });
        self.now.secrets.iter_mut().for_each(|secret| one(&mut secret.of));
        self.now.ids.iter_mut().for_each(|(_, of)| one(of));
        self.now.joined.insert(keep);
    }

    /// The record of somebody who was found to be another stays where it is, whatever is tried with it alone.
    pub fn bring_back(&mut self) {
        if self.now.away.is_empty() {
            return;
        }
        let id = self.chance.one_of(&self.now.away);
        let (operation, request) = match self.chance.below(3) {
            0 => ("record.restore", json!({"id": id})),
            1 => ("record.undo", json!({"id": id})),
            _ => ("erase.run", json!({"id": id, "passphrase": PASSPHRASE})),
        };
        let tried = self.desk.door.call(operation, request);
        assert!(tried.is_err(), "{operation} of a record merged away: {tried:?}");
    }

    pub fn edit(&mut self, of: usize) {
        if !self.now.model.no_person.contains(&of) && !self.now.model.no_case.contains(&of) {
            self.new_words(of);
        }
    }

    pub fn keep_from(&mut self, of: usize) {
        if self.now.model.no_person.contains(&of) {
            return;
        }
        let whom = self.someone();
        let keeps = self.chance.once_in(24);
        let (person, other) = (self.now.people[of].person.clone(), self.now.people[whom].person.clone());
        self.change("person.get", "person.save", &person, |record| {
            record["do_not_disclose"] = if keeps { json!({new_id(): {"who": "", "person": other}}) } else { json!({}) };
        });
        self.now.model.keeps_from.retain(|(keeper, _)| *keeper != of);
        if keeps && of != whom {
            self.now.model.keeps_from.insert((of, whom));
        }
    }

    pub fn relative_keeps_from(&mut self, of: usize) {
        if self.now.no_relative.contains(&of) {
            return;
        }
        // Somebody whom it may keep something from: of four people few pairs are there at a time.
        let others = self.now.pairs.iter().map(|pair| (pair.model.seeker, pair.model.sought));
        let others = others.filter_map(|(a, b)| if a == of { Some(b) } else { (b == of).then_some(a) });
        let others: Vec<usize> = others.filter(|whom| !self.now.model.erased.contains(whom)).collect();
        let whom = if others.is_empty() { self.someone() } else { self.chance.one_of(&others) };
        let keeps = self.chance.once_in(3);
        let (relative, other) = (self.now.people[of].relative.clone(), self.now.people[whom].person.clone());
        self.change("person.get", "person.save", &relative, |record| {
            record["do_not_disclose"] = if keeps { json!({new_id(): {"who": "", "person": other}}) } else { json!({}) };
        });
        self.now.model.relative_keeps_from.remove(&of);
        if keeps {
            self.now.model.relative_keeps_from.insert(of, (of, whom));
        }
    }

    pub fn danger(&mut self, of: usize) {
        if self.now.model.no_person.contains(&of) {
            return;
        }
        let is = self.chance.once_in(24);
        let person = self.now.people[of].person.clone();
        self.change("person.get", "person.save", &person, |record| {
            record["safety_flags"] = if is { json!(["danger-to-others"]) } else { json!([]) }
        });
        self.now.model.dangers.remove(&of);
        if is {
            self.now.model.dangers.insert(of);
        }
    }

    fn trash(&mut self, id: &str, in_trash: bool) {
        self.desk.ask(if in_trash { "record.trash" } else { "record.restore" }, json!({"id": id}));
    }

    pub fn throw_or_restore(&mut self, of: usize) {
        let in_trash = self.chance.once_in(24);
        let someone = &self.now.people[of];
        let (what, set): (_, &mut BTreeSet<usize>) = match self.chance.below(4) {
            0 => (someone.person.clone(), &mut self.now.model.no_person),
            1 => (someone.case.clone(), &mut self.now.model.no_case),
            2 => (someone.search.clone(), &mut self.now.model.no_search),
            _ if self.now.pairs.is_empty() => return,
            _ => {
                let at = self.chance.below(self.now.pairs.len());
                if self.is_gone(at) {
                    return;
                }
                self.now.pairs[at].model.trashed = in_trash;
                let pair = self.now.pairs[at].id.clone();
                return self.trash(&pair, in_trash);
            }
        };
        set.remove(&of);
        if in_trash {
            set.insert(of);
        }
        self.trash(&what, in_trash);
    }

    /// What undoing brings back, the model reads off the records: consents are not among what can be undone.
    pub fn undo(&mut self, of: usize) {
        let person = self.now.people[of].person.clone();
        if self.now.model.no_person.contains(&of) || self.desk.door.call("record.undo", json!({"id": person})).is_err() {
            return;
        }
        self.read_off(of);
    }

    fn read_off(&mut self, of: usize) {
        let person = self.now.people[of].person.clone();
        let stored = self.desk.get("person.get", &person);
        if !stored["trashed"].is_null() {
            self.now.model.no_person.insert(of);
        }
        self.now.channels.remove(&of);
        if let Some(channel) = stored["record"]["channels"].as_object().and_then(|channels| channels.values().next()) {
            self.now.channels.insert(of, channel["value"].as_str().unwrap().to_owned());
        }
        self.now.model.dangers.remove(&of);
        if stored["record"]["safety_flags"].as_array().is_some_and(|flags| !flags.is_empty()) {
            self.now.model.dangers.insert(of);
        }
        self.now.model.keeps_from.retain(|(keeper, _)| *keeper != of);
        for entry in stored["record"]["do_not_disclose"].as_object().into_iter().flat_map(|entries| entries.values()) {
            if let Some(whom) = self.now.ids.iter().find(|(id, _)| json!(id) == entry["person"]).map(|(_, who)| *who)
                && whom != of
            {
                self.now.model.keeps_from.insert((of, whom));
            }
        }
    }
}
