use serde::Serialize;
use training::{RUN_COUNT, RUN_METRES, race_order};

/// The race in order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RaceFormat {
    pub runs: u8,
    pub run: String,
    /// Station and what is done there, in order.
    pub stations: Vec<(String, String)>,
}

/// What a race consists of; the same in every singles and doubles division.
#[must_use]
pub fn race_format() -> RaceFormat {
    RaceFormat {
        runs: RUN_COUNT,
        run: RUN_METRES.to_string(),
        stations: race_order()
            .into_iter()
            .map(|(_, station, work)| (station.name().to_owned(), work.to_string()))
            .collect(),
    }
}
