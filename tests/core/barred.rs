//! Whom a search is for stays; and what keeps two people apart keeps them apart in whatever pair, and for whoever lives with them.

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::family::Family;

#[test]
fn who_looks_stays_who_looks_once_somebody_was_found() {
    let family = Family::new();
    let desk = &family.desk;
    let aunt = desk.person("Mira Gjoni");
    let change = |search: &str, changes: Value| {
        let rows = desk.rows("family_search.list", json!({"case": family.cases[0]}));
        let stored = rows.iter().find(|row| row["id"] == search).unwrap().clone();
        let mut record = stored["record"].clone();
        record.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        json!({"id": search, "base": stored["version"], "record": record})
    };
    for (field, changes) in [("record.seeker", json!({"seeker": aunt})), ("record.case", json!({"case": family.cases[1]}))] {
        let problem = desk.refused_as(ErrorCode::Invalid, "family_search.save", change(&family.search, changes));
        assert_eq!((problem.fields[0].path.as_str(), problem.fields[0].code.as_str()), (field, "fixed"));
    }
    // Also while the pair is in the trash: it can come back.
    desk.ask("record.trash", json!({"id": family.pair}));
    desk.refused_as(ErrorCode::Invalid, "family_search.save", change(&family.search, json!({"seeker": aunt})));
    desk.ask("record.restore", json!({"id": family.pair}));
    desk.ask("family_search.save", change(&family.search, json!({"description": "A scar on the left hand."})));
    // A search that found nobody yet can be mended; and two records of the seeker still become one.
    let other = desk.add("family_search", json!({"case": family.cases[0], "seeker": family.mother}));
    desk.ask("family_search.save", change(&other, json!({"seeker": aunt})));
    let twin = desk.person("Drita Gjonaj");
    desk.ask("person.merge", json!({"keep": twin, "gone": family.mother}));
    assert_eq!(family.view()["search"]["record"]["seeker"], json!(twin));
}
