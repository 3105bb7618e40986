use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::{Bpm, Centimetres, Kilograms, Metres, SecondsPerKm};

/// What was chosen rather than read: where a figure stops being believed, and how what is left out is filled in. Wide on
/// purpose, because a true figure that is refused is worse than a slip that is let through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputConventions {
    /// A bare whole number from here on is metres; below, it may be kilometres.
    pub bare_metres_from: Metres,
    /// The farthest single distance that is believed.
    pub distance_max: Metres,
    /// The heaviest single weight that is believed.
    pub weight_max: Kilograms,
    /// The fastest and the slowest pace that are believed, walking included.
    pub pace: RangeInclusive<SecondsPerKm>,
    /// Faster than this, "@ 1:30" is no pace but the time of a repetition.
    pub pace_said_from: SecondsPerKm,
    /// The lowest and the highest heart rate that are believed, resting included.
    pub heart_rate: RangeInclusive<Bpm>,
    /// The shortest and the tallest adult who is believed.
    pub height: RangeInclusive<Centimetres>,
    /// More than this before a cross are no sets: "100x5".
    pub sets_max: u16,
    /// The most repetitions of a set that are believed.
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
            pace_said_from: SecondsPerKm(130),
            heart_rate: Bpm(25)..=Bpm(250),
            height: Centimetres(120)..=Centimetres(240),
            sets_max: 40,
            repetitions_max: 5000,
            minutes_below: Metres(100),
            run_assumed_from: Metres(400),
        }
    }
}
