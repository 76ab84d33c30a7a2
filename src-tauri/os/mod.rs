//! What differs between systems. The rest of the program assumes none of them.

/// Closes the program to others on the same laptop, before anything else happens.
pub fn protect() {
    // A panic's message may quote a record: only its place is told.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!(" at {}:{}", place.file(), place.line()));
        eprintln!("panah: stopped{}", place.unwrap_or_default());
    }));
    // WebKit lets any local program drive a window started with this. Debug builds keep it: the tests drive them.
    #[cfg(not(debug_assertions))]
    // SAFETY: no other thread runs yet.
    unsafe {
        std::env::remove_var("TAURI_WEBVIEW_AUTOMATION");
    }
    #[cfg(unix)]
    unix::protect();
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
