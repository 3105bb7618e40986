//! The parts as the program uses them: fetched by a real or a stand-in pip, run by the real kernel.
#![expect(clippy::unwrap_used, reason = "a failing step of a test should end it")]

mod embedder;
mod fetching;
mod owners;
mod postgres;
mod retrieval;
mod shared;
mod stand_in;
