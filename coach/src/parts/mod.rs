//! The parts the program does not carry itself, and the private PostgreSQL made of one of them.
mod child;
pub mod postgres;
