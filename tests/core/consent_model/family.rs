//! What is done between two: matched, asked, told.

use serde_json::json;

use super::model::{Answer, Entry, ModelPair};
use super::world::{Pair, RUNGS, World};
use crate::desk::id;

const SIDES: [&str; 2] = ["seeker", "sought"];

impl World<'_> {
    pub fn match_two(&mut self) {
        let staying = self.staying();
        let (file, other) = (self.chance.one_of(&staying), self.chance.one_of(&staying));
        let record = json!({"search": self.now.people[file].search, "person": self.now.people[other].person, "decision": "verified"});
        if let Ok(stored) = self.desk.door.call("pair.save", json!({"record": record})) {
            let (seeker, sought) = (self.now.people[file].who, self.now.people[other].who);
            assert_ne!(seeker, sought);
            let model = ModelPair { seeker, sought, file, verified: true, blocked: false, trashed: false, gone: false };
            self.now.pairs.push(Pair { id: id(&stored), model, messages: Vec::new() });
        }
    }

    pub fn consent(&mut self) {
        let at = self.chance.below(self.now.pairs.len());
        let side = self.chance.below(2);
        let pair = &self.now.pairs[at];
        let (of, toward) = if side == 0 { (pair.model.seeker, pair.model.sought) } else { (pair.model.sought, pair.model.seeker) };
        let act = self.chance.one_of(&["asked", "granted", "granted", "granted", "granted", "granted", "granted", "declined", "withdrawn"]);
        let mut record = json!({"pair": pair.id, "side": SIDES[side], "act": act});
        let rung = self.chance.below(RUNGS.len()).max(self.chance.below(RUNGS.len()));
        let until = self.now.model.today + chrono::Duration::days(self.chance.below(60) as i64 - 4);
        if act == "granted" {
            record["scope"] = json!(RUNGS[rung]);
            record["until"] = json!(until.to_string());
            record["channels"] = json!([self.now.people[of].channel]);
        }
        if self.desk.door.call("consent.record", json!({"record": record})).is_err() {
            return;
        }
        self.now.model.last_entry = self.now.model.last_entry.max(self.now.model.today);
        let answer = match act {
            "granted" => Answer::Agreed { rung, until },
            // A question changes nothing that was said.
            "asked" => return,
            _ => Answer::No,
        };
        self.entries += 1;
        let said = self.now.model.answers.entry((of, toward)).or_default();
        let before = std::mem::take(said);
        let channel = self.now.channels.get(&of).cloned().unwrap_or_default();
        *said = vec![Entry { no: self.entries, pair: self.now.pairs[at].id.clone(), answer, channel, before }];
    }

    pub fn decide(&mut self) {
        let at = self.chance.below(self.now.pairs.len());
        if self.now.pairs[at].model.trashed || self.is_gone(at) {
            return;
        }
        let usual = !self.chance.once_in(4);
        let decision = if usual { "verified" } else { self.chance.one_of(&["possible", "rejected", "blocked", "blocked", "closed"]) };
        let stored = self.desk.get("pair.get", &self.now.pairs[at].id)["pair"].clone();
        let mut record = stored["record"].clone();
        record["decision"] = json!(decision);
        self.desk.ask("pair.save", json!({"id": self.now.pairs[at].id, "base": stored["version"], "record": record}));
        self.now.pairs[at].model.verified = decision == "verified";
        self.now.pairs[at].model.blocked = decision == "blocked";
    }

    pub fn message(&mut self) {
        let (at, side) = (self.chance.below(self.now.pairs.len()), self.chance.below(2));
        if self.is_gone(at) {
            return;
        }
        let model = &self.now.pairs[at].model;
        let of = if side == 0 { model.seeker } else { model.sought };
        let text = self.secret(of, 1);
        let record = json!({"pair": self.now.pairs[at].id, "from": SIDES[side], "text": text});
        let message = id(&self.desk.ask("family_message.save", json!({"record": record})));
        self.now.pairs[at].messages.push((side, message));
    }

    /// Told if and only if the model allows it, and nothing else on the way.
    pub fn release(&mut self) {
        let (at, side, rung) = (self.chance.below(self.now.pairs.len()), self.chance.below(2), self.chance.below(RUNGS.len()));
        let pair = &self.now.pairs[at];
        let to = if side == 0 { pair.model.seeker } else { pair.model.sought };
        let of = if side == 0 { pair.model.sought } else { pair.model.seeker };
        let mut request = json!({"pair": pair.id, "to": SIDES[side], "scope": RUNGS[rung], "dry_run": self.chance.once_in(3)});
        let mut something = true;
        match rung {
            1 => match pair.messages.iter().find(|(from, _)| *from != side) {
                Some((_, message)) => request["messages"] = json!([message]),
                None => something = false,
            },
            // Another number than the one that was agreed to is not given.
            2 => {
                let now = self.now.channels.get(&of);
                let said = self.now.model.answers.get(&(of, to)).into_iter().flatten();
                something = !self.now.joined.contains(&of) && now.is_some() && said.into_iter().all(|entry| Some(&entry.channel) == now)
            }
            // The case of whoever is found, and with it the place, may be in the trash.
            3 => {
                something = !self.now.model.no_case.contains(&of) && !self.now.without_place.contains(&of) && !self.now.joined.contains(&of)
            }
            4 => request["meeting"] = json!("On the bench by the river."),
            _ => {}
        }
        let allowed = self.allows(&pair.model, rung);
        match self.desk.door.call("family.release", request.clone()) {
            Ok(told) => {
                assert!(allowed, "told although the model does not allow it: {} to {}; {}", RUNGS[rung], SIDES[side], self.state(at));
                self.shown(to, &told.to_string(), "release");
                self.told += 1;
                if request["dry_run"] == json!(false) {
                    self.now.model.last_entry = self.now.model.last_entry.max(self.now.model.today);
                }
            }
            Err(problem) => {
                let silent = allowed && something;
                assert!(
                    !silent,
                    "not told although the model allows it: {} to {}: {problem}; {}",
                    RUNGS[rung],
                    SIDES[side],
                    self.state(at)
                );
                self.shown(to, &serde_json::to_string(&problem).unwrap(), "refusal");
                self.silent += 1;
            }
        }
    }

    /// A pair as the model has it.
    pub fn state(&self, at: usize) -> String {
        let ModelPair { seeker, sought, verified, blocked, trashed, gone, .. } = self.now.pairs[at].model;
        let model = &self.now.model;
        let day = model.today.max(model.last_entry);
        let words = |entry: &Entry| match entry.answer {
            Answer::Agreed { rung, until } => format!("{} until {until}", RUNGS[rung]),
            Answer::No => "no".to_owned(),
        };
        let answer = |of, toward| model.answers.get(&(of, toward)).into_iter().flatten().map(words).collect::<Vec<_>>().join(" and ");
        format!(
            "{seeker} seeks {sought}, verified {verified}, blocked {blocked}, trashed {trashed}, erased {gone}; they say {} and {} on {day}; kept {:?} {:?}, dangers {:?}, gone {:?} {:?} {:?}",
            answer(seeker, sought),
            answer(sought, seeker),
            model.keeps_from,
            model.relative_keeps_from,
            model.dangers,
            model.no_person,
            model.no_case,
            model.no_search
        )
    }

    pub fn letter(&mut self) {
        let (at, side) = (self.chance.below(self.now.pairs.len()), self.chance.below(2));
        let pair = &self.now.pairs[at];
        let to = if side == 0 { pair.model.seeker } else { pair.model.sought };
        if let Ok(letter) = self.desk.door.call("family.letter", json!({"pair": pair.id, "to": SIDES[side]})) {
            self.shown(to, letter["text"].as_str().unwrap(), "letter");
        }
    }
}
