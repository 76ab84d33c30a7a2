//! A pair for the team's eyes: both sides with the ladder between, and a board of all searches.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::call_back::{self, ToCallBack, to_call_back};
use super::consent::Consent;
use super::facts::{Bar, Between, entries, facts, pairs, pairs_between, screening, today};
use super::message::{SealedMessage, messages};
use super::pair::{Decision, Pair};
use super::release::{Release, releases};
use super::rules::{ConsentState, Scope, Side, WhyNot, may_ask, may_tell, state};
use super::search::FamilySearch;
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::export::{DisclosureRow, told_about};
use crate::people::{PersonBrief, brief};
use crate::roles::{MayCall, Role};
use crate::store::{Store, Stored};

/// Where a pair stands, all in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PairState {
    /// May be the one.
    Possible,
    /// Is the one.
    Verified,
    /// Both have agreed to something.
    BothConsented,
    /// Something was told.
    Released,
    /// They are in contact.
    InContact,
    /// They met.
    Met,
    /// The team asked afterwards.
    FollowedUp,
    /// Is somebody else.
    Rejected,
    /// Must not be brought together.
    Blocked,
    /// Ended.
    Closed,
}

/// Reads a pair.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PairGet {
    /// The pair.
    pub id: Id,
}

/// One side, for the team.
#[derive(Serialize, TS, JsonSchema)]
pub struct SideView {
    /// Who.
    pub person: Option<PersonBrief>,
    /// Where their consent stands.
    pub consent: ConsentState,
    /// Why they may not be asked now, if they may not.
    pub why_not_ask: Option<WhyNot>,
    /// The entries that count.
    pub standing: Vec<Stored<Consent>>,
    /// All entries toward the other, oldest first.
    pub entries: Vec<Stored<Consent>>,
}

/// A rung of the ladder.
#[derive(Serialize, TS, JsonSchema)]
pub struct Rung {
    /// Which.
    pub scope: Scope,
    /// Why it may not be told now, if it may not; conditions taken as met.
    pub why_not: Option<WhyNot>,
}

/// Another pair of the same two, in which something was told.
#[derive(Serialize, TS, JsonSchema)]
pub struct ToldElsewhere {
    /// The pair.
    pub pair: Id,
    /// What was told, oldest first.
    pub releases: Vec<Stored<Release>>,
    /// What of it is to be called back, or was.
    pub call_back: Vec<ToCallBack>,
}

/// A pair.
#[derive(Serialize, TS, JsonSchema)]
pub struct PairView {
    /// The record.
    pub pair: Stored<Pair>,
    /// Its search.
    pub search: Stored<FamilySearch>,
    /// Where it stands.
    pub state: PairState,
    /// What may stand in the way.
    pub screening: Vec<Bar>,
    /// Who looks.
    pub seeker: SideView,
    /// Who is looked for.
    pub sought: SideView,
    /// What may be told, from the lowest rung.
    pub ladder: Vec<Rung>,
    /// Conditions that each release must confirm.
    pub conditions: Vec<String>,
    /// What was told and is to be called back, or was.
    pub call_back: Vec<ToCallBack>,
    /// What was told, oldest first.
    pub releases: Vec<Stored<Release>>,
    /// What was told in other pairs of the two: a consent is from one to the other, whatever the search.
    pub elsewhere: Vec<ToldElsewhere>,
    /// Questions, letters and releases as they stand in the log, latest first.
    pub told: Vec<DisclosureRow>,
    /// Messages, sealed but to whoever wrote them down until they are handed over.
    pub messages: Vec<SealedMessage>,
}

impl Operation for PairGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = PairView;
    fn run(self, session: &mut Session) -> Result<PairView> {
        let store = &session.store;
        let between = Between::of(store, self.id)?;
        let facts = facts(store, &between, true)?;
        let day = today(store)?;
        let side = |side: Side| -> Result<SideView> {
            let (own, other) = between.sides(side);
            Ok(SideView {
                person: brief(store, own)?,
                consent: state(facts.of(side), day),
                why_not_ask: may_ask(&facts, side, day).err(),
                standing: between.standing(store, side)?,
                entries: entries(store, own, other)?,
            })
        };
        let (seeker, sought) = (side(Side::Seeker)?, side(Side::Sought)?);
        let conditions = [&seeker, &sought].into_iter().flat_map(|side| &side.standing);
        let releases = releases(store, self.id)?;
        let conditions = conditions.filter_map(|entry| entry.record.conditions.clone()).filter(|it| !it.trim().is_empty()).collect();
        Ok(PairView {
            state: pair_state(store, &between)?,
            screening: screening(store, &between)?,
            ladder: Scope::ALL.into_iter().map(|scope| Rung { scope, why_not: may_tell(&facts, scope, day).err() }).collect(),
            conditions,
            call_back: to_call_back(store, &between)?,
            elsewhere: elsewhere(store, &between)?,
            told: told_about(store, self.id)?,
            releases,
            messages: messages(store, self.id)?,
            seeker,
            sought,
            pair: between.pair,
            search: between.search,
        })
    }
}

fn elsewhere(store: &Store, between: &Between) -> Result<Vec<ToldElsewhere>> {
    let (seeker, sought) = between.sides(Side::Seeker);
    let mut found = Vec::new();
    for other in pairs_between(store, seeker, sought)?.into_iter().filter(|other| other.pair.id != between.pair.id) {
        let (releases, call_back) = (releases(store, other.pair.id)?, to_call_back(store, &other)?);
        if !releases.is_empty() || !call_back.is_empty() {
            found.push(ToldElsewhere { pair: other.pair.id, releases, call_back });
        }
    }
    Ok(found)
}

fn pair_state(store: &Store, between: &Between) -> Result<PairState> {
    let pair = &between.pair.record;
    match pair.decision {
        Decision::Rejected => return Ok(PairState::Rejected),
        Decision::Blocked => return Ok(PairState::Blocked),
        Decision::Closed => return Ok(PairState::Closed),
        Decision::Possible | Decision::Verified => {}
    }
    for (is, state) in [
        (pair.followed_up.is_some(), PairState::FollowedUp),
        (pair.met.is_some(), PairState::Met),
        (pair.in_contact.is_some(), PairState::InContact),
        (!releases(store, between.pair.id)?.is_empty(), PairState::Released),
    ] {
        if is {
            return Ok(state);
        }
    }
    let agreed = may_tell(&facts(store, between, true)?, Scope::Alive, today(store)?).is_ok();
    Ok(match (agreed, pair.decision) {
        (true, _) => PairState::BothConsented,
        (false, Decision::Verified) => PairState::Verified,
        (false, _) => PairState::Possible,
    })
}

/// Lists searches with where their pairs stand, latest first.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyBoard {
    /// Only of this seeker, or with this person as the one found.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person: Option<Id>,
    /// Whether closed searches are listed too.
    #[serde(default)]
    pub closed: bool,
    /// How many rows at most; 100 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// A pair in the board.
#[derive(Serialize, TS, JsonSchema)]
pub struct BoardPair {
    /// The pair.
    pub id: Id,
    /// Who was found.
    pub person: Option<PersonBrief>,
    /// Where it stands.
    pub state: PairState,
    /// Whether something stands in the way.
    pub barred: bool,
    /// Whether something was told that its side no longer agrees to, and nobody has called it back.
    pub to_call_back: bool,
    /// The seeker's consent.
    pub seeker: ConsentState,
    /// The sought person's consent.
    pub sought: ConsentState,
}

/// A search in the board.
#[derive(Serialize, TS, JsonSchema)]
pub struct BoardRow {
    /// The search.
    pub search: Stored<FamilySearch>,
    /// Who looks.
    pub seeker: Option<PersonBrief>,
    /// The code of the seeker's case.
    pub code: Option<String>,
    /// Its pairs.
    pub pairs: Vec<BoardPair>,
}

/// A page of the board.
#[derive(Serialize, TS, JsonSchema)]
pub struct Board {
    /// The rows.
    pub rows: Vec<BoardRow>,
    /// How many there are in all.
    pub total: u64,
}

impl Operation for FamilyBoard {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Board;
    fn run(self, session: &mut Session) -> Result<Board> {
        let store = &session.store;
        let from = "FROM idx_search s WHERE (?1 OR NOT s.closed) AND (?2 IS NULL OR s.seeker = ?2
             OR EXISTS (SELECT 1 FROM idx_pair p WHERE p.search = s.id AND p.person = ?2))
             AND EXISTS (SELECT 1 FROM document d JOIN document h ON h.id = d.home WHERE d.no = s.no AND h.trashed_at IS NULL)";
        let total = store
            .connection
            .prepare_cached(&format!("SELECT count(*) {from}"))?
            .query_row(rusqlite::params![self.closed, self.person], |row| row.get(0))?;
        let mut statement = store.connection.prepare_cached(&format!("SELECT s.id {from} ORDER BY s.no DESC LIMIT ?3 OFFSET ?4"))?;
        let ids: Vec<Id> = statement
            .query_map(rusqlite::params![self.closed, self.person, self.limit.min(100), self.offset], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let day = today(store)?;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            let search: Stored<FamilySearch> = store.get(id)?;
            let mut found = Vec::new();
            for pair in pairs(store, "search", id)? {
                let between = Between::of(store, pair)?;
                let facts = facts(store, &between, true)?;
                let (seeker, sought) = (state(&facts.seeker, day), state(&facts.sought, day));
                found.push(BoardPair {
                    id: pair,
                    person: brief(store, between.person(Side::Sought))?,
                    state: pair_state(store, &between)?,
                    barred: facts.barred,
                    to_call_back: call_back::waits(store, &between)?,
                    seeker,
                    sought,
                });
            }
            rows.push(BoardRow {
                seeker: brief(store, search.record.seeker)?,
                code: store.title(search.record.case)?,
                pairs: found,
                search,
            });
        }
        Ok(Board { rows, total })
    }
}
