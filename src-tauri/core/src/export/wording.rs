//! Putting the fields of any record into cells: what each is, is read off the schema of its kind.

use serde_json::Value;

use super::table::{Cell, Table};
use crate::Id;
use crate::custom::{CustomField, choice_in_words, in_language};
use crate::date::{Calendar, Digits, HonestDate, Language};
use crate::error::Result;
use crate::messages::{has, message};
use crate::store::{Kind, Store};

/// Fields that say who somebody is or how to reach them.
const NAMING: [&str; 4] = ["names", "channels", "do_not_disclose", "number"];

/// A column: a field of the kind, or one that the team added.
pub(super) struct Column {
    key: String,
    heading: String,
    schema: Value,
    /// The id of the field, where the team added it.
    extra: Option<String>,
}

impl Column {
    /// The field of the record it shows.
    pub fn key(&self) -> &str {
        if self.extra.is_some() { "extra" } else { &self.key }
    }
}

/// How the records of a kind are worded.
pub(super) struct Wording<'a> {
    store: &'a Store,
    language: Language,
    names: bool,
    texts: bool,
    /// The schemas that the kind's own refers to.
    parts: Value,
    columns: Vec<Column>,
}

impl<'a> Wording<'a> {
    pub fn new(store: &'a Store, kind: Kind, language: Language, names: bool, texts: bool) -> Result<Wording<'a>> {
        let schema = store.schema(kind);
        let parts = schema["$defs"].clone();
        let mut wording = Wording { store, language, names, texts, parts, columns: Vec::new() };
        for (key, schema) in schema["properties"].as_object().into_iter().flatten() {
            // What a field is marked with: it is for the team, and leaves by no table.
            let stays = schema["x-stays"] == true;
            let kept = key != "extra" && !stays && (names || !NAMING.contains(&key.as_str())) && (texts || !wording.is_free_text(schema));
            if kept {
                let heading = heading(language, kind, key);
                wording.columns.push(Column { key: key.clone(), heading, schema: schema.clone(), extra: None });
            }
        }
        for field in crate::custom::fields_of(store, kind)? {
            let CustomField { holds, label, list, .. } = field.record;
            if texts || holds != crate::custom::FieldType::Text {
                let schema = serde_json::json!({ "x-list": list });
                let heading = in_language(&label, language);
                wording.columns.push(Column { key: format!("extra.{}", field.id), heading, schema, extra: Some(field.id.to_string()) });
            }
        }
        Ok(wording)
    }

    pub fn columns(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter()
    }

    pub fn into_table(self, rows: Vec<Vec<Cell>>) -> Table {
        let (keys, headings) = self.columns.into_iter().map(|column| (column.key, column.heading)).unzip();
        Table { keys, headings, rows, right_to_left: self.language == Language::Fa }
    }

    /// The cell of a column.
    pub fn cell(&self, column: &Column, value: &Value) -> Result<Cell> {
        let value = match &column.extra {
            Some(id) => &value[id]["value"],
            None => value,
        };
        Ok(match value {
            Value::Null => Cell::Empty,
            Value::Number(number) if number.is_i64() => Cell::Number(number.as_i64().unwrap_or_default()),
            value => match self.words(&column.schema, value)? {
                words if words.is_empty() => Cell::Empty,
                words => Cell::Text(words),
            },
        })
    }

    /// A value in words: nothing of it that is not wanted.
    fn words(&self, schema: &Value, value: &Value) -> Result<String> {
        if let Some(list) = schema["x-list"].as_str() {
            return match value {
                Value::String(key) => Ok(choice_in_words(self.store, self.language, list, key)),
                Value::Array(keys) => {
                    self.joined(keys, |key| Ok(choice_in_words(self.store, self.language, list, key.as_str().unwrap_or_default())))
                }
                _ => Ok(String::new()),
            };
        }
        let schema = self.resolved(schema);
        Ok(match value {
            Value::Null => String::new(),
            Value::Bool(yes) => message(self.language, if *yes { "value-yes" } else { "value-no" }),
            Value::Number(number) => number.to_string(),
            Value::String(text) => self.text(schema, text)?,
            Value::Array(list) => self.joined(list, |one| self.words(&schema["items"], one))?,
            Value::Object(object) if object.contains_key("typed") => {
                serde_json::from_value::<HonestDate>(value.clone()).map_or(String::new(), |date| date_words(&date, self.language))
            }
            Value::Object(object) => {
                let entries = schema["additionalProperties"].is_object();
                let inner =
                    |key: &str| if entries { &schema["additionalProperties"] } else { &self.variant(schema, object)["properties"][key] };
                // Scores are told with what they score; entries under ids by themselves.
                let mut told = Vec::new();
                for (key, one) in object {
                    let words = self.words(inner(key), one)?;
                    let named = one.is_number() && entries;
                    if !words.is_empty() {
                        told.push(if named {
                            format!("{}: {words}", choice_in_words(self.store, self.language, "domain", key))
                        } else {
                            words
                        });
                    }
                }
                told.join(if entries { "; " } else { ", " })
            }
        })
    }

    fn joined(&self, values: &[Value], words: impl Fn(&Value) -> Result<String>) -> Result<String> {
        let words: Vec<String> = values.iter().map(words).collect::<Result<_>>()?;
        Ok(words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", "))
    }

    fn text(&self, schema: &Value, text: &str) -> Result<String> {
        if let Ok(id) = text.parse::<Id>() {
            // A person is a name; any other record has a title that may be text.
            let Ok(row) = self.store.row(id) else { return Ok(String::new()) };
            let told = match row.kind {
                Kind::Person => self.names,
                Kind::Case => true,
                _ => self.texts,
            };
            return Ok(if told { self.store.title(id)?.unwrap_or_default() } else { String::new() });
        }
        if schema["enum"].is_array() || schema["const"].is_string() || schema["oneOf"].is_array() {
            let key = format!("value-{text}");
            return Ok(if has(self.language, &key) { message(self.language, &key) } else { text.to_owned() });
        }
        let free = schema["format"].as_str().is_none();
        Ok(if free && !self.texts { String::new() } else { text.to_owned() })
    }

    /// A field that holds words which somebody wrote.
    fn is_free_text(&self, schema: &Value) -> bool {
        let schema = self.resolved(schema);
        let is_string =
            schema["type"] == "string" || schema["type"].as_array().is_some_and(|types| types.iter().any(|one| one == "string"));
        is_string && [&schema["x-list"], &schema["format"], &schema["enum"]].iter().all(|mark| mark.is_null())
    }

    /// What a reference, or "this or nothing", stands for.
    fn resolved<'s>(&'s self, schema: &'s Value) -> &'s Value {
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
            // A date may come in as words, and stands in a record as what was understood: it is no free text.
            return if name == "HonestDate" { schema } else { self.resolved(&self.parts[name]) };
        }
        match schema["anyOf"].as_array().and_then(|any| any.iter().find(|one| one["type"] != "null")) {
            Some(one) => self.resolved(one),
            None => schema,
        }
    }

    /// Of a value that is one of several, the one its `kind` says.
    fn variant<'s>(&'s self, schema: &'s Value, object: &serde_json::Map<String, Value>) -> &'s Value {
        let of_kind = |one: &&Value| one["properties"]["kind"]["const"] == object.get("kind").cloned().unwrap_or_default();
        schema["oneOf"].as_array().and_then(|any| any.iter().find(of_kind)).unwrap_or(schema)
    }
}

fn heading(language: Language, kind: Kind, key: &str) -> String {
    let key = key.replace('_', "-");
    let ids = [format!("field-{}-{key}", kind.key()), format!("field-{key}")];
    ids.iter().find(|id| has(language, id)).map_or(key, |id| message(language, id))
}

/// A known day in ISO 8601, which every spreadsheet sorts; anything vaguer in words, as it was known.
pub(super) fn date_words(date: &HonestDate, language: Language) -> String {
    match date.exact() {
        Some(day) => day.to_string(),
        None => date.render(Calendar::Gregorian, Digits::Latin, language),
    }
}
