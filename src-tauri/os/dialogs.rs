//! Native dialogs: what they remember, they remember in plain text.

/// Keeps the files chosen in this program's dialogs out of the desktop's list of recent files.
///
/// GTK's setting for that (`gtk-recent-files-enabled`) would empty the whole list, other programs' entries too. Without the class's
/// handler of "changed" this process never writes it.
#[cfg(target_os = "linux")]
pub fn remember_no_files() {
    use gtk::glib::gobject_ffi::g_type_class_ref;
    // SAFETY: GTK is initialised and this is its thread; the class lives as long as the reference, which is never given back.
    unsafe {
        let class = g_type_class_ref(gtk::ffi::gtk_recent_manager_get_type()).cast::<gtk::ffi::GtkRecentManagerClass>();
        if let Some(class) = class.as_mut() {
            class.changed = None;
        }
    }
}

/// Elsewhere untested: the system's own dialogs keep their own lists.
#[cfg(not(target_os = "linux"))]
pub fn remember_no_files() {}
