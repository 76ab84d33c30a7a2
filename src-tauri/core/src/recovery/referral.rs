//! Referrals to others who help, through to what came of them.

use autosurgeon::{Hydrate, Reconcile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;
use crate::cases::do_not_disclose::{Held, Named, Names, lists, those_there};
use crate::cases::{Case, people_of};
use crate::date::HonestDate;
use crate::error::{ErrorCode, Result};
use crate::family::{Apart, apart};
use crate::people::{self, DANGER, Person};
use crate::roles::Role;
use crate::store::{Choice, Dated, Due, Extra, Faults, Keys, Kind, Record, Store, Weight, Words, as_title, dated, missing};

/// A referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Reconcile, Hydrate)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    /// The case.
    pub case: Id,
    /// Who is referred; the principal where it is not said.
    #[serde(default)]
    pub person: Option<Id>,
    /// A key of the list `service`.
    #[serde(default)]
    #[schemars(extend("x-list" = "service"))]
    pub service: Option<String>,
    /// The provider, if they are on file: a person who helps by profession.
    #[serde(default)]
    pub provider_person: Option<Id>,
    /// The provider, and how to reach them.
    #[serde(default)]
    pub provider: Option<String>,
    /// What is asked of them.
    #[serde(default)]
    pub why: Option<String>,
    /// Whether the person agreed to it.
    #[serde(default)]
    pub consent: Option<bool>,
    /// When the person agreed.
    #[serde(default)]
    pub consent_on: Option<HonestDate>,
    /// When it was made.
    #[serde(default)]
    pub made: Option<HonestDate>,
    /// By when an answer is expected.
    #[serde(default)]
    pub answer_by: Option<HonestDate>,
    /// Whether the provider took it up.
    #[serde(default)]
    pub accepted: Option<bool>,
    /// When the provider answered.
    #[serde(default)]
    pub answered: Option<HonestDate>,
    /// When it ended.
    #[serde(default)]
    pub ended: Option<HonestDate>,
    /// What came of it.
    #[serde(default)]
    pub outcome: Option<String>,
    /// Entries of do-not-disclose lists that a coordinator found not to mean the provider, by the keys that [`super::ReferralScreening`] gives.
    #[serde(default)]
    #[schemars(extend("x-stays" = true))]
    pub cleared: Keys,
    /// Fields that the team added.
    #[serde(default)]
    pub extra: Extra,
}

impl Referral {
    /// Who is referred: the principal of the case where it is not said.
    fn referred(&self, store: &Store) -> Result<Option<Id>> {
        Ok(self.person.or(store.get::<Case>(self.case)?.record.principal))
    }

    /// Whether it is of another person or case than it was: what was screened, and agreed to, says nothing of these.
    fn is_turned(&self, store: &Store, was: &Referral) -> Result<bool> {
        Ok(was.case != self.case || was.referred(store)? != self.referred(store)?)
    }
}

/// Whoever is of the case or is referred.
fn told_of(store: &Store, case: Id, person: Option<Id>) -> Result<Vec<Id>> {
    let mut ids = people_of(store, case)?;
    ids.extend(person.filter(|person| !ids.contains(person)));
    Ok(ids)
}

/// Entries of do-not-disclose lists that stand between a provider on file and whoever is of the case or is referred, each with whose it is.
pub(super) fn between(store: &Store, case: Id, person: Option<Id>, provider: (Id, &Person)) -> Result<Vec<(Id, Named)>> {
    let ids = told_of(store, case, person)?;
    lists(store, &those_there(store, &ids)?, &Held::of(store, &ids)?, provider)
}

/// Whether a family search keeps a provider on file and one of the same people apart.
pub(super) fn kept_apart(store: &Store, case: Id, person: Option<Id>, provider: Id) -> Result<bool> {
    let searched = apart(store, provider)?;
    for id in told_of(store, case, person)? {
        if searched.between(&people::ids(store, id)?) == Some(Apart::Kept) {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Record for Referral {
    const KIND: Kind = Kind::Referral;

    fn check(&mut self, store: &Store, was: Option<&Referral>) -> Result<()> {
        let mut faults = Faults::default();
        faults.record(store, Kind::Person, self.person, "person")?;
        let turned = was.map(|was| self.is_turned(store, was)).transpose()? == Some(true);
        if let Some(provider) = self.provider_person {
            // One who was a professional when they were named stays named.
            let again = was.is_some_and(|was| was.provider_person == self.provider_person);
            let own = if store.has(Kind::Person, provider)? { Some(people::get(store, provider)?) } else { None };
            let fine = again || own.as_ref().is_some_and(|own| own.roles.has("professional"));
            faults.unless(fine, "provider_person", "not-a-professional");
            // What was made is written to its end.
            let made_already = again && !turned && was.is_some_and(|was| was.made.is_some());
            if let Some(own) = own.filter(|_| self.made.is_some() && !made_already) {
                let entries = between(store, self.case, self.person, (provider, &own))?;
                let may_mean_them = |entry: &Named| entry.names == Names::MayMeanThem;
                let read = |entry: &Named| entry.key.as_ref().is_some_and(|key| self.cleared.has(key));
                for (refused, rule) in [
                    (!entries.iter().all(|(_, entry)| may_mean_them(entry)), "must-learn-nothing"),
                    (entries.iter().any(|(_, entry)| may_mean_them(entry) && !read(entry)), "may-be-on-a-list"),
                    (kept_apart(store, self.case, self.person, provider)?, "kept-apart"),
                    (own.safety_flags.has(DANGER), "danger-to-others"),
                ] {
                    if refused {
                        faults.refuse("provider_person", rule);
                    }
                }
            }
        }
        if was.map_or(Keys::default(), |was| was.cleared.clone()) != self.cleared && store.viewer.role < Role::Coordinator {
            return Err(ErrorCode::Forbidden.into());
        }
        faults.count(self.cleared.0.len(), 400, "cleared");
        faults.choices([("service", &self.service)]);
        faults.texts([("provider", &self.provider), ("why", &self.why), ("outcome", &self.outcome)]);
        faults.unless(self.service.is_some() || self.provider.is_some() || self.provider_person.is_some(), "service", "required");
        // Nobody is referred against their will: without a yes it may be prepared, not made.
        if self.made.is_some() && self.consent != Some(true) {
            faults.refuse("consent", "consent-first");
        }
        // A yes is of whoever gave it: of another one it is asked for anew, and on another day or in another save written down.
        let same_yes = |was: &Referral| was.consent == Some(true) && was.consent_on == self.consent_on;
        let carried_over = turned && self.consent == Some(true) && was.is_some_and(same_yes);
        if carried_over {
            faults.refuse("consent", "yes-of-another");
        }
        faults.in_order(&self.made, &self.answered, "answered");
        faults.in_order(&self.made, &self.ended, "ended");
        faults.answer()
    }

    fn home(&self) -> Option<Id> {
        Some(self.case)
    }

    fn about(&self) -> Vec<Id> {
        self.person.into_iter().chain(self.provider_person).collect()
    }

    fn title(&self) -> Option<String> {
        self.provider.as_deref().and_then(as_title)
    }

    fn choice(&self) -> Option<Choice> {
        Choice::of("service", &self.service)
    }

    fn words(&self) -> Words {
        Words::of_texts([&self.provider, &self.why, &self.outcome])
    }

    fn extra(&self) -> Option<&Extra> {
        Some(&self.extra)
    }

    fn dated(&self, _: &Store) -> Result<Vec<Dated<'_>>> {
        Ok(dated([
            ("referral-made", self.made.as_ref()),
            ("referral-answered", self.answered.as_ref()),
            ("referral-ended", self.ended.as_ref()),
        ]))
    }

    fn due(&self, _: &Store) -> Result<Vec<Due>> {
        let open = self.answered.is_none() && self.accepted.is_none() && self.ended.is_none();
        let by = self.answer_by.as_ref().filter(|_| open);
        Ok(by.map(|by| Due::on("referral-answer", Weight::FollowUp, by)).into_iter().collect())
    }

    fn missing(&self) -> Vec<&'static str> {
        missing([
            ("consent", self.consent.is_none()),
            ("answer_by", self.made.is_some() && self.accepted.is_none() && self.answer_by.is_none()),
            ("outcome", self.ended.is_some() && self.outcome.is_none()),
        ])
    }
}
