//! What the program says, from its own catalogues.

use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// A language of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English, left to right.
    En,
    /// Persian, right to left.
    Fa,
}

impl Language {
    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fa => "fa",
        }
    }

    /// Its own name, as the first screen offers it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Fa => "فارسی",
        }
    }
}

/// The catalogues of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads every catalogue of a language.
    ///
    /// # Panics
    /// If one cannot be read, or two say the same thing.
    pub fn of(language: Language) -> Words {
        let mut bundle = FluentBundle::new(vec![language.tag().parse().expect("a language tag")]);
        bundle.set_use_isolating(false);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/locales").join(language.tag());
        for entry in std::fs::read_dir(&folder).expect("the catalogues stand in ui/locales") {
            let path = entry.expect("the folder can be listed").path();
            let text = std::fs::read_to_string(&path).expect("a catalogue is text");
            let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{}: {errors:?}", path.display()));
        }
        Words { bundle }
    }

    /// A message, with its arguments. Numbers come out in Latin digits; whoever compares folds digits.
    ///
    /// # Panics
    /// If there is no such message.
    #[track_caller]
    pub fn say(&self, id: &str, arguments: &[(&str, FluentValue)]) -> String {
        let arguments: FluentArgs = arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else { panic!("no message {id}") };
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        assert!(errors.is_empty(), "{id}: {errors:?}");
        said
    }
}
