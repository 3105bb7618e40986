//! The sport of HYROX and its science.
