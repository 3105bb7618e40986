use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::store::SchemaVersion;

/// Raised when a file of the old kind can no longer be read.
pub(super) const FORMAT: u32 = 1;

/// What a backup says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// Version of the coach-k that wrote it.
    pub program: String,
    pub taken_at: String,
    pub schema: SchemaVersion,
    pub tables: Vec<TableInBackup>,
    /// Where numbering goes on.
    #[serde(default)]
    pub sequences: BTreeMap<String, i64>,
}

/// A table in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableInBackup {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: u64,
}

impl Manifest {
    pub(super) fn new(schema: SchemaVersion) -> Self {
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            taken_at: jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            schema,
            tables: Vec::new(),
            sequences: BTreeMap::new(),
        }
    }

    /// Rows of all tables.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// Rows of one table; none where it is not there.
    #[must_use]
    pub fn rows_of(&self, table: &str) -> u64 {
        self.tables.iter().find(|known| known.name == table).map_or(0, |table| table.rows)
    }
}
