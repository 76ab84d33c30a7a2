//! The people of the model at the real door, and what chance lets happen to them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::chance::Chance;
use super::model::{Model, ModelPair};
use super::told::PARTS;
use super::vaults::Erasure;
use crate::desk::{Desk, id, new_id};

/// How many there are at any time.
const PEOPLE: usize = 4;
pub const RUNGS: [&str; 5] = ["alive", "message", "contact-details", "whereabouts", "meeting"];

#[derive(Clone)]
pub struct Someone {
    /// Who they were found to be.
    pub who: usize,
    pub person: String,
    /// Whoever lives with them.
    pub relative: String,
    pub case: String,
    pub search: String,
    pub situation: String,
    pub channel: String,
    /// What they told for their search, by the part of a notice that shows it.
    pub told: Vec<(&'static str, String)>,
}

#[derive(Clone)]
pub struct Pair {
    pub id: String,
    pub model: ModelPair,
    /// Who wrote, and the message.
    pub messages: Vec<(usize, String)>,
}

/// A word that only one of them has, and the rung at which the other may hear it.
#[derive(Clone)]
pub struct Secret {
    pub word: String,
    pub of: usize,
    pub rung: usize,
}

/// All that a backup would give back.
#[derive(Clone, Default)]
pub struct State {
    pub model: Model,
    pub people: Vec<Someone>,
    pub pairs: Vec<Pair>,
    pub secrets: Vec<Secret>,
    /// Every id that a person had, and who they are now.
    pub ids: Vec<(String, usize)>,
    /// Records of people who were found to be another.
    pub away: Vec<String>,
    /// What somebody's channel holds, unless it was undone or erased.
    pub channels: BTreeMap<usize, String>,
    /// Whose situation was erased, and whose relative.
    pub without_place: BTreeSet<usize>,
    pub no_relative: BTreeSet<usize>,
    /// Who was two: which of their channels and places are told is not for this model to say.
    pub joined: BTreeSet<usize>,
}

pub struct World<'a> {
    pub desk: &'a Desk,
    pub chance: Chance,
    pub now: State,
    /// As it was when the last backup was made.
    pub then: Option<State>,
    /// What was erased since the last backup.
    pub since: Vec<Erasure>,
    /// Words that were erased, or left behind in a vault that a backup took the place of: nobody is shown them.
    pub never: Vec<String>,
    pub words: u64,
    /// Entries of the ledger, by their number.
    pub entries: u64,
    pub told: u64,
    pub silent: u64,
}

impl<'a> World<'a> {
    /// People nobody knows anything about yet, in a vault that may hold others.
    pub fn begin(desk: &'a Desk, seed: u64, words: u64, model: Model) -> World<'a> {
        let chance = Chance::of(seed);
        let now = State { model, ..State::default() };
        let mut world =
            World { desk, chance, now, then: None, since: Vec::new(), never: Vec::new(), words, entries: 0, told: 0, silent: 0 };
        (0..PEOPLE).for_each(|_| world.arrive());
        world
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("q{}z{}q", self.chance.any() % 1_000_000_007, self.words)
    }

    /// A word that nobody else has.
    pub fn secret(&mut self, of: usize, rung: usize) -> String {
        let word = self.word();
        self.now.secrets.push(Secret { word: word.clone(), of, rung });
        word
    }

    /// Somebody more, with a case and a search.
    pub fn arrive(&mut self) {
        let who = self.now.people.len();
        let person = id(&self.desk.ask("person.save", json!({"record": {}})));
        let relative = id(&self.desk.ask("person.save", json!({"record": {}})));
        let record = json!({"principal": person, "risk": "low", "household": {&relative: {}}});
        let case = id(&self.desk.ask("case.save", json!({"record": record})));
        let told: Vec<(&str, String)> = PARTS.map(|part| (part, self.word())).into();
        let [(_, born), (_, last), (_, marks)] = &told[..] else { unreachable!("three parts") };
        let search = json!({"case": case, "seeker": person, "birth_place": born, "last_place": last, "description": marks});
        let search = id(&self.desk.ask("family_search.save", json!({"record": search})));
        let situation = id(&self.desk.ask("situation.save", json!({"record": {"case": case}})));
        self.now.ids.push((person.clone(), who));
        self.now.people.push(Someone { who, person, relative, case, search, situation, channel: new_id(), told });
        self.new_words(who);
    }

    /// Everything about somebody is written anew, in words that nobody else has.
    pub fn new_words(&mut self, of: usize) {
        // A name of their own that the other does not know them by is nothing that any rung tells.
        let (own, value, place) = (self.secret(of, RUNGS.len()), self.secret(of, 2), self.secret(of, 3));
        let name = self.secret(of, 0);
        self.now.channels.insert(of, value.clone());
        let Someone { person, case, channel, situation, .. } = self.now.people[of].clone();
        self.change("person.get", "person.save", &person, |record| {
            record["names"] = json!({new_id(): {"text": name, "kind": "full"}, new_id(): {"text": own, "kind": "organisation"}});
            record["channels"] = json!({channel: {"kind": "phone", "value": value, "safe": true}});
        });
        let record = json!({"case": case, "place": place, "country": "Norland"});
        if self.now.without_place.remove(&of) {
            self.now.people[of].situation = id(&self.desk.ask("situation.save", json!({"record": record})));
            return;
        }
        let rows = self.desk.rows("situation.list", json!({"case": case}));
        if let Some(stored) = rows.iter().find(|row| row["id"] == json!(situation)) {
            let _ = self.desk.door.call("situation.save", json!({"id": situation, "base": stored["version"], "record": record}));
        }
    }

    /// Changes a record, unless it is in the trash.
    pub fn change(&self, get: &str, save: &str, id: &str, change: impl FnOnce(&mut Value)) {
        let stored = self.desk.get(get, id);
        let mut record = stored["record"].clone();
        change(&mut record);
        let _ = self.desk.door.call(save, json!({"id": id, "base": stored["version"], "record": record}));
    }

    /// Whatever was shown to one of them: nothing of another's that is not allowed at this moment.
    pub fn shown(&self, to: usize, text: &str, how: &str) {
        let erased = self.never.iter().find(|word| text.contains(word.as_str()));
        assert_eq!(erased, None, "{how}: person {to} was shown what is gone");
        for Secret { word, of, rung } in &self.now.secrets {
            if *of == to || !text.contains(word.as_str()) {
                continue;
            }
            let between = |pair: &Pair| [(to, *of), (*of, to)].contains(&(pair.model.seeker, pair.model.sought));
            let allowed = self.now.pairs.iter().filter(|pair| between(pair)).any(|pair| self.allows(&pair.model, *rung));
            assert!(allowed, "{how}: person {to} was shown a word of {of} that needs rung {rung}");
        }
    }

    pub fn allows(&self, pair: &ModelPair, rung: usize) -> bool {
        self.now.model.allows(pair, rung, self.now.pairs.iter().map(|pair| &pair.model))
    }

    pub fn step(&mut self) {
        let pairs = self.now.pairs.len();
        let of = self.someone();
        match self.chance.below(100) {
            0..=3 => self.match_two(),
            4..=9 => self.edit(of),
            10..=11 => self.keep_from(of),
            12..=13 => self.relative_keeps_from(of),
            14..=15 => self.danger(of),
            16..=18 => self.throw_or_restore(of),
            19 | 20 => match self.chance.below(40) {
                0..=9 => self.merge(),
                10..=14 => self.erase(of),
                15..=17 => self.back_up(),
                18..=20 => self.go_back(),
                21..=23 => self.bring_back(),
                24..=26 => self.erase_pair(),
                27 | 28 => self.erase_relative(),
                _ => self.move_clock(),
            },
            21 => self.look_around(of),
            22 => match self.chance.below(3) {
                0 => self.search(),
                1 => self.agree_to_notice(),
                _ => self.notice(),
            },
            _ if pairs == 0 => self.match_two(),
            23..=54 => self.consent(),
            55..=57 => self.decide(),
            58..=61 => self.message(),
            62..=89 => self.release(),
            90..=95 => self.letter(),
            _ => self.undo(of),
        }
    }

    /// The numbers of those who were not erased.
    pub fn staying(&self) -> Vec<usize> {
        (0..self.now.people.len()).filter(|of| !self.now.model.erased.contains(of)).collect()
    }

    /// One of those who are still somebody of their own.
    pub fn someone(&mut self) -> usize {
        let staying = self.staying();
        self.now.people[self.chance.one_of(&staying)].who
    }

    /// Whether a pair's record may be gone: it was erased, or one of the two was.
    pub fn is_gone(&self, at: usize) -> bool {
        let ModelPair { seeker, sought, file, gone, .. } = self.now.pairs[at].model;
        gone || [seeker, sought, file].iter().any(|of| self.now.model.erased.contains(of))
    }
}
