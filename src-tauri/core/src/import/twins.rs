//! Who is on file already, and who stands twice in the sheet.

use std::cell::OnceCell;
use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::Id;
use crate::date::HonestDate;
use crate::error::Result;
use crate::names::{fold, sound_key, words};
use crate::people::Person;
use crate::store::Store;

/// Why a row is thought to be somebody's that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "TwinWhy")]
pub enum Why {
    /// The same code.
    Code,
    /// The same name, and no other birth.
    Name,
    /// Another spelling of the name, and no other birth.
    WrittenOtherwise,
}

/// A case that is known.
struct Known {
    /// On file; none for a row of a sheet that is only looked at.
    case: Option<Id>,
    /// The row of this sheet.
    line: Option<u32>,
    name: String,
    principal: Option<Id>,
    birth: OnceCell<Option<HonestDate>>,
}

/// What a row doubles.
pub(super) struct Twin {
    /// The case on file.
    pub case: Option<Id>,
    /// The row of this sheet.
    pub line: Option<u32>,
    /// Why.
    pub why: Why,
}

/// Every case that is known, by code and by the sound of the name.
#[derive(Default)]
pub(super) struct Twins {
    known: Vec<Known>,
    by_code: HashMap<String, usize>,
    by_sound: HashMap<String, Vec<usize>>,
}

impl Twins {
    /// The cases on file. What is in the trash is not among them.
    pub fn of(store: &Store) -> Result<Twins> {
        let mut twins = Twins::default();
        let mut statement = store.connection.prepare_cached("SELECT id, code, name, principal FROM idx_case")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (case, code): (Id, String) = (row.get(0)?, row.get(1)?);
            let (name, principal): (Option<String>, Option<Id>) = (row.get(2)?, row.get(3)?);
            twins.put(
                Some(&code),
                name.as_deref(),
                Known { case: Some(case), line: None, name: String::new(), principal, birth: OnceCell::new() },
            );
        }
        Ok(twins)
    }

    /// A row that is taken.
    pub fn add(&mut self, line: u32, case: Option<Id>, code: Option<&str>, name: Option<&str>, birth: Option<HonestDate>) {
        self.put(code, name, Known { case, line: Some(line), name: String::new(), principal: None, birth: OnceCell::from(birth) });
    }

    fn put(&mut self, code: Option<&str>, name: Option<&str>, known: Known) {
        let at = self.known.len();
        let name = fold(name.unwrap_or_default()).trim().to_owned();
        if let Some(code) = code {
            self.by_code.entry(fold(code)).or_insert(at);
        }
        if !name.is_empty() {
            self.by_sound.entry(sound(&name)).or_default().push(at);
        }
        self.known.push(Known { name, ..known });
    }

    /// The first that a row doubles: by its code, by its name as written, by another spelling.
    pub fn find(&self, store: &Store, code: Option<&str>, name: Option<&str>, birth: Option<&HonestDate>) -> Result<Option<Twin>> {
        let twin = |at: usize, why: Why| Some(Twin { case: self.known[at].case, line: self.known[at].line, why });
        if let Some(at) = code.and_then(|code| self.by_code.get(&fold(code))) {
            return Ok(twin(*at, Why::Code));
        }
        let name = fold(name.unwrap_or_default()).trim().to_owned();
        let alike = self.by_sound.get(&sound(&name)).map_or(&[][..], Vec::as_slice);
        for same in [true, false] {
            for at in alike.iter().filter(|at| (self.known[**at].name == name) == same) {
                if self.may_be_born(store, &self.known[*at], birth)? {
                    return Ok(twin(*at, if same { Why::Name } else { Why::WrittenOtherwise }));
                }
            }
        }
        Ok(None)
    }

    /// Whether both births can be the same day, or one is not known.
    fn may_be_born(&self, store: &Store, known: &Known, birth: Option<&HonestDate>) -> Result<bool> {
        let Some(birth) = birth else { return Ok(true) };
        if known.birth.get().is_none() {
            let of_record = match known.principal {
                Some(principal) if store.is_there(principal)? => store.get::<Person>(principal)?.record.birth,
                _ => None,
            };
            // Read once, however many rows sound alike.
            let _ = known.birth.set(of_record);
        }
        let other = known.birth.get().and_then(Option::as_ref);
        Ok(other.is_none_or(|other| other.earliest <= birth.latest && birth.earliest <= other.latest))
    }
}

/// How a folded name sounds, word by word; the name itself where nothing of it sounds.
fn sound(name: &str) -> String {
    let keys: Vec<String> = words(name).map(|(_, word)| sound_key(word)).filter(|key| !key.is_empty()).collect();
    if keys.is_empty() { name.to_owned() } else { keys.join(" ") }
}
