//! The list of cases as a file.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::gate::{self, Outgoing, Protection};
use super::log::Telling;
use super::table::{Cell, Format, Table};
use super::wording::date_words;
use crate::Id;
use crate::cases::{Case, CaseFilter, CaseRow, CaseSort, open_days, rows};
use crate::date::{HonestDate, Language};
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::messages::message;
use crate::roles::{MayCall, Role};
use crate::store::{Store, Stored};

/// Exports the list of cases. Without names unless asked; never the text of notes and summaries.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportCases {
    /// Which cases.
    #[serde(default)]
    pub filter: CaseFilter,
    /// In which format.
    pub format: Format,
    /// With the names of principals and caseworkers.
    #[serde(default)]
    pub names: bool,
    /// The language of headings and values; English unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
    /// How the file is protected.
    pub protection: Protection,
    /// Where it is to stand.
    pub path: String,
    /// Whether a file that stands there may be replaced.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
}

/// A file that left.
#[derive(Serialize, TS, JsonSchema)]
pub struct Exported {
    /// Where it stands: encrypted files have `.age` added.
    pub path: String,
    /// How many records it tells of.
    pub rows: u64,
    /// Its entry in the log of disclosures.
    pub disclosure: Id,
}

impl Operation for ExportCases {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Exported;
    fn run(self, session: &mut Session) -> Result<Exported> {
        let language = self.language.unwrap_or(Language::En);
        let table = table(session, &self.filter, self.names, language)?;
        let outgoing = Outgoing {
            what: "cases",
            format: self.format.key(),
            rows: table.rows.len() as u64,
            names: self.names,
            telling: Telling::default(),
            bytes: table.write(self.format)?,
            path: self.path,
            replace: self.replace,
            protection: self.protection,
        };
        let (path, disclosure) = gate::release(session, outgoing)?;
        Ok(Exported { path: path.to_string_lossy().into_owned(), rows: table.rows.len() as u64, disclosure })
    }
}

const PLAIN: [&str; 9] = ["code", "status", "risk", "aims", "people", "opened", "open_days_least", "open_days_most", "next_due"];
const NAMES: [&str; 2] = ["name", "caseworkers"];

fn table(session: &Session, filter: &CaseFilter, names: bool, language: Language) -> Result<Table> {
    let store = &session.store;
    let keys: Vec<&'static str> = if names { PLAIN.into_iter().chain(NAMES).collect() } else { PLAIN.to_vec() };
    let mut table = Table {
        headings: keys.iter().map(|key| message(language, &format!("column-{}", key.replace('_', "-")))).collect(),
        keys: keys.into_iter().map(str::to_owned).collect(),
        rows: Vec::new(),
        right_to_left: language == Language::Fa,
    };
    let total = rows(store, filter, CaseSort::Code, false, 0, 0)?.total;
    session.work.begin("export", Some(total));
    loop {
        let page = rows(store, filter, CaseSort::Code, false, 500, table.rows.len() as u32)?;
        if page.rows.is_empty() {
            return Ok(table);
        }
        for case in page.rows {
            session.work.step()?;
            table.rows.push(cells(store, case, names, language)?);
        }
    }
}

fn cells(store: &Store, case: CaseRow, names: bool, language: Language) -> Result<Vec<Cell>> {
    let Stored { record, .. } = store.get::<Case>(case.id)?;
    let open = open_days(&record.episodes, store.clock.today());
    let key = |value: &dyn erased::Key| message(language, &value.label());
    let mut cells = vec![
        Cell::Text(case.code),
        Cell::Text(key(&case.status)),
        case.risk.map_or(Cell::Empty, |risk| Cell::Text(key(&risk))),
        Cell::Text(case.aims.iter().map(|aim| key(aim)).collect::<Vec<_>>().join(", ")),
        Cell::Number(i64::from(case.people)),
        date(case.opened.as_ref(), language),
        Cell::Number(open.least),
        Cell::Number(open.most),
        date(case.next_due.as_ref(), language),
    ];
    if names {
        cells.push(case.name.map_or(Cell::Empty, Cell::Text));
        cells.push(Cell::Text(case.caseworkers.join(", ")));
    }
    Ok(cells)
}

fn date(date: Option<&HonestDate>, language: Language) -> Cell {
    date.map_or(Cell::Empty, |date| Cell::Text(date_words(date, language)))
}

/// Labels of choices, `value-<key>` in the catalogue.
mod erased {
    use serde::Serialize;

    /// A choice whose key serde knows.
    pub trait Key {
        /// Its message.
        fn label(&self) -> String;
    }

    impl<T: Serialize> Key for T {
        fn label(&self) -> String {
            let key = serde_json::to_value(self).expect("a choice is a key");
            format!("value-{}", key.as_str().unwrap_or_default())
        }
    }
}
