use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::{Bpm, Centimetres, Kilograms, Metres, SecondsPerKm};

/// What was chosen rather than read: where a figure stops being believed, and how what is left out is filled in. Wide on
/// purpose, because a true figure that is refused is worse than a slip that is let through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputConventions {
    /// A bare whole number from here on is metres; below, it may be kilometres.
    pub bare_metres_from: Metres,
    pub distance_max: Metres,
    pub weight_max: Kilograms,
    pub pace: RangeInclusive<SecondsPerKm>,
    pub heart_rate: RangeInclusive<Bpm>,
    pub height: RangeInclusive<Centimetres>,
    pub sets_max: u16,
    pub repetitions_max: u16,
    /// Shorter than this, "45m" of running or an erg is minutes.
    pub minutes_below: Metres,
    /// From here on, a distance without an exercise is a run.
    pub run_assumed_from: Metres,
}

impl Default for InputConventions {
    fn default() -> Self {
        Self {
            bare_metres_from: Metres(100),
            distance_max: Metres(1_000_000),
            weight_max: Kilograms(1000),
            pace: SecondsPerKm(90)..=SecondsPerKm(1800),
            heart_rate: Bpm(25)..=Bpm(250),
            height: Centimetres(120)..=Centimetres(240),
            sets_max: 100,
            repetitions_max: 5000,
            minutes_below: Metres(100),
            run_assumed_from: Metres(400),
        }
    }
}
