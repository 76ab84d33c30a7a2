//! The real program in a real window, driven as somebody would use it.
//!
//! A [`Laptop`] has a home folder, a screen and a keyboard of its own, so that nothing of the developer's is touched. On it a [`Window`] is
//! opened: the debug program, found by WebKitWebDriver. Stories find things by role and by the name that a screen reader says, and take those
//! names from the Fluent catalogues by message id ([`Words`]), so that they survive rewording. Nothing waits for a time; everything waits for
//! a condition, for at most [`LIMIT`].

mod clipboard;
mod dialog;
mod focus;
mod hands;
mod keyboard;
mod laptop;
mod logind;
mod screen;
mod traces;
mod wait;
mod window;
mod words;

pub use clipboard::Clipboard;
pub use keyboard::Keyboard;
pub use laptop::Laptop;
pub use logind::{Logind, Waiting};
pub use traces::Trace;
pub use wait::{LIMIT, until};
pub use window::{Label, Window, plain};
pub use words::{Language, Words};
