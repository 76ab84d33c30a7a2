//! A laptop of one's own: home folder, screen, buses, driver. All of it is gone when the story ends.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use gio::prelude::*;
use serde_json::Value;

use crate::keyboard::Keyboard;
use crate::logind::{self, Logind};
use crate::{Clipboard, Language, Window, Words, traces, until};

/// What must be installed for the stories to be told.
const NEEDED: &str = "The window's tests need xvfb, x11-xkb-utils, dbus and webkit2gtk-driver; `make test` says how to install them.";

/// Where the desktop keeps the files that were opened lately, of all programs.
const RECENT: &str = "data/recently-used.xbel";

/// How somebody has set the system's dialogs: a path can be typed into them as soon as they open.
const DIALOGS: &str = "[org/gtk/settings/file-chooser]\nlocation-mode='filename-entry'\nstartup-mode='cwd'\n";

/// A file that somebody opened with another program.
const OTHERS_FILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0" xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks" xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info">
  <bookmark href="file:///elsewhere/garden-plan.odt" added="2031-03-01T09:00:00Z" modified="2031-03-01T09:00:00Z" visited="2031-03-01T09:00:00Z">
    <info><metadata owner="http://freedesktop.org">
      <mime:mime-type type="application/vnd.oasis.opendocument.text"/>
      <bookmark:applications><bookmark:application name="Writer" exec="&apos;writer %u&apos;" modified="2031-03-01T09:00:00Z" count="1"/></bookmark:applications>
    </metadata></info>
  </bookmark>
</xbel>
"#;

/// A laptop nobody else uses.
pub struct Laptop {
    folder: tempfile::TempDir,
    display: String,
    bus: String,
    system_bus: String,
    running: Vec<Running>,
}

/// A program that is ended with the laptop.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Laptop {
    /// Switched on: an empty home, a screen of 1400 × 1000, the person's bus and the system's.
    ///
    /// # Panics
    /// If what it needs is not installed.
    pub fn new() -> Laptop {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["home", "data", "config", "cache", "state", "run", "tmp", "stick"] {
            make_private(&folder.path().join(name));
        }
        std::fs::write(folder.path().join(RECENT), OTHERS_FILE).expect("the list of recent files");
        let settings = folder.path().join("config/glib-2.0/settings");
        std::fs::create_dir_all(&settings)
            .and_then(|()| std::fs::write(settings.join("keyfile"), DIALOGS))
            .expect("the desktop's settings");
        let mut laptop = Laptop { folder, display: String::new(), bus: String::new(), system_bus: String::new(), running: Vec::new() };
        laptop.display = format!(
            ":{}",
            laptop.first_line(Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]))
        );
        let bus = || {
            let mut bus = Command::new("dbus-daemon");
            bus.args(["--session", "--nofork", "--nopidfile", "--print-address"]);
            bus
        };
        laptop.bus = laptop.first_line(&mut bus());
        laptop.system_bus = laptop.first_line(&mut bus());
        laptop
    }

    /// Starts a program that says where it can be reached on its first line.
    fn first_line(&mut self, command: &mut Command) -> String {
        self.furnish(command);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).stdin(Stdio::null()).spawn().expect(NEEDED);
        let mut line = String::new();
        let out = child.stdout.take().expect("standard output is piped");
        BufReader::new(out).read_line(&mut line).expect(NEEDED);
        self.running.push(Running(child));
        assert!(!line.trim().is_empty(), "{command:?} ended at once. {NEEDED}");
        line.trim().to_owned()
    }

    /// Nothing of the developer's own session reaches what runs here, nor the other way round.
    fn furnish(&self, command: &mut Command) {
        let path = std::env::var_os("PATH").unwrap_or_default();
        command.env_clear().env("PATH", path).env("LC_ALL", "C.UTF-8").env("TZ", "UTC");
        command.env("DISPLAY", &self.display).env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command.env("DBUS_SYSTEM_BUS_ADDRESS", &self.system_bus);
        let folders = [
            ("HOME", "home"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_RUNTIME_DIR", "run"),
            ("TMPDIR", "tmp"),
        ];
        for (variable, name) in folders {
            command.env(variable, self.folder.path().join(name));
        }
        command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1").env("GSETTINGS_BACKEND", "keyfile");
    }

    /// Starts the program, which speaks `language`; the pictures of the story go to `tests/artefacts/<story>`.
    pub fn start(&mut self, story: &str, language: Language) -> Window {
        let port = free_port();
        let log = std::fs::File::create(self.folder.path().join("state/driver.log")).expect("a log");
        let mut driver = Command::new("WebKitWebDriver");
        self.furnish(&mut driver);
        driver.arg("--host=127.0.0.1").arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        driver.stdin(Stdio::null()).stdout(log.try_clone().expect("a log")).stderr(log);
        self.running.push(Running(driver.spawn().expect(NEEDED)));
        until("the driver", || TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string()));
        Window::open(port, &program("panah"), Keyboard::of(&self.display), Words::of(language), story)
    }

    /// What `panah-cli` answers: its exit status, and what it said.
    ///
    /// # Panics
    /// If it is not built.
    pub fn cli(&self, arguments: &[&str]) -> (i32, String) {
        let mut command = Command::new(program("panah-cli"));
        self.furnish(&mut command);
        let output = command.args(arguments).stdin(Stdio::null()).output().expect("panah-cli is built: `cargo build -p panah-cli`");
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        (output.status.code().unwrap_or(-1), said)
    }

    /// Starts what puts the laptop to sleep. Programs that are started later find it.
    pub fn logind(&self) -> Logind {
        Logind::on(&self.system_bus)
    }

    /// The desktop's screen saver, under one of its names, says that it locked the screen, or opened it.
    pub fn screen_saver(&self, name: &str, active: bool) {
        let path = format!("/{}", name.replace('.', "/"));
        logind::say(&logind::connect(&self.bus), &path, name, "ActiveChanged", Some(&(active,).to_variant()));
    }

    /// Another program on the same screen.
    pub fn other_program(&self) -> Clipboard {
        Clipboard::of(&self.display)
    }

    /// How the vault that the window made was last left: `clean` if it is locked.
    pub fn left(&self) -> String {
        Laptop::left_at(&self.vault())
    }

    /// How the vault in a folder was last left, as its seal says to anybody.
    pub fn left_at(vault: &Path) -> String {
        let seal: Value = std::fs::read(vault.join("seal")).ok().and_then(|seal| serde_json::from_slice(&seal).ok()).unwrap_or_default();
        seal["seal"]["state"].as_str().unwrap_or_default().to_owned()
    }

    /// The folder in which the window made its vault.
    ///
    /// # Panics
    /// If there is none, or more than one.
    pub fn vault(&self) -> PathBuf {
        let found: Vec<PathBuf> = traces::files(&self.folder.path().join("data")).filter(|path| path.ends_with("vault.json")).collect();
        let [only] = found.as_slice() else { panic!("one vault was made, not {found:?}") };
        only.parent().expect("a file stands in a folder").to_owned()
    }

    /// A stick, on which exported files are put: not a place of the program's own.
    pub fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    /// Writes a file that stands outside the program's own places.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.stick().join(name);
        std::fs::write(&path, text).expect("the stick can be written");
        path
    }

    /// Where any of these words stand, in any file of the laptop but those on the stick; a file's own name counts too.
    pub fn traces_of(&self, words: &[&str]) -> Vec<crate::Trace> {
        traces::search(self.folder.path(), &self.stick(), words)
    }

    /// The desktop's list of recent files, which belongs to all programs.
    pub fn recent_files(&self) -> String {
        std::fs::read_to_string(self.folder.path().join(RECENT)).unwrap_or_default()
    }
}

impl Default for Laptop {
    fn default() -> Self {
        Laptop::new()
    }
}

impl Drop for Laptop {
    fn drop(&mut self) {
        // The driver first, the screen last.
        while self.running.pop().is_some() {}
    }
}

fn make_private(folder: &Path) {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().mode(0o700).create(folder).expect("a folder of the laptop");
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// A program of the workspace, as `make test` has built it.
fn program(name: &str) -> PathBuf {
    // This test stands in <target>/debug/deps.
    let test = std::env::current_exe().expect("a test knows where it is");
    let path = test.ancestors().nth(2).expect("target/debug/deps").join(name);
    assert!(path.exists(), "{} is not built: run `make test`, or `cargo build -p {name}`", path.display());
    path
}
