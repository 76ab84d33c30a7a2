//! Stories on real encrypted vaults, told through the door.

mod bindings;
mod cases;
mod child;
mod citations;
mod damage;
mod desk;
mod door;
mod drafts;
mod export;
mod follow_ups;
mod full_disk;
mod history;
mod insider;
mod kill;
mod leaks;
mod log;
mod malformed;
mod news;
mod people;
mod reindex;
mod rights;
mod search;
mod vault;
