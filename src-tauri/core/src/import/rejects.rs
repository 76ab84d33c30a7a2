//! The rows that were not taken, as a file to mend and bring in again. Through the gate, as all that leaves.

use serde::{Deserialize, Serialize};

use schemars::JsonSchema;
use ts_rs::TS;

use super::reading::Fault;
use super::sheet::{Cell as Read, Row, Sheet};
use crate::Id;
use crate::date::Language;
use crate::door::Session;
use crate::error::Result;
use crate::export::gate::{Outgoing, release};
use crate::export::{Cell, Format, Protection, Table, Telling};
use crate::messages::message;

/// The columns it has beside the sheet's own.
pub(super) const COLUMNS: [&str; 2] = ["column-line", "column-reason"];

/// Where the rows that are not taken go.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveRejects {
    /// Where the file is to stand.
    pub path: String,
    /// How it is protected.
    pub protection: Protection,
    /// Whether a file that stands there may be replaced.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
    /// The language of the reasons; English unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
}

/// The file of what was not taken.
#[derive(Serialize, TS, JsonSchema)]
pub struct SavedRejects {
    /// Where it stands: encrypted files have `.age` added.
    pub path: String,
    /// How many rows it has.
    pub rows: u64,
    /// Its entry in the log of disclosures.
    pub disclosure: Id,
}

/// Lets the rejected rows out. Nothing, if there are none.
pub(super) fn save(
    session: &mut Session,
    ask: SaveRejects,
    sheet: &Sheet,
    rejected: &[(&Row, Vec<Fault>)],
) -> Result<Option<SavedRejects>> {
    if rejected.is_empty() {
        return Ok(None);
    }
    let language = ask.language.unwrap_or(Language::En);
    let table = Table {
        keys: Vec::new(),
        headings: sheet.headings.iter().map(|heading| heading.text.clone()).chain(COLUMNS.map(|id| message(language, id))).collect(),
        rows: rejected.iter().map(|(row, faults)| cells(sheet, row, faults, language)).collect(),
        right_to_left: language == Language::Fa,
    };
    let rows = rejected.len() as u64;
    let outgoing = Outgoing {
        what: "import-rejects",
        format: Format::Csv.key(),
        rows,
        names: true,
        telling: Telling::default(),
        bytes: table.write(Format::Csv)?,
        path: ask.path,
        replace: ask.replace,
        protection: ask.protection,
    };
    let (path, disclosure) = release(session, outgoing)?;
    Ok(Some(SavedRejects { path: path.to_string_lossy().into_owned(), rows, disclosure }))
}

fn cells(sheet: &Sheet, row: &Row, faults: &[Fault], language: Language) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let own = sheet.headings.iter().map(|heading| text(row.cell(heading.column).map_or("", Read::text)));
    own.chain([Cell::Number(row.line.into()), Cell::Text(reasons(faults, language))]).collect()
}

/// Every fault in a sentence, after the heading of its column.
fn reasons(faults: &[Fault], language: Language) -> String {
    let said = faults.iter().map(|fault| {
        let why = message(language, &format!("fault-{}", fault.reason.replace(':', "-")));
        match &fault.column {
            Some(column) => format!("{column}: {why}"),
            None => why,
        }
    });
    said.collect::<Vec<_>>().join(" · ")
}
