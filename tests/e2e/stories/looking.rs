//! The look at a screen is itself looked at: a test that finds nothing must be one that could.

use panah_e2e::{Language, Laptop};

use crate::beginning::program;

#[test]
fn finds_what_is_wrong() {
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "looking", Language::En);
    let script = "document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button><p style=\"color: #777; background: #888\">frame-lock</p>')";
    window.script(script, vec![]).expect("the page can be changed");
    window.screen("spoilt");
    let faults = window.take_faults().join("\n");
    for wanted in ["button-name", "color-contrast", "a message without words: frame-lock"] {
        assert!(faults.contains(wanted), "{wanted} is not among: {faults}");
    }
    window.quit();
}
