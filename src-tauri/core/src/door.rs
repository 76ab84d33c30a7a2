//! One door: every operation of the program is one typed request, and all of them pass here.
//!
//! The window's single command and `panah-cli call` give the same JSON to [`Door::call`]. Here, once for all: reading the request,
//! who may call it, the transaction (an operation that fails changes nothing), and what a panic becomes.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Id;
use crate::clock::Millis;
use crate::desk::{Desk, Environment, Work};
use crate::error::{ErrorCode, FieldFault, Problem, Result};
use crate::export::gate;
use crate::ledger;
use crate::roles::MayCall;
use crate::store::{Kind, Store};
use crate::vault::{self, Pending, Vault};

pub use crate::operations::{DESCRIPTIONS, Description, Request, type_script};

/// An operation on the open vault. The request is the type, the answer its associated one; both stand in the file of their noun.
pub trait Operation: DeserializeOwned {
    /// Who may call it.
    const MAY_CALL: MayCall;
    /// What it gives.
    type Answer: Serialize;
    /// Whether the answer can never be had again: then it is given although a step that follows is unfinished, which the status says.
    const SHOWN_ONCE: bool = false;
    /// Does it, inside a transaction: an error takes everything back.
    fn run(self, session: &mut Session) -> Result<Self::Answer>;
}

/// An operation at the desk: it needs no vault, or is about opening and closing one.
pub trait DeskOperation: DeserializeOwned {
    /// Who may call it.
    const MAY_CALL: MayCall;
    /// What it gives.
    type Answer: Serialize;
    /// Does it.
    fn run(self, desk: &mut Desk) -> Result<Self::Answer>;
}

/// An open vault, and whose it is at the moment.
pub struct Session {
    /// The records.
    pub store: Store,
    /// The vault.
    pub vault: Vault,
    /// Opened with the recovery key: a new passphrase may be set without the old one.
    pub recovered: bool,
    /// Invented people, gone at lock.
    pub sandbox: bool,
    /// Progress of long work.
    pub work: Arc<Work>,
    /// Files that go to their place once the disclosure log is durable.
    pub deliveries: Vec<gate::Delivery>,
    /// When something was last saved.
    pub saved_at: Option<Millis>,
    /// What follows a change of the people of the vault is still due.
    pub unfinished: bool,
    /// The folder is in an older state than when it was last open here.
    pub put_back: bool,
    /// Somebody opened the vault lately although it was not as it was left.
    pub opened_despite: bool,
    /// When the program last tried to make a backup by itself.
    pub cared_at: Option<Millis>,
    /// Why that could not be done.
    pub care_failed: Option<ErrorCode>,
    /// The clock's steady time of the last sign of somebody there.
    pub touched: Duration,
    /// How long the vault stays open without one.
    pub idle: Duration,
    /// scrypt's cost of a new slot.
    pub work_factor: u8,
}

impl Session {
    /// Refuses a record that this person's role may not read, unless it is their own.
    pub fn may_read(&self, id: Id) -> Result<()> {
        let may = self.store.viewer.role >= self.store.least_role(self.store.row(id)?.kind) || self.store.is_own(id)?;
        match may {
            true => Ok(()),
            false => Err(ErrorCode::Forbidden.into()),
        }
    }

    /// Refuses a record that this person's role may not change.
    pub fn may_change(&self, id: Id) -> Result<()> {
        self.may_read(id)?;
        match self.store.is_written_once(self.store.row(id)?.kind) {
            true => Err(ErrorCode::Refused.with("written once")),
            false => Ok(()),
        }
    }

    /// Leaves only the kinds this person's role may read, where none means all. Whether any are left.
    #[must_use]
    pub fn only_what_may_be_read(&self, kinds: &mut Vec<Kind>) -> bool {
        let role = self.store.viewer.role;
        if Kind::ALL.iter().all(|kind| role >= self.store.least_role(*kind)) {
            return true;
        }
        if kinds.is_empty() {
            kinds.extend(Kind::ALL);
        }
        kinds.retain(|kind| role >= self.store.least_role(*kind));
        !kinds.is_empty()
    }

    /// Does what is due after a change of the people of the vault, or an erasure.
    pub fn settle(&mut self) -> Result<()> {
        let clock = self.store.clock.clone();
        if vault::due(&self.store.connection)? == Some(Pending::Rotation) {
            ledger::key(self)?;
        }
        self.vault.settle(&mut self.store.connection, &*clock)
    }

    /// Takes up the settings that the session itself goes by.
    pub fn settings_changed(&mut self) -> Result<()> {
        self.idle = Duration::from_secs(u64::from(self.store.settings()?.idle_minutes) * 60);
        Ok(())
    }
}

/// The door. One a program; it may be called from any thread.
pub struct Door {
    desk: Mutex<Desk>,
    work: Arc<Work>,
}

impl Door {
    /// A door with nothing open behind it.
    pub fn new(environment: Environment) -> Door {
        let work = Arc::new(Work::default());
        Door { desk: Mutex::new(Desk::new(environment, work.clone())), work }
    }

    /// Carries out `operation` with the request's JSON; gives the answer's JSON.
    pub fn call(&self, operation: &str, request: Value) -> Result<Value> {
        // Asked while something else holds the desk.
        match operation {
            "work.status" => return Ok(serde_json::to_value(self.work.status()).expect("a status is plain data")),
            "work.cancel" => {
                self.work.cancel();
                return Ok(Value::Null);
            }
            _ => {}
        }
        self.carry_out(operation, request).map_err(|mut problem| {
            for fault in &mut problem.fields {
                fault.path = place(&fault.path);
            }
            problem
        })
    }

    fn carry_out(&self, operation: &str, request: Value) -> Result<Value> {
        if deeper_than(&request, DEEPEST) {
            return Err(ErrorCode::TooLarge.into());
        }
        let request = Request::read(operation, request)?;
        let _leaving = (operation == "vault.lock").then(|| self.work.leave());
        self.at_the_desk(|desk| request.run(desk))
    }

    /// Locks the vault if nobody was there for as long as the settings say. Whether it did.
    pub fn lock_if_idle(&self) -> Result<bool> {
        self.at_the_desk(|desk| {
            let now = desk.environment.clock.steady();
            match &desk.session {
                Some(session) if now.saturating_sub(session.touched) >= session.idle => desk.lock().map(|()| true),
                _ => Ok(false),
            }
        })
    }

    /// Does what is due while nobody types: a backup by the clock. Whether something was done.
    pub fn care(&self) -> Result<bool> {
        self.at_the_desk(Desk::care)
    }

    /// Locks the vault, if one is open. Work under way stops for it.
    pub fn lock(&self) -> Result<()> {
        let _leaving = self.work.leave();
        self.at_the_desk(Desk::lock)
    }

    /// Whether a vault is open.
    pub fn is_open(&self) -> bool {
        self.desk().session.is_some()
    }

    /// Does something at the desk. A panic is the program's own fault: its message may quote a record and goes nowhere. It ends neither the
    /// program nor the thread that looks at the clock; it locks the vault, because what the session holds may be half done.
    fn at_the_desk<T>(&self, act: impl FnOnce(&mut Desk) -> Result<T>) -> Result<T> {
        let mut desk = self.desk();
        let done = catch_unwind(AssertUnwindSafe(|| act(&mut desk)));
        let done = done.unwrap_or_else(|_| {
            // A seal that could not be written means a check at the next opening, no more.
            let _ = catch_unwind(AssertUnwindSafe(|| give_up(&mut desk)));
            // Where that failed, or panicked too, it is left as by a crash.
            desk.session = None;
            Err(ErrorCode::Stopped.with("panic"))
        });
        wipe_stack();
        self.work.finish();
        done
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        // A panic is caught before it can leave the desk half changed.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Overwrites what an operation left on the stack of its thread, which nothing else wipes: libraries keep short texts there, as Automerge does.
/// Some were found 80 KiB deep, in a build without optimisation 290. Windows gives a main thread 1 MiB, so it is no more than half of that.
#[inline(never)]
fn wipe_stack() {
    let mut deep = [0_u8; 512 << 10];
    std::hint::black_box(&mut deep);
}

/// After a panic: files on their way out are called back, and the transaction is taken back before the vault is locked.
fn give_up(desk: &mut Desk) -> Result<()> {
    if let Some(session) = &mut desk.session {
        gate::call_back(session);
        session.store.roll_back()?;
    }
    desk.lock()
}

/// Refuses who may not call.
pub(crate) fn check_role(desk: &Desk, may_call: MayCall) -> Result<()> {
    let role = desk.session.as_ref().map(|session| session.store.viewer.role);
    match (may_call.allows(role), role) {
        (true, _) => Ok(()),
        (false, None) => Err(ErrorCode::Locked.into()),
        (false, Some(_)) => Err(ErrorCode::Forbidden.into()),
    }
}

/// Runs an operation on the open vault in a transaction of its own.
pub(crate) fn in_transaction<O: Operation>(desk: &mut Desk, operation: O) -> Result<O::Answer> {
    check_role(desk, O::MAY_CALL)?;
    let touched = desk.environment.clock.steady();
    let session = desk.session.as_mut().ok_or(ErrorCode::Locked)?;
    session.touched = touched;
    let before = session.store.connection.total_changes();
    // What an operation changes of these stands in the vault as well: it holds once that is committed.
    let (viewer, recovered, idle) = (session.store.viewer, session.recovered, session.idle);
    session.store.connection.execute_batch("BEGIN")?;
    let answer = operation.run(session);
    let answer = answer.and_then(|answer| {
        session.store.connection.execute_batch("COMMIT")?;
        Ok(answer)
    });
    if answer.is_err() {
        (session.store.viewer, session.recovered, session.idle) = (viewer, recovered, idle);
        gate::call_back(session);
        let taken_back = session.store.roll_back();
        session.vault.forget_queue(&session.store.connection);
        return taken_back.and(answer);
    }
    if session.store.connection.total_changes() != before {
        session.saved_at = Some(session.store.clock.now());
    }
    gate::deliver(session)?;
    let settled = session.settle();
    session.unfinished = settled.is_err();
    match settled {
        Err(problem) if !O::SHOWN_ONCE => Err(ErrorCode::Unfinished.with(format!("{:?}", problem.code))),
        _ => answer,
    }
}

/// Levels of lists and objects in a request, at most; what is deeper would exhaust the stack of whoever reads it.
const DEEPEST: u32 = 64;

fn deeper_than(value: &Value, levels: u32) -> bool {
    let mut inner: Box<dyn Iterator<Item = &Value>> = match value {
        Value::Array(list) => Box::new(list.iter()),
        Value::Object(object) => Box::new(object.values()),
        _ => return false,
    };
    levels == 0 || inner.any(|value| deeper_than(value, levels - 1))
}

/// Reads a request. What could not be read is told by its place, never by its content.
pub(crate) fn read_request<T: DeserializeOwned>(request: Value) -> Result<T> {
    let request = if request.is_null() { Value::Object(Default::default()) } else { request };
    serde_path_to_error::deserialize(request).map_err(|error| {
        let path = error.path().to_string();
        // A date's own fault, which its reader gives as a key.
        let message = error.inner().to_string();
        match message.strip_prefix("date:") {
            Some(fault) if fault.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') => Problem::invalid(path, &message),
            _ => Problem { code: ErrorCode::BadRequest, fields: vec![FieldFault::new(path, "not-of-the-form")], detail: None },
        }
    })
}

/// As much of a path as is the program's own: names of fields, ids and numbers. A key that somebody made up is text of theirs.
fn place(path: &str) -> String {
    static FIELDS: OnceLock<HashSet<String>> = OnceLock::new();
    let fields = FIELDS.get_or_init(|| {
        // `sample.fill` finds fault with the vault itself.
        let mut fields = HashSet::from(["vault".to_owned()]);
        for operation in DESCRIPTIONS {
            for schema in [(operation.request)(), (operation.answer)()] {
                collect_fields(schema.as_value(), &mut fields);
            }
        }
        fields
    });
    let known = |part: &&str| {
        let name = part.split('[').next().unwrap_or_default();
        let numbers = part[name.len()..].bytes().all(|byte| byte.is_ascii_digit() || b"[]".contains(&byte));
        numbers && (fields.contains(name) || name.parse::<Id>().is_ok())
    };
    let place = path.split('.').take_while(known).collect::<Vec<_>>().join(".");
    if place.is_empty() { "request".to_owned() } else { place }
}

/// The names of fields in a JSON schema.
pub(crate) fn collect_fields(schema: &Value, fields: &mut HashSet<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                fields.extend(properties.keys().cloned());
            }
            object.values().for_each(|inner| collect_fields(inner, fields));
        }
        Value::Array(list) => list.iter().for_each(|inner| collect_fields(inner, fields)),
        _ => {}
    }
}
