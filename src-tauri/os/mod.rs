//! What differs between systems. The rest of the program assumes none of them.

/// Closes the program to others on the same laptop, before anything else happens.
pub fn protect() {
    // A panic's message may quote a record: only its place is told.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!(" at {}:{}", place.file(), place.line()));
        eprintln!("panah: stopped{}", place.unwrap_or_default());
    }));
    // Debug builds keep it: the tests drive them.
    if !cfg!(debug_assertions) {
        let_nobody_drive();
    }
    #[cfg(unix)]
    unix::protect();
}

/// WebKit lets any local program drive a window that was started with this.
fn let_nobody_drive() {
    // SAFETY: no other thread runs yet.
    unsafe {
        std::env::remove_var("TAURI_WEBVIEW_AUTOMATION");
    }
}

#[cfg(unix)]
mod unix {
    /// No core dumps, and on Linux no ptrace by programs of the same person.
    pub fn protect() {
        let none = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
        // SAFETY: plain system calls on plain data; a failure leaves things as they were.
        unsafe {
            libc::setrlimit(libc::RLIMIT_CORE, &none);
            #[cfg(target_os = "linux")]
            libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    const CHILD: &str = "PANAH_CHILD_OF_A_TEST";
    const DRIVEN: &str = "TAURI_WEBVIEW_AUTOMATION";

    /// Whether this process is the second one, in which a test's own part runs.
    fn is_child() -> bool {
        std::env::var_os(CHILD).is_some()
    }

    /// Runs a test of this module once more, in a process of its own: whether it came to its end, and all that it said.
    fn child(test: &str) -> (bool, String) {
        let test = format!("{}::{test}", module_path!().split_once("::").expect("in a crate").1);
        let mut command = Command::new(std::env::current_exe().unwrap());
        // The runner's own variables would make the child speak to it.
        command.args(["--exact", &test, "--nocapture"]).env(CHILD, "1").env(DRIVEN, "true").env_remove("NEXTEST");
        let done = command.output().unwrap();
        (done.status.success(), format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr)))
    }

    #[test]
    fn a_panic_tells_its_place_and_not_what_was_in_it() {
        if is_child() {
            super::protect();
            panic!("Lina Osman waited at the quayside");
        }
        let (sound, said) = child("a_panic_tells_its_place_and_not_what_was_in_it");
        assert!(!sound && said.contains("panah: stopped at "), "{said}");
        assert!(!said.contains("quayside"), "{said}");
    }

    #[test]
    fn what_lets_others_drive_a_window_is_gone_before_there_is_one() {
        if is_child() {
            assert!(std::env::var_os(DRIVEN).is_some(), "it was started with it");
            super::let_nobody_drive();
            assert!(std::env::var_os(DRIVEN).is_none());
            return;
        }
        let (sound, said) = child("what_lets_others_drive_a_window_is_gone_before_there_is_one");
        assert!(sound && said.contains("1 passed"), "{said}");
    }
}
