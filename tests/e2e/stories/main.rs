//! What people do with the program, from its first screen to its last.

mod beginning;
mod four_months;
mod hand;
mod helping;
mod keyboard;
mod leaving;
mod lock;
mod looking;
mod mother_and_son;
mod second_program;
mod tellings;
mod tour;
mod whole_run;
