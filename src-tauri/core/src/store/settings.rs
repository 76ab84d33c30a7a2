//! What the team has settled for this vault.

use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Store;
use crate::door::{Operation, Session};
use crate::error::{ErrorCode, Problem, Result};
use crate::roles::{MayCall, Role};

/// The settings of a vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Minutes without a key or click after which the vault locks; 1 to 120.
    pub idle_minutes: u32,
    /// Days to the next follow-up, by risk.
    pub follow_up_days: FollowUpDays,
    /// Backups by the clock.
    #[serde(default)]
    #[ts(optional, as = "Option<BackupSettings>")]
    pub backup: BackupSettings,
}

/// When the program makes a backup by itself, which of them stay, and when a person is reminded of a copy elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupSettings {
    /// Hours between two, where something changed; 0 for none, 168 at most.
    pub every_hours: u32,
    /// The last of each of so many hours stays; 0 to 168.
    pub hours: u32,
    /// The last of each of so many days stays; 1 to 90.
    pub days: u32,
    /// The last of each of so many weeks stays; 0 to 104.
    pub weeks: u32,
    /// Days without a copy that left the laptop, after which the person is reminded; 0 for never, 365 at most.
    pub remind_days: u32,
}

impl Default for BackupSettings {
    /// Every hour; 6 hours, 7 days and 4 weeks of them stay; two weeks (issue 5).
    fn default() -> Self {
        BackupSettings { every_hours: 1, hours: 6, days: 7, weeks: 4, remind_days: 14 }
    }
}

/// Days to the next follow-up of an open case; 1 to 730.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUpDays {
    /// At urgent risk.
    pub urgent: u32,
    /// At high risk.
    pub high: u32,
    /// At medium risk, and where the risk is not recorded.
    pub medium: u32,
    /// At low risk.
    pub low: u32,
}

impl Default for Settings {
    /// 5 minutes (vault.md); 3, 7, 30 and 90 days (domain.md).
    fn default() -> Self {
        let follow_up_days = FollowUpDays { urgent: 3, high: 7, medium: 30, low: 90 };
        Settings { idle_minutes: 5, follow_up_days, backup: BackupSettings::default() }
    }
}

/// Reads the settings.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SettingsRequest")]
pub struct SettingsGet {}

/// Changes the settings.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(transparent)]
#[ts(as = "Settings")]
#[schemars(transparent)]
pub struct SettingsSet(pub Settings);

impl Operation for SettingsGet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Volunteer);
    type Answer = Settings;
    fn run(self, session: &mut Session) -> Result<Settings> {
        session.store.settings()
    }
}

impl Operation for SettingsSet {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Coordinator);
    type Answer = Settings;
    fn run(self, session: &mut Session) -> Result<Settings> {
        let (days, backup) = (&self.0.follow_up_days, &self.0.backup);
        for (value, span, path) in [
            (self.0.idle_minutes, 1..=120, "idle_minutes"),
            (days.urgent, 1..=730, "follow_up_days.urgent"),
            (days.high, 1..=730, "follow_up_days.high"),
            (days.medium, 1..=730, "follow_up_days.medium"),
            (days.low, 1..=730, "follow_up_days.low"),
            (backup.every_hours, 0..=168, "backup.every_hours"),
            (backup.hours, 0..=168, "backup.hours"),
            (backup.days, 1..=90, "backup.days"),
            (backup.weeks, 0..=104, "backup.weeks"),
            (backup.remind_days, 0..=365, "backup.remind_days"),
        ] {
            if !span.contains(&value) {
                return Err(Problem::invalid(path, "out-of-range"));
            }
        }
        session.store.put_setting("settings", &self.0)?;
        session.settings_changed()?;
        Ok(self.0)
    }
}

impl Store {
    /// The settings of the vault.
    pub fn settings(&self) -> Result<Settings> {
        Ok(self.setting("settings")?.unwrap_or_default())
    }

    /// What stands under a key, if anything was put there.
    pub(crate) fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let text: Option<String> =
            self.connection.query_row("SELECT value FROM setting WHERE key = ?1", [key], |row| row.get(0)).optional()?;
        text.map(|text| serde_json::from_str(&text).map_err(|_| ErrorCode::VaultDamaged.with("setting"))).transpose()
    }

    /// The next number of a series that never gives one twice.
    pub fn count_up(&self, series: &str) -> Result<u64> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO setting (key, value) VALUES (?1, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1 RETURNING CAST(value AS INTEGER)",
        )?;
        Ok(statement.query_row([format!("count-{series}")], |row| row.get(0))?)
    }

    /// Puts a value under a key.
    pub(crate) fn put_setting(&self, key: &str, value: &impl Serialize) -> Result<()> {
        let text = serde_json::to_string(value).expect("settings are plain data");
        self.connection
            .execute("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2", params![key, text])?;
        Ok(())
    }
}
