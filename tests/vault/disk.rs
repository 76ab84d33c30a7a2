//! A recorded run, and what a disk may hold of it after the power is gone.
//!
//! What counts as lasting: of a file, its bytes at its last sync; of a folder, its names at its last sync. Whatever came later may be there,
//! in part, or not at all, in any order; a write may be cut at any 512 bytes. A name may last without the bytes of its file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::row::Chance;

const SECTOR: usize = 512;

/// What kind of call; the numbers are those of the library that records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The operation was acknowledged.
    Mark,
    /// A file was made or emptied.
    Create,
    /// Bytes at a place.
    Write,
    /// Another length.
    Truncate,
    /// A file or folder was made to last.
    Sync,
    /// Another name.
    Rename,
    /// A name less.
    Unlink,
    /// A folder more.
    Mkdir,
    /// A folder less.
    Rmdir,
}

const KINDS: [Kind; 9] =
    [Kind::Mark, Kind::Create, Kind::Write, Kind::Truncate, Kind::Sync, Kind::Rename, Kind::Unlink, Kind::Mkdir, Kind::Rmdir];

/// One call of a recorded run.
#[derive(Debug, Clone)]
pub struct Call {
    /// What kind.
    pub kind: Kind,
    path: PathBuf,
    to: PathBuf,
    at: usize,
    bytes: Vec<u8>,
}

impl Call {
    /// A write into a file that has no name yet: it is read back before it gets one.
    pub fn is_read_back(&self) -> bool {
        let ending = self.path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        self.kind == Kind::Write && ["new", "next", "part"].contains(&ending) && !self.path.ends_with(".out.csv.part")
    }

    /// Bytes that it writes.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Reads a record.
    pub fn read(mut record: &[u8]) -> Vec<Call> {
        let mut calls = Vec::new();
        let number = |bytes: &[u8]| bytes.iter().rev().fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
        while record.len() >= 21 {
            let (head, rest) = record.split_at(21);
            let [path, to, bytes] = [9, 13, 17].map(|at| number(&head[at..at + 4]));
            // A file that was put back under its name is still called so by who has it open.
            let text = |bytes: &[u8]| PathBuf::from(String::from_utf8_lossy(bytes).trim_end_matches(" (deleted)"));
            calls.push(Call {
                kind: KINDS[usize::from(head[0])],
                path: text(&rest[..path]),
                to: text(&rest[path..path + to]),
                at: number(&head[1..9]),
                bytes: rest[path + to..path + to + bytes].to_vec(),
            });
            record = &rest[path + to + bytes..];
        }
        calls
    }
}

/// A change of a file's bytes that may not last.
enum Change {
    Bytes(usize, Vec<u8>),
    Length(usize),
}

/// A change of a name that may not last; the number of the file is given, so that each can last without the others.
enum Naming {
    Is(PathBuf, usize),
    IsNot(PathBuf),
    Moved(PathBuf, PathBuf, usize),
    /// With all that is in it, at once.
    MovedFolder(PathBuf, PathBuf),
    Folder(PathBuf),
    NoFolder(PathBuf),
}

#[derive(Default)]
struct File {
    lasting: Vec<u8>,
    changes: Vec<Change>,
}

/// A disk as the calls left it.
struct Disk {
    files: Vec<File>,
    /// The names as the running program saw them.
    live: BTreeMap<PathBuf, usize>,
    /// The names that last.
    names: BTreeMap<PathBuf, usize>,
    folders: Vec<PathBuf>,
    namings: Vec<Naming>,
}

/// Which changes of names lasted.
#[derive(Clone, Copy)]
enum Order {
    /// All up to some moment, as a journal of the file system keeps them.
    Kept,
    /// Any of them.
    Any,
}

/// What may be on the disk when the power goes after the first `until` calls. `folder` is the desk that was recorded.
pub fn image(before: &BTreeMap<PathBuf, Vec<u8>>, folder: &Path, calls: &[Call], chance: &mut Chance) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut disk = Disk { files: Vec::new(), live: BTreeMap::new(), names: BTreeMap::new(), folders: Vec::new(), namings: Vec::new() };
    for (path, bytes) in before {
        match path.as_os_str().as_encoded_bytes().last() {
            None | Some(b'/') => disk.folders.push(path.clone()),
            _ => {
                disk.names.insert(path.clone(), disk.files.len());
                disk.files.push(File { lasting: bytes.clone(), changes: Vec::new() });
            }
        }
    }
    disk.live = disk.names.clone();
    for call in calls {
        disk.take(call, folder);
    }
    disk.lost(chance)
}

/// Where a path is when a folder has moved.
fn moved(path: &Path, from: &Path, to: &Path) -> PathBuf {
    path.strip_prefix(from).map_or_else(|_| path.to_owned(), |rest| to.join(rest))
}

impl Disk {
    fn take(&mut self, call: &Call, folder: &Path) {
        let short = |path: &Path| path.strip_prefix(folder).map(Path::to_owned).unwrap_or_default();
        let path = short(&call.path);
        match call.kind {
            Kind::Mark => {}
            Kind::Create => match self.live.get(&path) {
                Some(file) => self.files[*file].changes.push(Change::Length(0)),
                None => {
                    self.live.insert(path.clone(), self.files.len());
                    self.namings.push(Naming::Is(path, self.files.len()));
                    self.files.push(File::default());
                }
            },
            Kind::Write => self.change(&path, Change::Bytes(call.at, call.bytes.clone())),
            Kind::Truncate => self.change(&path, Change::Length(call.at)),
            Kind::Sync => match self.live.get(&path) {
                Some(file) => self.files[*file].last(),
                None => self.names_last(&path),
            },
            Kind::Rename => {
                let to = short(&call.to);
                if let Some(file) = self.live.remove(&path) {
                    self.live.insert(to.clone(), file);
                    self.namings.push(Naming::Moved(path, to, file));
                    return;
                }
                let inner: Vec<PathBuf> = self.live.keys().filter(|inner| inner.starts_with(&path)).cloned().collect();
                for old in inner {
                    let file = self.live.remove(&old).expect("just seen");
                    self.live.insert(moved(&old, &path, &to), file);
                }
                self.namings.push(Naming::MovedFolder(path, to));
            }
            Kind::Unlink => {
                self.live.remove(&path);
                self.namings.push(Naming::IsNot(path));
            }
            Kind::Mkdir => self.namings.push(Naming::Folder(path)),
            Kind::Rmdir => self.namings.push(Naming::NoFolder(path)),
        }
    }

    fn change(&mut self, path: &Path, change: Change) {
        if let Some(file) = self.live.get(path) {
            self.files[*file].changes.push(change);
        }
    }

    /// A folder was synced: what was named in it stays so.
    fn names_last(&mut self, folder: &Path) {
        let is_in = |path: &Path| path.parent() == Some(folder);
        let (last, rest) = std::mem::take(&mut self.namings).into_iter().partition(|naming| match naming {
            Naming::Is(path, _) | Naming::IsNot(path) | Naming::Folder(path) | Naming::NoFolder(path) => is_in(path),
            Naming::Moved(from, to, _) | Naming::MovedFolder(from, to) => is_in(from) || is_in(to),
        });
        self.namings = rest;
        for naming in Vec::from_iter::<Vec<Naming>>(last) {
            self.name(&naming);
        }
    }

    fn name(&mut self, naming: &Naming) {
        match naming {
            Naming::Is(path, file) => drop(self.names.insert(path.clone(), *file)),
            Naming::IsNot(path) => drop(self.names.remove(path)),
            Naming::Moved(from, to, file) => {
                if self.names.get(from) == Some(file) {
                    self.names.remove(from);
                }
                self.names.insert(to.clone(), *file);
            }
            Naming::MovedFolder(from, to) => {
                let names = std::mem::take(&mut self.names).into_iter();
                self.names = names.map(|(path, file)| (moved(&path, from, to), file)).collect();
                self.folders.iter_mut().for_each(|folder| *folder = moved(folder, from, to).join(""));
            }
            Naming::Folder(path) => self.folders.push(path.join("")),
            Naming::NoFolder(path) => self.folders.retain(|folder| folder != &path.join("")),
        }
    }

    /// The power is gone.
    fn lost(mut self, chance: &mut Chance) -> BTreeMap<PathBuf, Vec<u8>> {
        let order = if chance.below(2) == 0 { Order::Kept } else { Order::Any };
        let namings = std::mem::take(&mut self.namings);
        let until = chance.below(namings.len() as u64 + 1) as usize;
        for (no, naming) in namings.iter().enumerate() {
            let lasts = match order {
                Order::Kept => no < until,
                Order::Any => chance.below(2) == 0,
            };
            if lasts {
                self.name(naming);
            }
        }
        let contents: Vec<Vec<u8>> = self.files.into_iter().map(|file| file.lost(chance)).collect();
        let mut left: BTreeMap<PathBuf, Vec<u8>> = self.folders.into_iter().map(|folder| (folder, Vec::new())).collect();
        left.extend(self.names.into_iter().map(|(path, file)| (path, contents[file].clone())));
        left
    }
}

impl File {
    fn last(&mut self) {
        for change in std::mem::take(&mut self.changes) {
            apply(&mut self.lasting, &change, |_| true);
        }
    }

    /// What is left: none, all, the first, any of the changes since, or any sectors of them.
    fn lost(self, chance: &mut Chance) -> Vec<u8> {
        let mut bytes = self.lasting;
        let (how, until) = (chance.below(5), chance.below(self.changes.len() as u64 + 1) as usize);
        for (no, change) in self.changes.iter().enumerate() {
            match how {
                0 => {}
                1 => apply(&mut bytes, change, |_| true),
                2 if no < until => apply(&mut bytes, change, |_| true),
                2 => {}
                3 if chance.below(2) == 0 => apply(&mut bytes, change, |_| true),
                3 => {}
                _ => apply(&mut bytes, change, |_| chance.below(2) == 0),
            }
        }
        bytes
    }
}

/// Applies a change, as many of its sectors as last.
fn apply(bytes: &mut Vec<u8>, change: &Change, mut lasts: impl FnMut(usize) -> bool) {
    match change {
        Change::Length(length) if lasts(0) => bytes.resize(*length, 0),
        Change::Length(_) => {}
        Change::Bytes(at, written) => {
            let mut done = 0;
            while done < written.len() {
                let place = at + done;
                let step = (SECTOR - place % SECTOR).min(written.len() - done);
                if lasts(place / SECTOR) {
                    if bytes.len() < place + step {
                        bytes.resize(place + step, 0);
                    }
                    bytes[place..place + step].copy_from_slice(&written[done..done + step]);
                }
                done += step;
            }
        }
    }
}
