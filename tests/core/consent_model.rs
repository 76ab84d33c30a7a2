//! The rule of mutual consent, played against a model of it: random steps at the real door, and everything that either side could ever have
//! been shown held against what the model allows at that moment. `PANAH_CONSENT_STEPS` says how many steps; the seed of any failure is
//! printed, and kept in [`SEEDS`].

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::desk::{Desk, first_day, id, new_id};

/// Seeds that found something once, and a few more.
const SEEDS: [u64; 4] = [1, 2, 3, 4];
/// Steps of `make test`; `make test-consent` plays a million.
const STEPS: u64 = 1_600;
/// Steps with the same people: after these, others begin.
const EPISODE: u64 = 400;
const PEOPLE: usize = 4;
const RUNGS: [&str; 5] = ["alive", "message", "contact-details", "whereabouts", "meeting"];
const SIDES: [&str; 2] = ["seeker", "sought"];

/// Chance from a seed (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize) % most
    }

    fn one_of<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

// ---- The model: small enough to be seen to be right. ----

/// The last answer of one person about another.
#[derive(Clone, Copy, PartialEq)]
enum Answer {
    Agreed { rung: usize, until: NaiveDate },
    No,
}

#[derive(Default)]
struct Model {
    /// Who answered what about whom.
    answers: BTreeMap<(usize, usize), Answer>,
    /// Who keeps whom from learning anything.
    keeps_from: BTreeSet<(usize, usize)>,
    dangers: BTreeSet<usize>,
    /// People and cases (of the same number) in the trash.
    no_person: BTreeSet<usize>,
    no_case: BTreeSet<usize>,
    no_search: BTreeSet<usize>,
    /// The day, which never goes back behind the last entry of the ledger.
    today: NaiveDate,
    last_entry: NaiveDate,
}

struct ModelPair {
    seeker: usize,
    sought: usize,
    /// Whose case and search it was made in: those stay when people are found to be one.
    file: usize,
    verified: bool,
    trashed: bool,
}

impl Model {
    /// Two people are found to be one: what either said counts, and of two answers the one that tells less.
    fn merge(&mut self, keep: usize, gone: usize) {
        let one = |of: usize| if of == gone { keep } else { of };
        let mut answers: BTreeMap<(usize, usize), Answer> = BTreeMap::new();
        for ((of, toward), answer) in std::mem::take(&mut self.answers) {
            let less = match (answers.get(&(one(of), one(toward))), answer) {
                (Some(Answer::No), _) | (_, Answer::No) => Answer::No,
                (Some(Answer::Agreed { rung, until }), Answer::Agreed { rung: other, until: ends }) => {
                    Answer::Agreed { rung: other.min(*rung), until: ends.min(*until) }
                }
                (None, answer) => answer,
            };
            answers.insert((one(of), one(toward)), less);
        }
        self.answers = answers;
        self.keeps_from = self.keeps_from.iter().map(|(of, whom)| (one(*of), one(*whom))).filter(|(of, whom)| of != whom).collect();
        if self.dangers.remove(&gone) {
            self.dangers.insert(keep);
        }
    }

    /// May either of the pair be told of the other as far as this rung?
    fn allows(&self, pair: &ModelPair, rung: usize) -> bool {
        let (a, b) = (pair.seeker, pair.sought);
        let day = self.today.max(self.last_entry);
        let agrees = |of, toward| matches!(self.answers.get(&(of, toward)), Some(Answer::Agreed { rung: far, until }) if *far >= rung && *until >= day);
        let kept = self.keeps_from.contains(&(a, b)) || self.keeps_from.contains(&(b, a));
        let danger = self.dangers.contains(&a) || self.dangers.contains(&b);
        let gone = pair.trashed
            || [a, b].iter().any(|of| self.no_person.contains(of))
            || self.no_case.contains(&pair.file)
            || self.no_search.contains(&pair.file);
        pair.verified && !gone && !kept && !danger && agrees(a, b) && agrees(b, a)
    }
}

// ---- The world, at the real door. ----

struct Someone {
    /// Who they were found to be.
    who: usize,
    person: String,
    case: String,
    search: String,
    situation: String,
    channel: String,
}

struct Pair {
    id: String,
    model: ModelPair,
    messages: Vec<(usize, String)>,
}

struct World<'a> {
    desk: &'a Desk,
    chance: Chance,
    model: Model,
    people: Vec<Someone>,
    pairs: Vec<Pair>,
    /// Words that only one of them has, and the rung at which the other may hear them.
    secrets: Vec<(String, usize, usize)>,
    /// Every id that a person had, and who they are now.
    ids: Vec<(String, usize)>,
    words: u64,
    /// Whose channel was undone.
    without_channel: BTreeSet<usize>,
    /// Who was two: which of their channels and places are told is not for this model to say.
    joined: BTreeSet<usize>,
    told: u64,
    silent: u64,
}

impl World<'_> {
    /// A word that nobody else has.
    fn secret(&mut self, of: usize, rung: usize) -> String {
        self.words += 1;
        let word = format!("q{}z{}q", self.chance.0 % 1_000_000_007, self.words);
        self.secrets.push((word.clone(), of, rung));
        word
    }

    fn begin(&mut self) {
        (self.without_channel, self.joined) = (BTreeSet::new(), BTreeSet::new());
        (self.people, self.pairs, self.secrets, self.ids) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let Model { today, last_entry, .. } = self.model;
        self.model = Model { today, last_entry, ..Model::default() };
        for of in 0..PEOPLE {
            let channel = new_id();
            let person = id(&self.desk.ask("person.save", json!({"record": {}})));
            let case = id(&self.desk.ask("case.save", json!({"record": {"principal": person, "risk": "low"}})));
            let search = id(&self.desk.ask("family_search.save", json!({"record": {"case": case, "seeker": person}})));
            let situation = id(&self.desk.ask("situation.save", json!({"record": {"case": case}})));
            self.ids.push((person.clone(), of));
            self.people.push(Someone { who: of, person, case, search, situation, channel });
            self.new_words(of);
        }
    }

    /// Everything about somebody is written anew, in words that nobody else has.
    fn new_words(&mut self, of: usize) {
        // A name of their own that the other does not know them by is nothing that any rung tells.
        let (own, value, place) = (self.secret(of, RUNGS.len()), self.secret(of, 2), self.secret(of, 3));
        let name = self.secret(of, 0);
        let someone = &self.people[of];
        let (person, case, channel, situation) =
            (someone.person.clone(), someone.case.clone(), someone.channel.clone(), someone.situation.clone());
        self.change("person.get", "person.save", &person, |record| {
            record["names"] = json!({new_id(): {"text": name, "kind": "full"}, new_id(): {"text": own, "kind": "organisation"}});
            record["channels"] = json!({channel: {"kind": "phone", "value": value, "safe": true}});
        });
        self.without_channel.remove(&of);
        let rows = self.desk.rows("situation.list", json!({"case": case}));
        if let Some(stored) = rows.iter().find(|row| row["id"] == json!(situation)) {
            let record = json!({"case": case, "place": place, "country": "Norland"});
            let _ = self.desk.door.call("situation.save", json!({"id": situation, "base": stored["version"], "record": record}));
        }
    }

    /// Changes a record, unless it is in the trash.
    fn change(&self, get: &str, save: &str, id: &str, change: impl FnOnce(&mut Value)) {
        let stored = self.desk.get(get, id);
        let mut record = stored["record"].clone();
        change(&mut record);
        let _ = self.desk.door.call(save, json!({"id": id, "base": stored["version"], "record": record}));
    }

    fn trash(&mut self, id: &str, in_trash: bool) {
        self.desk.ask(if in_trash { "record.trash" } else { "record.restore" }, json!({"id": id}));
    }

    /// Whatever was shown to one of them: nothing of another's that is not allowed at this moment.
    fn shown(&self, to: usize, text: &str, how: &str) {
        for (word, of, rung) in &self.secrets {
            if *of == to || !text.contains(word.as_str()) {
                continue;
            }
            let between = |pair: &Pair| [(to, *of), (*of, to)].contains(&(pair.model.seeker, pair.model.sought));
            let allowed = self.pairs.iter().filter(|pair| between(pair)).any(|pair| self.model.allows(&pair.model, *rung));
            assert!(allowed, "{how}: person {to} was shown a word of {of} that needs rung {rung}");
        }
    }

    fn step(&mut self) {
        let pairs = self.pairs.len();
        let of = self.someone();
        match self.chance.below(100) {
            0..=3 => self.match_two(),
            4..=9 => self.edit(of),
            10..=13 => self.keep_from(of),
            14..=15 => self.danger(of),
            16..=18 => self.throw_or_restore(of),
            19 if self.chance.once_in(3) => self.merge(),
            19 => self.move_clock(),
            20..=22 => self.look_around(of),
            _ if pairs == 0 => self.match_two(),
            23..=54 => self.consent(),
            55..=57 => self.decide(),
            58..=61 => self.message(),
            62..=89 => self.release(),
            90..=95 => self.letter(),
            _ => self.undo(of),
        }
    }

    /// One of those who are still somebody of their own.
    fn someone(&mut self) -> usize {
        self.people[self.chance.below(PEOPLE)].who
    }

    fn match_two(&mut self) {
        let (file, other) = (self.chance.below(PEOPLE), self.chance.below(PEOPLE));
        let record = json!({"search": self.people[file].search, "person": self.people[other].person, "decision": "verified"});
        if let Ok(stored) = self.desk.door.call("pair.save", json!({"record": record})) {
            let (seeker, sought) = (self.people[file].who, self.people[other].who);
            assert_ne!(seeker, sought);
            let model = ModelPair { seeker, sought, file, verified: true, trashed: false };
            self.pairs.push(Pair { id: id(&stored), model, messages: Vec::new() });
        }
    }

    /// Two of them are found to be one, unless a search has them as two.
    fn merge(&mut self) {
        let (keep, gone) = (self.someone(), self.someone());
        let request = json!({"keep": self.people[keep].person, "gone": self.people[gone].person});
        let merged = self.desk.door.call("person.merge", request);
        let a_pair = |pair: &Pair| [(keep, gone), (gone, keep)].contains(&(pair.model.seeker, pair.model.sought));
        let there = !self.model.no_person.contains(&keep) && !self.model.no_person.contains(&gone);
        assert_eq!(merged.is_ok(), keep != gone && there && !self.pairs.iter().any(a_pair), "{merged:?}");
        if merged.is_err() {
            return;
        }
        self.model.merge(keep, gone);
        let person = self.people[keep].person.clone();
        for someone in self.people.iter_mut().filter(|someone| someone.who == gone) {
            (someone.who, someone.person) = (keep, person.clone());
        }
        let one = |of: &mut usize| {
            if *of == gone {
                *of = keep
            }
        };
        self.pairs.iter_mut().for_each(|pair| {
            one(&mut pair.model.seeker);
            one(&mut pair.model.sought);
        });
        self.secrets.iter_mut().for_each(|(_, of, _)| one(of));
        self.ids.iter_mut().for_each(|(_, of)| one(of));
        self.joined.insert(keep);
    }

    fn edit(&mut self, of: usize) {
        if !self.model.no_person.contains(&of) && !self.model.no_case.contains(&of) {
            self.new_words(of);
        }
    }

    fn keep_from(&mut self, of: usize) {
        if self.model.no_person.contains(&of) {
            return;
        }
        let whom = self.someone();
        let keeps = self.chance.once_in(24);
        let (person, other) = (self.people[of].person.clone(), self.people[whom].person.clone());
        self.change("person.get", "person.save", &person, |record| {
            record["do_not_disclose"] = if keeps { json!({new_id(): {"who": "", "person": other}}) } else { json!({}) };
        });
        self.model.keeps_from.retain(|(keeper, _)| *keeper != of);
        if keeps && of != whom {
            self.model.keeps_from.insert((of, whom));
        }
    }

    fn danger(&mut self, of: usize) {
        if self.model.no_person.contains(&of) {
            return;
        }
        let is = self.chance.once_in(24);
        let person = self.people[of].person.clone();
        self.change("person.get", "person.save", &person, |record| {
            record["safety_flags"] = if is { json!(["danger-to-others"]) } else { json!([]) }
        });
        self.model.dangers.remove(&of);
        if is {
            self.model.dangers.insert(of);
        }
    }

    fn throw_or_restore(&mut self, of: usize) {
        let in_trash = self.chance.once_in(24);
        let someone = &self.people[of];
        let (what, set): (_, &mut BTreeSet<usize>) = match self.chance.below(4) {
            0 => (someone.person.clone(), &mut self.model.no_person),
            1 => (someone.case.clone(), &mut self.model.no_case),
            2 => (someone.search.clone(), &mut self.model.no_search),
            _ if self.pairs.is_empty() => return,
            _ => {
                let at = self.chance.below(self.pairs.len());
                self.pairs[at].model.trashed = in_trash;
                let pair = self.pairs[at].id.clone();
                return self.trash(&pair, in_trash);
            }
        };
        set.remove(&of);
        if in_trash {
            set.insert(of);
        }
        self.trash(&what, in_trash);
    }

    fn move_clock(&mut self) {
        let days = self.chance.below(12) as i64 - 4;
        self.desk.clock.advance(chrono::Duration::days(days));
        self.model.today += chrono::Duration::days(days);
    }

    /// Team screens and tables of somebody's own case: what they may be handed, or see over a shoulder.
    fn look_around(&mut self, of: usize) {
        let someone = &self.people[of];
        let in_case = json!({"case": someone.case, "limit": 100, "offset": 0});
        let mut shown = Vec::new();
        if !self.model.no_case.contains(&of) {
            shown.push(self.desk.ask("case.timeline", in_case.clone()).to_string());
            shown.push(self.desk.ask("family_search.list", in_case).to_string());
            for kind in ["person", "case", "situation", "family-search", "note"] {
                let path = self.desk.beside("handed-over.csv");
                let request = json!({"kind": kind, "case": someone.case, "format": "csv", "names": true, "texts": true, "path": path,
                    "replace": true, "protection": {"kind": "plain", "acknowledged": true}});
                if let Ok(exported) = self.desk.door.call("export.records", request) {
                    shown.push(std::fs::read_to_string(exported["path"].as_str().unwrap()).unwrap());
                    self.model.last_entry = self.model.last_entry.max(self.model.today);
                }
            }
        }
        shown.push(self.desk.ask("family.answer", json!({"search": someone.search})).to_string());
        for text in shown {
            self.shown(of, &text, "somebody's own case");
        }
    }

    fn consent(&mut self) {
        let at = self.chance.below(self.pairs.len());
        let side = self.chance.below(2);
        let pair = &self.pairs[at];
        let (of, toward) = if side == 0 { (pair.model.seeker, pair.model.sought) } else { (pair.model.sought, pair.model.seeker) };
        let act = self.chance.one_of(&["asked", "granted", "granted", "granted", "granted", "granted", "granted", "declined", "withdrawn"]);
        let mut record = json!({"pair": pair.id, "side": SIDES[side], "act": act});
        let rung = self.chance.below(RUNGS.len()).max(self.chance.below(RUNGS.len()));
        let until = self.model.today + chrono::Duration::days(self.chance.below(60) as i64 - 4);
        if act == "granted" {
            record["scope"] = json!(RUNGS[rung]);
            record["until"] = json!(until.to_string());
            record["channels"] = json!([self.people[of].channel]);
        }
        if self.desk.door.call("consent.record", json!({"record": record})).is_err() {
            return;
        }
        self.model.last_entry = self.model.last_entry.max(self.model.today);
        match act {
            "granted" => drop(self.model.answers.insert((of, toward), Answer::Agreed { rung, until })),
            // A question changes nothing that was said.
            "asked" => {}
            _ => drop(self.model.answers.insert((of, toward), Answer::No)),
        }
    }

    fn decide(&mut self) {
        let at = self.chance.below(self.pairs.len());
        if self.pairs[at].model.trashed {
            return;
        }
        let usual = !self.chance.once_in(6);
        let decision = if usual { "verified" } else { self.chance.one_of(&["possible", "rejected", "blocked", "closed"]) };
        let stored = self.desk.get("pair.get", &self.pairs[at].id)["pair"].clone();
        let mut record = stored["record"].clone();
        record["decision"] = json!(decision);
        self.desk.ask("pair.save", json!({"id": self.pairs[at].id, "base": stored["version"], "record": record}));
        self.pairs[at].model.verified = decision == "verified";
    }

    fn message(&mut self) {
        let (at, side) = (self.chance.below(self.pairs.len()), self.chance.below(2));
        let model = &self.pairs[at].model;
        let of = if side == 0 { model.seeker } else { model.sought };
        let text = self.secret(of, 1);
        let record = json!({"pair": self.pairs[at].id, "from": SIDES[side], "text": text});
        let message = id(&self.desk.ask("family_message.save", json!({"record": record})));
        self.pairs[at].messages.push((side, message));
    }

    /// Told if and only if the model allows it, and nothing else on the way.
    fn release(&mut self) {
        let (at, side, rung) = (self.chance.below(self.pairs.len()), self.chance.below(2), self.chance.below(RUNGS.len()));
        let pair = &self.pairs[at];
        let to = if side == 0 { pair.model.seeker } else { pair.model.sought };
        let of = if side == 0 { pair.model.sought } else { pair.model.seeker };
        let mut request = json!({"pair": pair.id, "to": SIDES[side], "scope": RUNGS[rung], "dry_run": self.chance.once_in(3)});
        let mut something = true;
        match rung {
            1 => match pair.messages.iter().find(|(from, _)| *from != side) {
                Some((_, message)) => request["messages"] = json!([message]),
                None => something = false,
            },
            2 => something = !self.without_channel.contains(&of) && !self.joined.contains(&of),
            // The case of whoever is found, and with it the place, may be in the trash.
            3 => something = !self.model.no_case.contains(&of) && !self.joined.contains(&of),
            4 => request["meeting"] = json!("On the bench by the river."),
            _ => {}
        }
        let allowed = self.model.allows(&pair.model, rung);
        match self.desk.door.call("family.release", request.clone()) {
            Ok(told) => {
                assert!(allowed, "told although the model does not allow it: {} to {}; {}", RUNGS[rung], SIDES[side], self.state(at));
                self.shown(to, &told.to_string(), "release");
                self.told += 1;
                if request["dry_run"] == json!(false) {
                    self.model.last_entry = self.model.last_entry.max(self.model.today);
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
    fn state(&self, at: usize) -> String {
        let ModelPair { seeker, sought, verified, trashed, .. } = self.pairs[at].model;
        let model = &self.model;
        let day = model.today.max(model.last_entry);
        let answer = |of, toward| match model.answers.get(&(of, toward)) {
            Some(Answer::Agreed { rung, until }) => format!("{} until {until}", RUNGS[*rung]),
            Some(Answer::No) => "no".to_owned(),
            None => "nothing".to_owned(),
        };
        format!(
            "{seeker} seeks {sought}, verified {verified}, trashed {trashed}; they say {} and {} on {day}; kept {:?}, dangers {:?}, gone {:?} {:?} {:?}",
            answer(seeker, sought),
            answer(sought, seeker),
            model.keeps_from,
            model.dangers,
            model.no_person,
            model.no_case,
            model.no_search
        )
    }

    fn letter(&mut self) {
        let (at, side) = (self.chance.below(self.pairs.len()), self.chance.below(2));
        let pair = &self.pairs[at];
        let to = if side == 0 { pair.model.seeker } else { pair.model.sought };
        if let Ok(letter) = self.desk.door.call("family.letter", json!({"pair": pair.id, "to": SIDES[side]})) {
            self.shown(to, letter["text"].as_str().unwrap(), "letter");
        }
    }

    /// What undoing brings back, the model reads off the records: consents are not among what can be undone.
    fn undo(&mut self, of: usize) {
        let person = self.people[of].person.clone();
        if self.model.no_person.contains(&of) || self.desk.door.call("record.undo", json!({"id": person})).is_err() {
            return;
        }
        let stored = self.desk.get("person.get", &person);
        if !stored["trashed"].is_null() {
            self.model.no_person.insert(of);
        }
        self.without_channel.remove(&of);
        if stored["record"]["channels"].as_object().is_none_or(serde_json::Map::is_empty) {
            self.without_channel.insert(of);
        }
        self.model.dangers.remove(&of);
        if stored["record"]["safety_flags"].as_array().is_some_and(|flags| !flags.is_empty()) {
            self.model.dangers.insert(of);
        }
        self.model.keeps_from.retain(|(keeper, _)| *keeper != of);
        for entry in stored["record"]["do_not_disclose"].as_object().into_iter().flat_map(|entries| entries.values()) {
            if let Some(whom) = self.ids.iter().find(|(id, _)| json!(id) == entry["person"]).map(|(_, who)| *who)
                && whom != of
            {
                self.model.keeps_from.insert((of, whom));
            }
        }
    }
}

#[test]
fn nobody_is_ever_shown_what_the_other_has_not_agreed_to() {
    let steps = std::env::var("PANAH_CONSENT_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(STEPS);
    let desk = Desk::with_vault();
    let (mut told, mut silent) = (0, 0);
    let (mut today, mut last_entry) = (first_day(), first_day());
    let mut done = 0;
    let mut seed = 0;
    while done < steps {
        seed += 1;
        let start = SEEDS.get(seed - 1).copied().unwrap_or(seed as u64);
        println!("seed {start}");
        let model = Model { today, last_entry, ..Model::default() };
        let mut world = World {
            desk: &desk,
            chance: Chance(start.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
            model,
            people: Vec::new(),
            pairs: Vec::new(),
            secrets: Vec::new(),
            ids: Vec::new(),
            words: done,
            without_channel: BTreeSet::new(),
            joined: BTreeSet::new(),
            told: 0,
            silent: 0,
        };
        world.begin();
        for _ in 0..EPISODE {
            world.step();
        }
        done += EPISODE;
        (today, last_entry) = (world.model.today, world.model.last_entry);
        (told, silent) = (told + world.told, silent + world.silent);
    }
    println!("{done} steps, {told} told, {silent} not told");
    assert!(told * 10 > silent, "a rule that never tells anything would pass as well: {told} told, {silent} not");
    desk.is_sound();
}
