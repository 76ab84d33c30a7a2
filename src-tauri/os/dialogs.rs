//! Native dialogs: what they remember, they remember in plain text.

/// Files chosen in a dialog are not put into the desktop's list of recent files.
#[cfg(target_os = "linux")]
pub fn forget_chosen_files() {
    use gtk::prelude::GtkSettingsExt;
    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_recent_files_enabled(false);
    }
}

/// Elsewhere untested: the system's own dialogs keep their own lists.
#[cfg(not(target_os = "linux"))]
pub fn forget_chosen_files() {}
