//! Stories on real encrypted vaults, told through the door.

mod bindings;
mod desk;
