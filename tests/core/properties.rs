//! What must hold of whatever dates people give: in three calendars, exact or vague, over leap days. Each answer of the door is held against a
//! slow calculation that nobody can get wrong: day by day, or by sorting.

use std::cmp::Reverse;

use chrono::NaiveDate;
use panah_core::date::{Calendar, HonestDate, parse};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

use crate::desk::{Desk, first_day, id, new_id, texts};

/// Tries a property on many values, with one desk for all: what a case makes, it throws away.
fn holds<S: Strategy>(cases: u32, strategy: &S, property: impl Fn(S::Value)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let tried = TestRunner::new(config).run(strategy, |value| {
        property(value);
        Ok(())
    });
    tried.unwrap_or_else(|found| panic!("{found}"));
}

/// A date as somebody may give it, within a few years of the day on which stories begin, with leap days among them.
fn any_date() -> impl Strategy<Value = HonestDate> {
    let years = select(vec![(Calendar::Gregorian, 2028), (Calendar::Persian, 1407), (Calendar::Islamic, 1450)]);
    let usual = (years, 0..9_i32, 1..=12_u32, 1..=31_u32, 0..3_u8, any::<bool>()).prop_filter_map(
        "a day that its calendar has",
        |((calendar, first), later, month, day, width, about)| {
            let year = first + later;
            let said = match width {
                0 => format!("{year}/{month:02}/{day:02}"),
                1 => format!("{year}/{month:02}"),
                _ => year.to_string(),
            };
            parse(&format!("{}{said}", if about { "about " } else { "" }), Some(calendar)).ok()
        },
    );
    let leap = select(vec![("2028-02-29", Calendar::Gregorian), ("2032-02-29", Calendar::Gregorian), ("1408/12/30", Calendar::Persian)]);
    prop_oneof![9 => usual, 1 => leap.prop_map(|(typed, calendar)| parse(typed, Some(calendar)).unwrap())]
}

/// A day within some months of the day on which stories begin, or the month or the weeks around it.
fn near_date() -> impl Strategy<Value = HonestDate> {
    (-150..150_i64, 0..4_u8).prop_map(|(days, width)| {
        let day = first_day() + chrono::Duration::days(days);
        let typed = match width {
            0 | 1 => day.to_string(),
            2 => day.format("%Y-%m").to_string(),
            _ => format!("about {day}"),
        };
        parse(&typed, None).unwrap()
    })
}

fn as_sent(date: &HonestDate) -> Value {
    json!({"typed": date.typed, "calendar": date.calendar})
}

/// So many days before a day, one by one.
fn days_before(day: NaiveDate, days: u32) -> NaiveDate {
    (0..days).fold(day, |day, _| day.pred_opt().unwrap())
}

/// A desk with an open case that asks for nothing in these years.
fn desk() -> (Desk, String) {
    let desk = Desk::with_vault();
    let case = desk.case_of(&desk.person("Lina Osman"), "low");
    let planned = id(&desk.rows("follow_up.list", json!({"case": case}))[0]);
    desk.ask("record.trash", json!({"id": planned}));
    (desk, case)
}

fn throw_away(desk: &Desk, records: &[String]) {
    for record in records {
        desk.ask("record.trash", json!({"id": record}));
    }
}

#[test]
fn a_deadline_falls_so_many_days_before_the_first_day_of_its_hearing() {
    let (desk, case) = desk();
    holds(60, &(any_date(), 0..=730_u32, any_date()), |(date, days, moved)| {
        let hearing = desk.add("hearing", json!({"case": case, "time": {"kind": "window", "date": as_sent(&date)}}));
        let due = json!({"kind": "before", "hearing": hearing, "days": days});
        let deadline = desk.add("deadline", json!({"case": case, "what": "statement", "due": due}));
        let falls_on = |day: NaiveDate| {
            let shown = |day: NaiveDate| texts(&desk.calendar(&day.to_string(), &day.to_string()), "id").contains(&deadline);
            let next = day.succ_opt().unwrap();
            assert_eq!((shown(days_before(day, 1)), shown(day), shown(next)), (false, true, false), "{date:?} {days}");
        };
        falls_on(days_before(date.earliest, days));
        desk.edit("hearing", &case, &hearing, json!({"time": {"kind": "window", "date": as_sent(&moved)}}));
        falls_on(days_before(moved.earliest, days));
        throw_away(&desk, &[deadline, hearing]);
    });
    desk.is_sound();
}

const COUNTRIES: [Option<&str>; 3] = [None, Some("Norland"), Some("Sundmark")];
const KINDS: [&str; 2] = ["passport", "work-permit"];

#[derive(Debug, Clone)]
struct Rule {
    kind: &'static str,
    country: Option<&'static str>,
    lead: Option<u32>,
}

#[derive(Debug, Clone)]
struct Paper {
    rule: Rule,
    expires: HonestDate,
    state: Option<&'static str>,
    replaced: bool,
}

fn any_rule() -> impl Strategy<Value = Rule> {
    (select(KINDS.to_vec()), select(COUNTRIES.to_vec()), option::of(0..=1_095_u32)).prop_map(|(kind, country, lead)| Rule {
        kind,
        country,
        lead,
    })
}

fn any_paper() -> impl Strategy<Value = Paper> {
    let state = select(vec![None, Some("held"), Some("withheld"), Some("lost"), Some("expired")]);
    (any_rule(), any_date(), state, proptest::bool::weighted(0.1)).prop_map(|(rule, expires, state, replaced)| Paper {
        rule,
        expires,
        state,
        replaced,
    })
}

/// How early such a paper's renewal is begun: its own lead time, or the rule made last for its country, or for all.
fn lead(paper: &Rule, rules: &[Rule]) -> u32 {
    let said = |country: Option<&str>| {
        let of_kind = |rule: &&Rule| rule.kind == paper.kind && rule.country == country && rule.lead.is_some();
        rules.iter().rev().find(of_kind).and_then(|rule| rule.lead)
    };
    paper.lead.or_else(|| said(paper.country.filter(|_| paper.country.is_some()))).or_else(|| said(None)).unwrap_or(90)
}

#[test]
fn the_paper_clock_is_what_counting_days_gives() {
    let (desk, case) = desk();
    let strategy = (vec(any_paper(), 1..5), vec(any_rule(), 0..5), any::<bool>());
    holds(40, &strategy, |(papers, rules, papers_first)| {
        let write_rules = || {
            let rule = |rule: &Rule| json!({"kind": rule.kind, "country": rule.country, "lead_days": rule.lead});
            rules.iter().map(|one| desk.add("paper_rule", rule(one))).collect::<Vec<_>>()
        };
        let mut written = if papers_first { Vec::new() } else { write_rules() };
        let record = |paper: &Paper| {
            let replaced = paper.replaced.then_some("2031-03-01");
            json!({"case": case, "kind": paper.rule.kind, "country": paper.rule.country, "lead_days": paper.rule.lead,
                "expires": as_sent(&paper.expires), "state": paper.state, "replaced": replaced})
        };
        let ids: Vec<String> = papers.iter().map(|paper| desk.add("paper", record(paper))).collect();
        if papers_first {
            written = write_rules();
        }
        let lines = desk.ask("case.due", json!({"case": case}));
        for (paper, id) in papers.iter().zip(&ids) {
            let line = lines.as_array().unwrap().iter().find(|line| line["id"] == json!(id));
            let runs = !paper.replaced && [None, Some("held"), Some("withheld")].contains(&paper.state);
            assert_eq!(line.is_some(), runs, "{paper:?}");
            let Some(line) = line else { continue };
            let since = days_before(paper.expires.earliest, lead(&paper.rule, &rules));
            let told = line["since"].as_str().unwrap_or(line["date"]["earliest"].as_str().unwrap());
            assert_eq!(told, since.to_string(), "{paper:?} {rules:?}");
            assert_eq!(line["days"], (paper.expires.latest - first_day()).num_days());
        }
        throw_away(&desk, &written);
        throw_away(&desk, &ids);
    });
    desk.is_sound();
}

/// Something due: its weight as Today orders it, how many days it is shown ahead, and the record that makes it.
fn due_record(which: usize, case: &str, date: &HonestDate) -> (usize, u32, &'static str, Value) {
    let date = as_sent(date);
    match which {
        0 => (0, 14, "hearing", json!({"case": case, "time": {"kind": "window", "date": date}})),
        1 => (1, 14, "deadline", json!({"case": case, "what": "statement", "due": {"kind": "on", "date": date}})),
        2 => (2, 0, "paper", json!({"case": case, "kind": "passport", "expires": date, "lead_days": 40})),
        3 => (4, 7, "task", json!({"case": case, "what": "ring", "due": date})),
        4 => (4, 7, "follow_up", json!({"case": case, "due": date})),
        _ => (5, 0, "contact", json!({"case": case, "reached": false, "again": date})),
    }
}

#[test]
fn today_and_the_calendar_are_a_filter_and_a_sort() {
    let (desk, case) = desk();
    let strategy = (vec((0..6_usize, near_date()), 0..20), -160..160_i64, 0..42_i64);
    holds(30, &strategy, |(records, from, length)| {
        let mut all = Vec::new();
        for (which, date) in &records {
            let (weight, ahead, kind, record) = due_record(*which, &case, date);
            let lead = if kind == "paper" { 40 } else { 0 };
            let shown = days_before(days_before(date.earliest, lead), ahead) <= first_day();
            all.push((weight, date.latest, all.len(), date.earliest, shown, desk.add(kind, record)));
        }
        all.sort();
        let ours: Vec<String> = all.iter().map(|line| line.5.clone()).collect();
        let of_ours = |lines: Vec<Value>| texts(&lines, "id").into_iter().filter(|id| ours.contains(id)).collect::<Vec<_>>();
        let expected: Vec<String> = all.iter().filter(|line| line.4).map(|line| line.5.clone()).collect();
        assert_eq!(of_ours(desk.today()), expected, "{records:?}");

        let from = first_day() + chrono::Duration::days(from);
        let days: Vec<NaiveDate> = from.iter_days().take(length as usize + 1).collect();
        let can_fall = |earliest: NaiveDate, latest: NaiveDate| days.iter().any(|day| (earliest..=latest).contains(day));
        let expected: Vec<String> = all.iter().filter(|line| can_fall(line.3, line.1)).map(|line| line.5.clone()).collect();
        let until = days[days.len() - 1];
        assert_eq!(of_ours(desk.calendar(&from.to_string(), &until.to_string())), expected, "{from} to {until}: {records:?}");
        throw_away(&desk, &ours);
    });
    desk.is_sound();
}

#[test]
fn a_list_has_what_is_due_by_its_day_and_then_the_rest_by_theirs() {
    let (desk, case) = desk();
    let strategy = vec((option::of(near_date()), option::of(near_date())), 0..12);
    holds(30, &strategy, |tasks| {
        let mut all = Vec::new();
        for (due, done) in &tasks {
            let sent = |date: &Option<HonestDate>| date.as_ref().map(as_sent);
            let one = desk.add("task", json!({"case": case, "what": "ring", "due": sent(due), "done": sent(done)}));
            let due = due.as_ref().filter(|_| done.is_none()).map(|due| due.latest);
            let other = done.as_ref().map_or(first_day(), |done| done.latest);
            all.push((due.is_none(), due, Reverse(other), Reverse(all.len()), one));
        }
        let in_order = |rows: &[Value]| {
            let ids = texts(rows, "id");
            ids.into_iter().filter(|id| all.iter().any(|task| task.4 == *id)).collect::<Vec<_>>()
        };
        let mut sorted: Vec<_> = all.iter().collect();
        // Of those due on one day, the one written last comes first, as among the rest.
        sorted.sort_by_key(|(not_due, due, other, written, _)| {
            (*not_due, *due, if *not_due { *other } else { Reverse(first_day()) }, *written)
        });
        let expected: Vec<String> = sorted.into_iter().map(|task| task.4.clone()).collect();
        assert_eq!(in_order(&desk.rows("task.list", json!({"case": case}))), expected, "{tasks:?}");
        throw_away(&desk, &expected);
    });
}

#[test]
fn open_time_is_the_days_on_which_some_episode_was_open() {
    let (desk, _) = desk();
    // Days closed before each episode, and days it was open; the last one may still be open.
    let strategy = (vec((0..200_u64, 0..200_u64), 0..6), any::<bool>());
    holds(60, &strategy, |(spans, open)| {
        let mut day = NaiveDate::from_ymd_opt(2027, 11, 1).unwrap();
        let mut episodes = Vec::new();
        for (at, (before, length)) in spans.iter().enumerate() {
            let opened = day + chrono::Days::new(*before);
            // One that opens on the day the last one closed is another day's if that was opened on that very day.
            let closed = opened + chrono::Days::new(*length + 1);
            let still = open && at + 1 == spans.len();
            episodes.push((opened, (!still).then_some(closed)));
            day = closed;
        }
        let record: serde_json::Map<String, Value> = episodes
            .iter()
            .map(|(opened, closed)| (new_id(), json!({"opened": opened.to_string(), "closed": closed.map(|day| day.to_string())})))
            .collect();
        let case = desk.add("case", json!({"episodes": record}));
        let today = first_day();
        let is_open = |day: NaiveDate| episodes.iter().any(|(opened, closed)| *opened <= day && day < closed.unwrap_or(today));
        let days = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap().iter_days().take(3000).filter(|day| is_open(*day)).count();
        assert_eq!(desk.get("case.get", &case)["open_days"], json!({"least": days, "most": days}), "{episodes:?}");
    });
}

#[test]
fn a_timeline_is_a_sort_and_its_pages_are_its_parts() {
    let (desk, case) = desk();
    let strategy = (vec(any_date(), 0..12), 1..5_usize);
    holds(30, &strategy, |(dates, page)| {
        let case = match dates.is_empty() {
            true => case.clone(),
            false => desk.add("case", json!({})),
        };
        let mut all = Vec::new();
        for date in &dates {
            let note = desk.add("note", json!({"case": case, "on": as_sent(date), "text": "x", "visibility": "team"}));
            all.push((Reverse(date.latest), Reverse(date.earliest), Reverse(all.len()), note));
        }
        all.sort();
        let expected: Vec<String> = all.iter().map(|entry| entry.3.clone()).collect();
        let order: Vec<(&String, usize)> = all.iter().map(|entry| (&entry.3, entry.2.0)).collect();
        let mut told: Vec<Value> = Vec::new();
        for offset in (0..=expected.len()).step_by(page) {
            let asked = json!({"case": case, "kinds": ["note"], "limit": page, "offset": offset});
            let answer = desk.ask("case.timeline", asked);
            assert_eq!(answer["total"], expected.len());
            told.extend(answer["entries"].as_array().unwrap().iter().cloned());
        }
        assert_eq!(texts(&told, "id"), expected, "{dates:?}");
        let whole = desk.ask("case.timeline", json!({"case": case, "kinds": ["note"], "limit": 500, "offset": 0}));
        for (entry, (.., at)) in whole["entries"].as_array().unwrap().iter().zip(&order) {
            let vague = |date: &HonestDate| date.exact().is_none();
            let meets = |other: &HonestDate| dates[*at].earliest <= other.latest && other.earliest <= dates[*at].latest;
            let mut others = dates.iter().enumerate().filter(|(other, _)| other != at).map(|(_, date)| date);
            let may_stand_elsewhere = others.any(|other| (vague(&dates[*at]) || vague(other)) && meets(other));
            assert_eq!(entry["certain"], !may_stand_elsewhere, "{:?} among {dates:?}", dates[*at]);
        }
    });
}
