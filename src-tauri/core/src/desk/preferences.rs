//! What the person at this laptop prefers. Kept outside the vault, because the first screen needs it; holds nothing of any record.

use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Desk;
use crate::date::{Calendar, Digits};
use crate::door::DeskOperation;
use crate::error::{Problem, Result};
use crate::roles::MayCall;
use crate::vault;

/// How many folders of vaults are remembered.
const MOST_RECENT: usize = 8;

/// A language of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ScreenLanguage")]
pub enum Language {
    /// English.
    En,
    /// Persian.
    Fa,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system is set.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Preferences; as a request, sets them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Preferences {
    /// Of the screens.
    pub language: Language,
    /// In which dates are shown.
    pub calendar: Calendar,
    /// In which numbers are shown.
    pub digits: Digits,
    /// Light or dark.
    pub theme: Theme,
    /// Folders of vaults opened here, latest first; clearable.
    pub recent: Vec<String>,
    /// Size of everything, in percent; 75 to 200.
    pub zoom: u32,
}

impl Default for Preferences {
    fn default() -> Self {
        Preferences {
            language: Language::En,
            calendar: Calendar::Gregorian,
            digits: Digits::Latin,
            theme: Theme::System,
            recent: Vec::new(),
            zoom: 100,
        }
    }
}

/// Reads the preferences.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PreferencesRequest")]
pub struct PreferencesGet {}

impl DeskOperation for PreferencesGet {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Preferences;
    fn run(self, desk: &mut Desk) -> Result<Preferences> {
        Ok(desk.preferences())
    }
}

impl DeskOperation for Preferences {
    const MAY_CALL: MayCall = MayCall::Anybody;
    type Answer = Preferences;
    fn run(mut self, desk: &mut Desk) -> Result<Preferences> {
        if !(75..=200).contains(&self.zoom) {
            return Err(Problem::invalid("zoom", "out-of-range"));
        }
        // Folders are remembered by opening them; here they can only be forgotten.
        let known = desk.preferences().recent;
        self.recent.retain(|dir| known.contains(dir));
        desk.write_preferences(&self)?;
        desk.forget_last_seen()?;
        Ok(self)
    }
}

impl Desk {
    /// The preferences; the defaults where the file is missing or cannot be read.
    pub fn preferences(&self) -> Preferences {
        let path = self.environment.config_dir.join("preferences.json");
        std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    fn write_preferences(&self, preferences: &Preferences) -> Result<()> {
        let dir = &self.environment.config_dir;
        vault::make_private_dir(dir)?;
        vault::replace(&dir.join("preferences.json"), &serde_json::to_vec_pretty(preferences).expect("preferences are plain data"))
    }

    /// Remembers the folder of the vault that was opened now as the latest, and how often it has been opened. A laptop on which nothing can be
    /// remembered opens the vault all the same.
    pub(super) fn remember(&mut self, dir: &Path) {
        let mut preferences = self.preferences();
        let text = dir.to_string_lossy().into_owned();
        preferences.recent.retain(|known| *known != text);
        preferences.recent.insert(0, text);
        preferences.recent.truncate(MOST_RECENT);
        let _ = self.write_preferences(&preferences);
        self.compare_with_last_seen(dir);
    }
}
