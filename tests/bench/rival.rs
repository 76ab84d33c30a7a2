//! The rival: SQLite without encryption, with the same text in an ordinary FTS5 table.

use std::path::Path;

use rusqlite::{Connection, params};

/// An open plain database.
pub struct Rival(Connection);

impl Rival {
    /// Makes it, whole or not at all.
    pub fn make(path: &Path, fill: impl FnOnce(&Rival)) {
        let beside = path.with_extension("new");
        let _ = std::fs::remove_file(&beside);
        let rival = Rival::open(&beside);
        rival
            .0
            .execute_batch(
                "CREATE TABLE item (id INTEGER PRIMARY KEY, title TEXT, text TEXT NOT NULL);
                 CREATE TABLE cases (id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT, next TEXT);
                 CREATE INDEX cases_next ON cases (next, id);
                 CREATE VIRTUAL TABLE words USING fts5(title, text, content='item', content_rowid='id', prefix='2 3');
                 BEGIN",
            )
            .expect("tables");
        fill(&rival);
        rival.0.execute_batch("COMMIT").expect("commit");
        drop(rival);
        std::fs::rename(&beside, path).expect("rename");
    }

    /// Opens it; no key, so nothing is encrypted.
    pub fn open(path: &Path) -> Rival {
        let connection = Connection::open(path).expect("opens");
        connection.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;").expect("pragmas");
        Rival(connection)
    }

    /// Adds a text.
    pub fn add(&self, title: Option<&str>, text: &str) {
        let mut statement = self.0.prepare_cached("INSERT INTO item (title, text) VALUES (?1, ?2)").expect("statement");
        statement.execute(params![title, text]).expect("insert");
        let mut words =
            self.0.prepare_cached("INSERT INTO words (rowid, title, text) VALUES (last_insert_rowid(), ?1, ?2)").expect("statement");
        words.execute(params![title, text]).expect("insert");
    }

    /// Adds a case.
    pub fn add_case(&self, code: &str, name: Option<&str>, next: Option<&str>, summary: &str) {
        let mut statement = self.0.prepare_cached("INSERT INTO cases (code, name, next) VALUES (?1, ?2, ?3)").expect("statement");
        statement.execute(params![code, name, next]).expect("insert");
        self.add(Some(&format!("{code} {}", name.unwrap_or_default())), summary);
    }

    /// The first page of the list.
    pub fn first_list(&self) {
        let sql = "SELECT id, code, name, next FROM cases ORDER BY next IS NULL, next, id LIMIT 50";
        let mut statement = self.0.prepare_cached(sql).expect("statement");
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?)));
        assert!(rows.expect("rows").count() > 0);
        self.0.query_row("SELECT count(*) FROM cases", [], |row| row.get::<_, i64>(0)).expect("count");
    }

    /// 20 hits with snippets: newest first, or ranked.
    pub fn search(&self, query: &str, ranked: bool) {
        let order = if ranked { "rank" } else { "rowid DESC" };
        let sql =
            format!("SELECT rowid, title, snippet(words, -1, '[', ']', '…', 24) FROM words WHERE words MATCH ?1 ORDER BY {order} LIMIT 20");
        let words: Vec<String> = query.split(' ').map(|word| format!("\"{word}\"")).collect();
        let mut statement = self.0.prepare_cached(&sql).expect("statement");
        let hits = statement.query_map([format!("{}*", words.join(" "))], |row| row.get::<_, String>(2)).expect("hits");
        hits.for_each(|hit| drop(hit.expect("hit")));
    }

    /// One durable save.
    pub fn save(&self, text: &str) {
        self.0.execute_batch("BEGIN").expect("begin");
        self.add(None, text);
        self.0.execute_batch("COMMIT").expect("commit");
    }
}
