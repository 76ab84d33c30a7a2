//! One vault, one program: the second is turned away, and changes nothing.

use panah_e2e::{Label, Laptop};

use crate::beginning::{make_vault, program, unlock};
use crate::tellings::ENGLISH;

#[test]
fn a_second_program_is_turned_away_until_the_first_locks() {
    let telling = &ENGLISH;
    let mut laptop = Laptop::new();
    let window = program(&mut laptop, "second-program", telling.language);
    make_vault(&window, telling);
    let vault = laptop.vault();
    let passphrase = laptop.write("passphrase", telling.passphrase);
    let verify = ["--vault", vault.to_str().unwrap(), "--passphrase-file", passphrase.to_str().unwrap(), "verify"];

    let (status, said) = laptop.cli(&verify);
    assert_eq!(status, 7, "the vault is in use: {said}");
    assert!(!said.contains(telling.member), "whoever is turned away learns nothing: {said}");

    window.press("Ctrl+KeyL");
    window.see("heading", "unlock-title");
    let (status, said) = laptop.cli(&verify);
    assert_eq!(status, 0, "once the window has locked it, the vault is free and sound: {said}");

    // And the window goes on as if nothing had been.
    unlock(&window, telling.passphrase);
    window.click("button", "frame-people-cases");
    window.click("button", "people-title");
    window.see("row", Label::Holding(telling.member));
    window.quit();
    let (status, said) = laptop.cli(&verify);
    assert_eq!(status, 0, "a program that was quit leaves a sealed vault: {said}");
}
