//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Panah from a terminal: what the window can do, it can do.
#[derive(Parser)]
#[command(name = "panah-cli", version, about, max_term_width = 100)]
pub struct Arguments {
    /// The vault's folder; the usual place if absent.
    #[arg(long, global = true, value_name = "DIR")]
    pub vault: Option<PathBuf>,
    /// Read the passphrase (or the recovery key) from the first line of standard input.
    #[arg(long, global = true, conflicts_with = "passphrase_file")]
    pub passphrase_stdin: bool,
    /// Read it from the first line of a file.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// The person's key file, if they chose to have one.
    #[arg(long, global = true, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    /// One JSON value on standard output and nothing else; errors as one JSON object on standard error.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Subcommand)]
pub enum Command {
    /// Make a vault; prints the recovery key, once.
    Init {
        /// Its folder: absent, or empty.
        dir: PathBuf,
        /// What the coordinator is called.
        #[arg(long)]
        name: String,
        /// A label to show at unlocking, readable by anybody.
        #[arg(long)]
        label: Option<String>,
    },
    /// Any operation of the door; its answer as JSON.
    Call {
        /// Its name: see `operations`.
        operation: String,
        /// The request; `-` reads it from standard input.
        request: Option<String>,
    },
    /// Every operation; with --json, with a JSON schema of request and answer.
    Operations,
    /// Bring records in from files.
    Import {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// What they hold.
        #[arg(long = "as", value_enum, value_name = "KIND")]
        kind: ImportKind,
        /// Look only: nothing is written.
        #[arg(long)]
        dry_run: bool,
        /// The sheet, of a spreadsheet; the first that is not hidden, if absent.
        #[arg(long, value_name = "SHEET")]
        sheet: Option<String>,
        /// What a column becomes (`--map "Full name=name"`); may be given again. The others become what they became the last time, or what the headings say.
        #[arg(long = "map", value_name = "HEADING=TARGET")]
        mapping: Vec<String>,
    },
    /// Find records, best first.
    Search {
        /// What to look for.
        query: String,
        /// Only this kind; may be given again.
        #[arg(long = "kind", value_name = "KIND")]
        kinds: Vec<String>,
        /// How many hits at most.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Write a list to a file, through the gate.
    Export(Export),
    /// Check pages, seal, log, and index against documents.
    Verify,
    /// Rebuild the index from the documents.
    Reindex,
    /// Check the vault and write all of it to one file, encrypted as it is.
    Backup {
        /// The file; nothing may stand there yet.
        file: PathBuf,
        /// This copy is kept away from the laptop: only so it counts as one that left.
        #[arg(long)]
        leaves: bool,
    },
    /// Give a backup back in a new place, and check it. It opens with a passphrase of its time. With --vault that vault is opened first, so that
    /// nothing comes back that was erased from it since; its passphrase is asked for before the backup's.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The new vault's folder: absent, or empty.
        dir: PathBuf,
        /// The vault it is of stands on this laptop and is lost: what was erased from it since comes back.
        #[arg(long)]
        lost: bool,
    },
    /// Fill an empty vault with invented people: the same seed, the same records.
    Sample {
        /// How many cases.
        #[arg(long, default_value_t = 60)]
        cases: u32,
        /// How many notes.
        #[arg(long, default_value_t = 400)]
        notes: u32,
        /// How many news items.
        #[arg(long, default_value_t = 80)]
        news: u32,
        /// Where chance starts from.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// What they say it in: `en` or `fa`.
        #[arg(long, default_value = "en")]
        language: String,
    },
}

/// What files can hold.
#[derive(Clone, Copy, ValueEnum)]
pub enum ImportKind {
    /// The text of a news site's front page.
    News,
    /// A spreadsheet with a case in each row: XLSX, ODS or CSV.
    Cases,
}

/// How, and to whom.
#[derive(Args)]
pub struct Export {
    /// `cases` for the list of cases, or a kind of record (`paper`, `hearing`, `note` …) for all of its records.
    pub what: String,
    /// The file; `.age` is added when it is encrypted.
    #[arg(long, short, visible_alias = "output", value_name = "FILE")]
    pub out: PathBuf,
    /// `xlsx`, `csv` or `json`; by the file's ending if absent.
    #[arg(long)]
    pub format: Option<String>,
    /// With names.
    #[arg(long)]
    pub names: bool,
    /// With what was written in words, of a kind of record.
    #[arg(long)]
    pub texts: bool,
    /// Only of this case, of a kind of record.
    #[arg(long, value_name = "ID")]
    pub case: Option<String>,
    /// Only cases that stand so, in the list of cases: `open`, `closed`, `never-opened`.
    #[arg(long)]
    pub status: Option<String>,
    /// Language of headings and values: `en` or `fa`.
    #[arg(long)]
    pub language: Option<String>,
    /// Replace a file that is there.
    #[arg(long)]
    pub replace: bool,
    /// Encrypt to this recipient (`age1…`); may be given again.
    #[arg(long, value_name = "RECIPIENT", num_args = 1..)]
    pub to: Vec<String>,
    /// Encrypt under a passphrase asked for on the terminal.
    #[arg(long, conflicts_with_all = ["to", "plain"])]
    pub passphrase_ask: bool,
    /// Encrypt under the passphrase in a file's first line.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["to", "plain", "passphrase_ask"])]
    pub passphrase_from: Option<PathBuf>,
    /// Do not encrypt. Says what it reveals.
    #[arg(long, conflicts_with = "to")]
    pub plain: bool,
}
