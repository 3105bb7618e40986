use serde::{Deserialize, Serialize};

use super::Deviation;
use crate::{Bpm, SecondsPerKm};

/// The heart rates that are taken as real.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BpmRange {
    /// The lowest.
    pub low: Bpm,
    /// The highest.
    pub high: Bpm,
}

impl BpmRange {
    /// Whether a heart rate lies in it, ends included.
    ///
    /// ```
    /// use training::{Bpm, load::BpmRange};
    /// assert!(BpmRange { low: Bpm(110), high: Bpm(230) }.holds(Bpm(185)));
    /// ```
    #[must_use]
    pub fn holds(self, rate: Bpm) -> bool {
        (self.low..=self.high).contains(&rate)
    }
}

/// What we chose where the facts leave it open; none of it is evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadConventions {
    /// The deviation to make monotony with: sample, as the facts' first figure is.
    pub monotony_deviation: Deviation,
    /// Threshold heart rates beyond these are slips of the pen: 90 to 215.
    pub threshold_bpm: BpmRange,
    /// The same for maximal heart rates: 110 to 230.
    pub maximum_bpm: BpmRange,
    /// Youngest age a maximum is estimated for: 16, the youngest who may race.
    pub age_min: u8,
    /// Oldest: 100.
    pub age_max: u8,
    /// Lowest VDOT that is read as a runner's: 20.
    pub vdot_min: u8,
    /// Highest: 90, above every record.
    pub vdot_max: u8,
    /// How much slower than threshold pace race running may be: 20 s/km, the far end of the facts' 10 to 20.
    pub race_pace_margin: SecondsPerKm,
    /// What "about" means in the definitions of intensity shapes: 3 points either side.
    pub shape_margin_percent: u8,
}

impl Default for LoadConventions {
    fn default() -> Self {
        Self {
            monotony_deviation: Deviation::Sample,
            threshold_bpm: BpmRange { low: Bpm(90), high: Bpm(215) },
            maximum_bpm: BpmRange { low: Bpm(110), high: Bpm(230) },
            age_min: 16,
            age_max: 100,
            vdot_min: 20,
            vdot_max: 90,
            race_pace_margin: SecondsPerKm(20),
            shape_margin_percent: 3,
        }
    }
}
