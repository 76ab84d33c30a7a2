//! What is done to the vault: its clock, what leaves it, what is erased from it, what a backup gives back.

use serde_json::{Value, json};

use super::model::ModelPair;
use super::world::{Pair, State, World};
use crate::desk::{PASSPHRASE, new_id};

/// Something erased.
#[derive(Clone)]
pub enum Erasure {
    /// Somebody, in each number that they had.
    People(Vec<usize>),
    /// A field of somebody's record.
    Field(usize, &'static str),
    /// Where somebody is.
    Place(usize),
    /// A pair, and what was said in it or held back by it.
    Pair(String, Vec<u64>),
    /// Whoever lives with somebody, and what their list may have held back.
    Relative(usize, Vec<u64>),
}

impl World<'_> {
    pub fn move_clock(&mut self) {
        let days = self.chance.below(12) as i64 - 4;
        self.desk.clock.advance(chrono::Duration::days(days));
        self.now.model.today += chrono::Duration::days(days);
    }

    /// Team screens and tables of somebody's own case: what they may be handed, or see over a shoulder.
    pub fn look_around(&mut self, of: usize) {
        let someone = &self.now.people[of];
        let in_case = json!({"case": someone.case, "limit": 100, "offset": 0});
        let mut shown = Vec::new();
        if !self.now.model.no_case.contains(&of) {
            shown.push(self.desk.ask("case.timeline", in_case.clone()).to_string());
            shown.push(self.desk.ask("family_search.list", in_case).to_string());
            shown.push(self.desk.ask("case.get", json!({"id": someone.case})).to_string());
            shown.push(self.desk.ask("case.missing", json!({"case": someone.case})).to_string());
            shown.push(self.desk.ask("case.due", json!({"case": someone.case})).to_string());
            for kind in ["person", "case", "situation", "family-search", "note"] {
                let path = self.desk.beside("handed-over.csv");
                let request = json!({"kind": kind, "case": someone.case, "format": "csv", "names": true, "texts": true, "path": path,
                    "replace": true, "protection": {"kind": "plain", "acknowledged": true}});
                if let Ok(exported) = self.desk.door.call("export.records", request) {
                    shown.push(std::fs::read_to_string(exported["path"].as_str().unwrap()).unwrap());
                    self.now.model.last_entry = self.now.model.last_entry.max(self.now.model.today);
                }
            }
        }
        shown.push(self.desk.ask("family.answer", json!({"search": someone.search})).to_string());
        for text in shown {
            self.shown(of, &text, "somebody's own case");
        }
    }

    /// A coordinator erases somebody, a field of their record, or where they are.
    pub fn erase(&mut self, of: usize) {
        let person = self.now.people[of].person.clone();
        let (request, erasure) = match self.chance.below(5) {
            0..=1 => {
                let numbers = (0..self.now.people.len()).filter(|at| self.now.people[*at].who == of).collect();
                (json!({"id": person, "with_cases": self.chance.once_in(2)}), Erasure::People(numbers))
            }
            2 => (json!({"id": self.now.people[of].situation}), Erasure::Place(of)),
            _ => {
                let field = self.chance.one_of(&["channels", "do_not_disclose", "safety_flags"]);
                (json!({"id": person, "field": field}), Erasure::Field(of, field))
            }
        };
        if self.erase_at_the_door(request) {
            self.take_out(&erasure);
            self.since.push(erasure);
        }
    }

    /// A coordinator erases a pair, with what was said in it.
    pub fn erase_pair(&mut self) {
        let there: Vec<usize> = (0..self.now.pairs.len()).filter(|at| !self.is_gone(*at)).collect();
        if there.is_empty() {
            return;
        }
        let at = self.chance.one_of(&there);
        let id = self.now.pairs[at].id.clone();
        assert!(self.erase_at_the_door(json!({"id": id})), "a pair is erased");
        let gone = self.take_out_pair(&id, &[]);
        self.since.push(Erasure::Pair(id, gone));
    }

    /// A coordinator erases whoever lives with somebody.
    pub fn erase_relative(&mut self) {
        let staying = self.staying();
        let file = self.chance.one_of(&staying);
        if self.now.no_relative.contains(&file) {
            return;
        }
        assert!(self.erase_at_the_door(json!({"id": self.now.people[file].relative})), "a relative is erased");
        let gone = self.take_out_relative(file);
        self.since.push(Erasure::Relative(file, gone));
    }

    fn take_out_relative(&mut self, file: usize) -> Vec<u64> {
        let State { model, pairs, people, no_relative, .. } = &mut self.now;
        let who = people[file].who;
        let mut gone = Vec::new();
        let there = |pair: &&Pair| !pair.model.gone && [pair.model.seeker, pair.model.sought].contains(&who);
        for pair in pairs.iter().filter(there) {
            let two = (pair.model.seeker, pair.model.sought);
            let same = |other: &ModelPair| [two, (two.1, two.0)].contains(&(other.seeker, other.sought));
            let blocked = pairs.iter().any(|other| other.id != pair.id && other.model.blocked && same(&other.model));
            if blocked || model.barred(two.0, two.1) {
                gone.extend(model.let_go(two));
            }
        }
        model.relative_keeps_from.remove(&file);
        no_relative.insert(file);
        gone
    }

    fn take_out_pair(&mut self, id: &str, entries: &[u64]) -> Vec<u64> {
        let State { model, pairs, .. } = &mut self.now;
        let pair = pairs.iter_mut().find(|pair| pair.id == id && !pair.model.gone).map(|pair| &mut pair.model);
        let blocks = pair.as_ref().filter(|pair| pair.blocked).map(|pair| (pair.seeker, pair.sought));
        if let Some(pair) = pair {
            (pair.gone, pair.blocked) = (true, false);
        }
        model.erase(id, blocks, entries)
    }

    /// Whether there was something to erase.
    fn erase_at_the_door(&mut self, mut request: Value) -> bool {
        request["passphrase"] = json!(PASSPHRASE);
        let erased = self.desk.door.call("erase.run", request).is_ok();
        if erased {
            self.now.model.last_entry = self.now.model.last_entry.max(self.now.model.today);
        }
        erased
    }

    fn take_out(&mut self, erasure: &Erasure) {
        match erasure {
            Erasure::Pair(id, entries) => return drop(self.take_out_pair(id, entries)),
            Erasure::Relative(file, entries) => {
                self.take_out_relative(*file);
                return drop(self.now.model.erase("", None, entries));
            }
            _ => {}
        }
        let State { model, secrets, channels, without_place, joined, .. } = &mut self.now;
        let rung = match erasure {
            Erasure::People(numbers) => {
                let arriving = numbers.iter().filter(|of| model.erased.insert(**of)).count();
                return (0..arriving).for_each(|_| self.arrive());
            }
            Erasure::Field(of, "channels") => channels.remove(of).map(|_| (*of, 2)),
            Erasure::Field(of, "do_not_disclose") => {
                model.keeps_from.retain(|(keeper, _)| keeper != of);
                None
            }
            Erasure::Field(of, _) => {
                model.dangers.remove(of);
                None
            }
            Erasure::Place(of) => without_place.insert(*of).then_some((*of, 3)),
            Erasure::Pair(..) | Erasure::Relative(..) => None,
        };
        // Of two that are one, some words stand in the other's record.
        if let Some((whose, at)) = rung.filter(|(whose, _)| !joined.contains(whose)) {
            let (gone, stays) = std::mem::take(secrets).into_iter().partition(|secret| secret.of == whose && secret.rung == at);
            *secrets = stays;
            self.never.extend(Vec::into_iter(gone).map(|secret| secret.word));
        }
    }

    pub fn back_up(&mut self) {
        self.desk.ask("backup.make", json!({"path": self.desk.beside("model.panah-backup"), "replace": true}));
        self.then = Some(self.now.clone());
        // That it was made is an entry of the ledger, which the backup itself does not hold.
        self.now.model.last_entry = self.now.model.last_entry.max(self.now.model.today);
        self.since.clear();
    }

    /// The last backup takes the vault's place: all is as it was then, but nothing comes back that was erased since.
    pub fn go_back(&mut self) {
        let Some(then) = self.then.clone() else { return };
        let dir = self.desk.beside(&new_id());
        let request = json!({"path": self.desk.beside("model.panah-backup"), "dir": dir, "passphrase": PASSPHRASE});
        let restored = self.desk.ask("backup.restore", request);
        assert_eq!(restored["problems"], json!([]));
        let left = self.desk.ask("vault.status", json!({}))["dir"].as_str().unwrap().to_owned();
        self.desk.lock();
        self.desk.ask("vault.unlock", json!({"dir": dir, "passphrase": PASSPHRASE}));
        std::fs::remove_dir_all(left).unwrap();

        let today = self.now.model.today;
        let since = std::mem::replace(&mut self.now, then).secrets;
        let lost = since.into_iter().map(|secret| secret.word).filter(|word| !self.now.secrets.iter().any(|known| known.word == *word));
        self.never.extend(lost.collect::<Vec<_>>());
        self.now.model.today = today;
        if restored["erased_again"] != json!(0) {
            self.now.model.last_entry = self.now.model.last_entry.max(today);
        }
        let there = self.now.people.len();
        for erasure in self.since.clone() {
            match erasure {
                Erasure::Field(of, _) | Erasure::Place(of) | Erasure::Relative(of, _) if of >= there => {}
                Erasure::People(numbers) => self.take_out(&Erasure::People(numbers.into_iter().filter(|of| *of < there).collect())),
                _ => self.take_out(&erasure),
            }
        }
    }
}
