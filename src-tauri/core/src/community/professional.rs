//! People who help by profession (lawyers, doctors, hosts), with the referrals to them and what came of these.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::door::{Operation, Session};
use crate::error::Result;
use crate::people::{self, Person, PersonBrief, brief_of};
use crate::recovery::Referral;
use crate::roles::{MayCall, Role};
use crate::store::{Store, Stored};

/// Referrals shown of one professional, at most: the latest.
const MOST_REFERRALS: u32 = 100;

/// Lists people who help by profession, by name: all, or whoever helps with one thing.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfessionalList {
    /// A key of the list `service`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub service: Option<String>,
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
    /// What they help with: keys of the list `service`, as their record says and as they were referred to for.
    pub services: BTreeSet<String>,
    /// Languages they speak (BCP 47).
    pub languages: Vec<String>,
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
        let mut statement =
            store.connection.prepare_cached("SELECT id FROM idx_person WHERE roles LIKE '% professional %' ORDER BY sort, no")?;
        let ids: Vec<Id> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let ids = match &self.service {
            Some(service) => helping_with(store, ids, service)?,
            None => ids,
        };
        let total = ids.len() as u64;
        let page = ids.into_iter().skip(self.offset as usize).take(self.limit.min(500) as usize);
        Ok(ProfessionalPage { rows: page.map(|id| row(store, id)).collect::<Result<_>>()?, total })
    }
}

/// Those who help with something, as their record says or as they were referred to for.
fn helping_with(store: &Store, ids: Vec<Id>, service: &str) -> Result<Vec<Id>> {
    let mut found = Vec::new();
    for id in ids {
        let asked_for = |one: &Stored<Referral>| one.record.service.as_deref() == Some(service);
        if people::get(store, id)?.services.has(service) || referrals_to(store, id)?.iter().any(asked_for) {
            found.push(id);
        }
    }
    Ok(found)
}

fn row(store: &Store, id: Id) -> Result<ProfessionalRow> {
    let person: Stored<Person> = store.get(id)?;
    let all = referrals_to(store, id)?;
    let asked_for = all.iter().filter_map(|one| one.record.service.clone());
    let services = person.record.services.0.iter().cloned().chain(asked_for).collect();
    let languages = person.record.languages.keys().cloned().collect();
    let count = |is: fn(&Referral) -> bool| all.iter().filter(|one| is(&one.record)).count() as u64;
    let (accepted, with_outcome) = (count(|one| one.accepted == Some(true)), count(|one| one.outcome.is_some()));
    let total = all.len() as u64;
    let shown = all.into_iter().take(MOST_REFERRALS as usize);
    let referrals = shown.map(|referral| Ok(ReferralTo { code: store.title(referral.record.case)?, referral })).collect::<Result<_>>()?;
    Ok(ProfessionalRow { person: brief_of(person), services, languages, referrals, total, accepted, with_outcome })
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
