//! The program's outside: command line, router, headers, telemetry. It decides nothing.

// As in `app`: a page is one deep type.
#![recursion_limit = "512"]

pub mod commands;
pub mod metrics;
pub mod telemetry;
pub mod web;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use coach::config::Settings;

/// A coach in your pocket for people who race HYROX. Independent, not affiliated with HYROX.
#[derive(Parser, Debug)]
#[command(
    name = "coach-k",
    version,
    after_help = "Without a command, coach-k serves. Every setting is an option or an environment variable."
)]
pub struct CommandLine {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub settings: Settings,
}

/// What is measured.
#[derive(Subcommand, Debug, Clone, PartialEq, Eq)]
pub enum Evaluate {
    /// Whether questions find the passages that answer them
    Retrieval {
        /// A file of questions; sealed.toml beside it is never tuned to
        #[arg(long, default_value = "docs/evaluation/retrieval/open.toml")]
        questions: PathBuf,
        /// Print one JSON object with every question's outcome
        #[arg(long)]
        json: bool,
        /// Compare, question by question, with retrieval that lacks this
        #[arg(long, value_enum)]
        without: Option<commands::Without>,
        /// Print every question that missed
        #[arg(long)]
        misses: bool,
    },
    /// Whether red flags are noticed, and what only sounds like one is let be
    RedFlags {
        /// A file of messages; red-flags-sealed.toml beside it is never tuned to
        #[arg(long, default_value = "docs/evaluation/coach/red-flags-open.toml")]
        prompts: PathBuf,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
        /// Print every message that was missed or raised a false alarm
        #[arg(long)]
        misses: bool,
    },
}

/// What coach-k does.
#[derive(Subcommand, Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Serve the pages: start the private database if needed, migrate, load the knowledge, listen (the default)
    Serve,
    /// Fetch the parts (PostgreSQL with pgvector, the embedder) without starting anything
    Fetch {
        /// Print only the folder of PostgreSQL's programs
        #[arg(long)]
        postgres_bin: bool,
        /// Print only the folder the parts are in
        #[arg(long)]
        folder: bool,
        /// Fetch only the embedder, for a program that brings its own database
        #[arg(long, conflicts_with_all = ["postgres_bin", "folder"])]
        embedder: bool,
    },
    /// Bring the database's schema to this version
    Migrate,
    /// Bring the knowledge base to what the documents say
    Ingest {
        /// Instead: embed this folder's documents and write their vectors beside them
        #[arg(long, value_name = "FOLDER", hide = true)]
        write_vectors: Option<PathBuf>,
    },
    /// Ask one question and print the answer
    Ask {
        /// Print one JSON object and nothing else
        #[arg(long)]
        json: bool,
        /// As which athlete: their e-mail address, or demo
        #[arg(long = "as", value_name = "demo|EMAIL", default_value = "demo")]
        athlete: String,
        question: String,
    },
    /// Ask questions with known answers and print how well they are answered
    Evaluate {
        #[command(subcommand)]
        what: Evaluate,
    },
    /// Print a link with which an athlete chooses a new password: once, within 30 minutes
    ResetLink {
        /// The e-mail address of the account
        email: String,
    },
    /// Make an athlete an operator of this server
    Operator {
        /// The e-mail address of the account
        email: String,
    },
    /// Seed the demo athlete
    Demo,
    /// Write everything the database holds into one file; also while the server runs
    Backup { file: PathBuf },
    /// Bring a backup back into an empty database
    Restore {
        file: PathBuf,
        /// Lose what the database holds now
        #[arg(long)]
        replace: bool,
    },
    /// Ask the server that runs at COACH_ADDR whether it is ready (for health checks)
    Probe,
    /// Say what is configured, what answers, what is missing and how to mend it
    Doctor,
}
