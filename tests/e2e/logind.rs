//! What systemd-logind does on a laptop: it asks whoever wants to be asked before it puts the laptop to sleep, and says that a screen is locked.

use std::io::{PipeReader, Read};
use std::os::fd::AsRawFd;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use gio::glib::variant::Handle;
use gio::prelude::*;
use gio::{Cancellable, DBusCallFlags, DBusConnection, DBusConnectionFlags, DBusNodeInfo, UnixFDList, glib};

use crate::LIMIT;

const PATH: &str = "/org/freedesktop/login1";
const NAME: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";

/// org.freedesktop.login1(5), as much of it as is needed.
const INTERFACE: &str = "<node><interface name='org.freedesktop.login1.Manager'>
    <method name='Inhibit'>
        <arg name='what' type='s' direction='in'/><arg name='who' type='s' direction='in'/>
        <arg name='why' type='s' direction='in'/><arg name='mode' type='s' direction='in'/>
        <arg name='fd' type='h' direction='out'/>
    </method>
</interface></node>";

/// The service, on a bus of the laptop's own.
pub struct Logind {
    bus: DBusConnection,
    waiting: Receiver<Waiting>,
}

/// A program that wants the laptop to wait before it sleeps: it holds the other end.
pub struct Waiting {
    end: PipeReader,
}

/// A connection to the bus at this address.
pub(crate) fn connect(address: &str) -> DBusConnection {
    let flags = DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
    DBusConnection::for_address_sync(address, flags, None, Cancellable::NONE).expect("the bus is there")
}

/// Says something to whoever listens.
pub(crate) fn say(bus: &DBusConnection, path: &str, interface: &str, signal: &str, what: Option<&glib::Variant>) {
    bus.emit_signal(None, path, interface, signal, what).expect("it is said");
    bus.flush_sync(Cancellable::NONE).expect("it is on its way");
}

impl Logind {
    /// Begins on the bus at this address.
    pub(crate) fn on(address: &str) -> Logind {
        let bus = connect(address);
        let (tell, waiting) = channel();
        let (begun, beginning) = channel();
        let served = bus.clone();
        // Calls are answered on a thread of its own, for as long as the story lasts.
        thread::spawn(move || {
            let context = glib::MainContext::new();
            let serve = || {
                let interface =
                    DBusNodeInfo::for_xml(INTERFACE).expect("it is well written").lookup_interface(MANAGER).expect("an interface");
                let inhibit =
                    move |_: DBusConnection, _: &str, _: &str, _: &str, _: &str, asked: glib::Variant, call: gio::DBusMethodInvocation| {
                        let (what, _, _, mode): (String, String, String, String) = asked.get().expect("four words");
                        assert_eq!((&*what, &*mode), ("sleep", "delay"), "it waits with the sleep, and forbids none");
                        let (end, held) = std::io::pipe().expect("a pipe");
                        let list = UnixFDList::new();
                        let at = list.append(held.as_raw_fd()).expect("room");
                        call.return_value_with_unix_fd_list(Some(&(Handle(at),).to_variant()), Some(&list));
                        // The story may be over.
                        let _ = tell.send(Waiting { end });
                    };
                served
                    .register_object(PATH, &interface, inhibit, |_, _, _, _, _| unreachable!(), |_, _, _, _, _, _| unreachable!())
                    .expect("its place");
                let name = (NAME, 0_u32).to_variant();
                let (to, path) = ("org.freedesktop.DBus", "/org/freedesktop/DBus");
                served
                    .call_sync(Some(to), path, to, "RequestName", Some(&name), None, DBusCallFlags::NONE, -1, Cancellable::NONE)
                    .expect("its name");
                begun.send(()).expect("somebody waits for it");
                glib::MainLoop::new(Some(&context), false).run();
            };
            context.with_thread_default(serve).expect("a context of its own");
        });
        beginning.recv_timeout(LIMIT).expect("the service begins");
        Logind { bus, waiting }
    }

    /// The program that has asked to be waited for.
    ///
    /// # Panics
    /// If none does.
    #[track_caller]
    pub fn waits_for(&self) -> Waiting {
        self.waiting.recv_timeout(LIMIT).expect("a program asks to be waited for")
    }

    /// The lid is closed: the laptop is about to sleep.
    pub fn goes_to_sleep(&self) {
        say(&self.bus, PATH, MANAGER, "PrepareForSleep", Some(&(true,).to_variant()));
    }

    /// It is opened again.
    pub fn wakes_up(&self) {
        say(&self.bus, PATH, MANAGER, "PrepareForSleep", Some(&(false,).to_variant()));
    }

    /// The person locks the screen.
    pub fn locks_the_session(&self) {
        say(&self.bus, "/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock", None);
    }
}

impl Waiting {
    /// Waits until the program lets the laptop sleep, and looks at something in the same moment.
    ///
    /// # Panics
    /// If it never does.
    #[track_caller]
    pub fn until_let_go<T: Send + 'static>(mut self, look: impl FnOnce() -> T + Send + 'static) -> T {
        let (tell, told) = channel();
        thread::spawn(move || {
            let end = self.end.read(&mut [0]);
            assert_eq!(end.ok(), Some(0), "nothing is written, it is closed");
            let _ = tell.send(look());
        });
        told.recv_timeout(LIMIT).expect("the program lets the laptop sleep")
    }
}
