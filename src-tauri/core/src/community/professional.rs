//! People who help by profession (lawyers, doctors, hosts), with the referrals to them and what came of these.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::people::{PersonBrief, brief};
use crate::recovery::Referral;
use crate::roles::{MayCall, Role};
use crate::store::{Store, Stored};

/// Referrals shown of one professional, at most: the latest.
const MOST_REFERRALS: u32 = 100;

/// Lists people who help by profession, by name.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfessionalList {
    /// How many rows at most; 500 is the limit.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// A referral to a professional.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ReferralTo {
    /// The case's code.
    pub code: Option<String>,
    /// The referral.
    pub referral: Stored<Referral>,
}

/// A professional.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ProfessionalRow {
    /// Who.
    pub person: PersonBrief,
    /// Referrals that name them, latest first.
    pub referrals: Vec<ReferralTo>,
    /// How many there are in all.
    pub total: u64,
    /// How many they took up.
    pub accepted: u64,
    /// How many have an outcome recorded.
    pub with_outcome: u64,
}

/// A page of professionals.
#[derive(Serialize, TS, JsonSchema)]
pub struct ProfessionalPage {
    /// The rows.
    pub rows: Vec<ProfessionalRow>,
    /// How many there are in all.
    pub total: u64,
}

impl Operation for ProfessionalList {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = ProfessionalPage;
    fn run(self, session: &mut Session) -> Result<ProfessionalPage> {
        let store = &session.store;
        let from = "FROM idx_person WHERE roles LIKE '% professional %'";
        let total = store.connection.query_row(&format!("SELECT count(*) {from}"), [], |row| row.get(0))?;
        let mut statement = store.connection.prepare_cached(&format!("SELECT id {from} ORDER BY sort, no LIMIT ?1 OFFSET ?2"))?;
        let ids: Vec<Id> =
            statement.query_map(params![self.limit.min(500), self.offset], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            let Some(person) = brief(store, id)? else { continue };
            let all = referrals_to(store, id)?;
            let count = |is: fn(&Referral) -> bool| all.iter().filter(|one| is(&one.record)).count() as u64;
            let (accepted, with_outcome) = (count(|one| one.accepted == Some(true)), count(|one| one.outcome.is_some()));
            let total = all.len() as u64;
            let shown = all.into_iter().take(MOST_REFERRALS as usize);
            let referrals = shown.map(|referral| Ok(ReferralTo { code: store.title(referral.record.case)?, referral }));
            rows.push(ProfessionalRow { person, referrals: referrals.collect::<Result<_>>()?, total, accepted, with_outcome });
        }
        Ok(ProfessionalPage { rows, total })
    }
}

/// Referrals that name somebody as the provider, latest first; neither they nor their case in the trash.
fn referrals_to(store: &Store, provider: Id) -> Result<Vec<Stored<Referral>>> {
    let mut statement = store.connection.prepare_cached(
        "SELECT d.id FROM about a JOIN document d ON d.no = a.no JOIN document h ON h.id = d.home
         WHERE a.id = ?1 AND d.kind = 'referral' AND h.trashed_at IS NULL ORDER BY d.no DESC",
    )?;
    let ids: Vec<Id> = statement.query_map([provider], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let all: Vec<Stored<Referral>> = ids.into_iter().map(|id| store.get(id)).collect::<Result<_>>()?;
    Ok(all.into_iter().filter(|referral| referral.record.provider_person == Some(provider)).collect())
}
