//! The TypeScript that the screens are checked against is the one the core's types give.

use std::path::Path;

#[test]
fn the_committed_type_script_is_what_the_types_give() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/bindings.ts");
    let generated = panah_core::door::type_script();
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::write(&path, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    assert!(committed == generated, "ui/src/bindings.ts differs from the core's types: run `make bindings`");
}

#[test]
fn every_operation_has_a_schema_of_request_and_answer() {
    for operation in panah_core::door::DESCRIPTIONS {
        for schema in [(operation.request)(), (operation.answer)()] {
            assert!(serde_json::to_value(&schema).unwrap().is_object(), "{}", operation.name);
        }
    }
}
