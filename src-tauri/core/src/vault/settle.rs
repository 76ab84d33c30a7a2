//! What follows a change of the people of a vault, once that change is durable: the files of slots, labels, the keyring, another key of the database.
//!
//! The database says what is due, in the transaction that makes it so; a crash at any point leaves it due, and the next unlocking does it.

use std::fs;
use std::path::PathBuf;

use age::x25519;
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

use super::keys::{self, DatabaseKey, Keyring};
use super::seal::{self, Seal};
use super::ways::Way;
use super::{Vault, data_path, database, files, keyring_path, seal_path, set, slot_path};
use crate::clock::Clock;
use crate::error::{ErrorCode, Result};

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pending {
    /// The keyring is to be sealed for those who have a row.
    Keyring,
    /// The database is to be encrypted anew, under another key.
    Rotation,
}

/// Notes, in the transaction under way, what is due after it. A rotation seals the keyring as well.
pub fn request(connection: &Connection, pending: Pending) -> Result<()> {
    match (pending, due(connection)?) {
        (Pending::Keyring, Some(_)) => Ok(()),
        (Pending::Keyring, None) => set(connection, "pending", "keyring"),
        (Pending::Rotation, _) => set(connection, "pending", "rotation"),
    }
}

/// What is due, if anything.
pub fn due(connection: &Connection) -> Result<Option<Pending>> {
    let text: Option<String> =
        connection.prepare_cached("SELECT value FROM vault WHERE key = 'pending'")?.query_row([], |row| row.get(0)).optional()?;
    match text.as_deref() {
        None => Ok(None),
        Some("keyring") => Ok(Some(Pending::Keyring)),
        Some("rotation") => Ok(Some(Pending::Rotation)),
        Some(_) => Err(ErrorCode::VaultDamaged.with("vault table")),
    }
}

fn done(connection: &Connection) -> Result<()> {
    let [paper, shares] = Way::ALL.map(Way::until_sealed);
    connection.execute("DELETE FROM vault WHERE key IN ('pending', ?1, ?2)", [paper, shares])?;
    Ok(())
}

fn next_path(vault: &Vault) -> PathBuf {
    data_path(&vault.dir).with_extension("next")
}

impl Vault {
    /// Does what is due, outside any transaction. If it fails it stays due, and the vault is open as it was.
    pub fn settle(&mut self, connection: &mut Connection, clock: &dyn Clock) -> Result<()> {
        self.drop_what_was_not_added(connection);
        let pending = match due(connection)? {
            Some(pending) => pending,
            // The database got its other key, and could not be told that something is still due.
            None if self.seal_due => Pending::Keyring,
            None => return Ok(()),
        };
        self.write_slots(connection)?;
        self.write_labels(connection)?;
        match pending {
            Pending::Keyring => {
                self.write_seal()?;
                self.seal_keyring(&self.recipients(connection)?, None)?;
                done(connection)?;
            }
            Pending::Rotation => {
                self.drop_strays(connection)?;
                self.rotate(connection, clock)?;
            }
        }
        Ok(())
    }

    /// What was queued by an operation that failed is not written, and the slot of somebody whom it was to add is removed, once its transaction is
    /// taken back: where that was committed all the same, there is a row, and the slot stays.
    pub fn forget_queue(&mut self, connection: &Connection) {
        self.queue.clear();
        self.drop_what_was_not_added(connection);
    }

    /// What cannot be removed now opens nothing, and is tried again with the next change.
    fn drop_what_was_not_added(&mut self, connection: &Connection) {
        self.adds = self.adds && self.drop_strays(connection).is_err();
    }

    /// The files of slots that changed. First the old and the new key of their people open the keyring, then the file changes, then the row
    /// lets go of the old one.
    fn write_slots(&mut self, connection: &Connection) -> Result<()> {
        self.committed.append(&mut self.queue);
        if self.committed.is_empty() {
            return Ok(());
        }
        self.seal_keyring(&self.recipients(connection)?, None)?;
        // What cannot be written now stays for the next time.
        while let Some(queued) = self.committed.first() {
            files::replace(&slot_path(&self.dir, &queued.slot), &queued.sealed)?;
            connection.execute(
                "UPDATE slot SET recipient = coalesce(next, recipient), verifying = coalesce(next_verifying, verifying), next = NULL,
                        next_verifying = NULL, key_file = ?2 WHERE slot = ?1",
                params![queued.slot, queued.key_file.is_some()],
            )?;
            let queued = self.committed.remove(0);
            if queued.slot == self.own_slot {
                self.key_file = queued.key_file;
                self.signing = Some(queued.signing);
            }
        }
        Ok(())
    }

    fn seal_keyring(&self, recipients: &[x25519::Recipient], next: Option<&DatabaseKey>) -> Result<()> {
        let keyring = Keyring { vault: self.id, current: self.key.clone(), next: next.cloned(), epoch: self.epoch };
        files::replace(&keyring_path(&self.dir), &keys::seal_keyring(&keyring, recipients)?)
    }

    /// Encrypts the database anew under another key. The keyring names both keys from before the first byte is written until after the file
    /// has its name, so that whichever file is there opens.
    fn rotate(&mut self, connection: &mut Connection, clock: &dyn Clock) -> Result<()> {
        let mut random = Zeroizing::new([0; 32]);
        clock.random(&mut *random);
        let next = DatabaseKey::new(&random);
        let recipients = self.recipients(connection)?;
        self.seal_keyring(&recipients, Some(&next))?;
        let copied = self.copy_under(connection, &next);
        if let Err(problem) = copied {
            // Whatever stood in the way: nothing of the copy stays, and the old file goes on.
            let _ = fs::remove_file(next_path(self));
            self.seal_keyring(&recipients, None)?;
            return Err(problem);
        }
        connection.flush_prepared_statement_cache();
        let old = std::mem::replace(connection, Connection::open_in_memory()?);
        old.close().map_err(|(_, error)| error)?;
        let path = data_path(&self.dir);
        let named = fs::rename(next_path(self), &path);
        // A copy that has the name is the database, whether the folder could be made to last or not.
        if named.is_ok() {
            self.key = next;
            self.epoch = self.epoch.saturating_add(1);
            self.seal_due = true;
        }
        *connection = database::open(&path, &self.key)?;
        connection.set_prepared_statement_cache_capacity(super::STATEMENTS);
        // Open as it was, under the key that it has now. Whatever fails here, the keyring names both keys and is still due.
        named?;
        files::sync_dir(&self.dir)?;
        request(connection, Pending::Keyring)?;
        self.write_seal()?;
        self.seal_keyring(&recipients, None)?;
        done(connection)
    }

    /// The seal under the key that the database has now: before the keyring forgets the old one, under which it could still be read.
    fn write_seal(&mut self) -> Result<()> {
        if self.seal_due {
            seal::write(&seal_path(&self.dir), Seal::Open { generation: self.generation }, &self.key)?;
            self.seal_due = false;
        }
        Ok(())
    }

    /// A whole copy beside, under `next`, in which nothing is due any more; both checks of its pages find nothing.
    fn copy_under(&self, connection: &Connection, next: &DatabaseKey) -> Result<()> {
        let path = next_path(self);
        let _ = fs::remove_file(&path); // what a crash left of an earlier try
        database::copy(connection, &path, next, done)?;
        files::sync_dir(&self.dir)
    }
}
