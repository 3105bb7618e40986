use serde::Serialize;
use training::{Penalty, Station, penalties};

/// A fault and what it costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PenaltyLine {
    pub fault: String,
    pub consequence: String,
    /// The season of the rulebook it was read in.
    pub season: String,
}

/// The penalties of a station, or of the race as a whole.
#[must_use]
pub fn penalty_lines(station: Option<Station>) -> Vec<PenaltyLine> {
    let season = Penalty::season().map(training::Season::label).unwrap_or_default();
    penalties(station)
        .into_iter()
        .map(|penalty| PenaltyLine {
            fault: penalty.fault.to_owned(),
            consequence: penalty.consequence.to_owned(),
            season: season.clone(),
        })
        .collect()
}
