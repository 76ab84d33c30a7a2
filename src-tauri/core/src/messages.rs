//! Sentences from the same Fluent catalogues as the screen's (`ui/locales`), for the terminal and for files that people read.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::date::Language;
use crate::error::{ErrorCode, Problem};

const ENGLISH: [&str; 7] = [
    include_str!("../../../ui/locales/en/choices.ftl"),
    include_str!("../../../ui/locales/en/community.ftl"),
    include_str!("../../../ui/locales/en/errors.ftl"),
    include_str!("../../../ui/locales/en/family.ftl"),
    include_str!("../../../ui/locales/en/records.ftl"),
    include_str!("../../../ui/locales/en/tables.ftl"),
    include_str!("../../../ui/locales/en/terminal.ftl"),
];
const PERSIAN: [&str; 7] = [
    include_str!("../../../ui/locales/fa/choices.ftl"),
    include_str!("../../../ui/locales/fa/community.ftl"),
    include_str!("../../../ui/locales/fa/errors.ftl"),
    include_str!("../../../ui/locales/fa/family.ftl"),
    include_str!("../../../ui/locales/fa/records.ftl"),
    include_str!("../../../ui/locales/fa/tables.ftl"),
    include_str!("../../../ui/locales/fa/terminal.ftl"),
];

thread_local! {
    static BUNDLES: [FluentBundle<FluentResource>; 2] = [bundle("en", &ENGLISH), bundle("fa", &PERSIAN)];
}

fn bundle(tag: &str, sources: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![tag.parse().expect("a language tag")]);
    // Plain text has no use for the marks that isolate arguments.
    bundle.set_use_isolating(false);
    for source in sources {
        // A line that cannot be read is left out; a test reads every catalogue strictly.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Whether the catalogue has a message.
pub fn has(language: Language, id: &str) -> bool {
    BUNDLES.with(|bundles| bundles[language as usize].has_message(id))
}

/// A message; its id where the catalogue has none.
pub fn message(language: Language, id: &str) -> String {
    message_with(language, id, &[])
}

/// A message with arguments.
pub fn message_with(language: Language, id: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: FluentArgs = arguments.iter().map(|(name, value)| (Cow::from(*name), FluentValue::from(*value))).collect();
    BUNDLES.with(|bundles| {
        let bundle = &bundles[language as usize];
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    })
}

/// What went wrong, in a sentence, and the fields at fault each in one.
pub fn sentence(language: Language, problem: &Problem) -> String {
    let key = |code: ErrorCode| serde_json::to_value(code).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default();
    let mut text = message(language, &format!("error-{}", key(problem.code)));
    for fault in &problem.fields {
        text.push_str(&format!("\n  {}: {}", fault.path, message(language, &format!("fault-{}", fault.code.replace(':', "-")))));
    }
    text
}
