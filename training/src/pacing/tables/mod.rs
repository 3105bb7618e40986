//! Split tables as they were read: whole seconds in 16 bits, typed the way athletes write them and turned into
//! numbers while compiling, so that no text of them reaches the browser.

mod checkpoint;
mod doubles;
mod field;
mod open;
mod pro;
mod quartile;
mod time;

pub(super) use checkpoint::{MEN_SHARES, ShareRow, WOMEN_SHARES};
pub(super) use doubles::{DOUBLES_MEN, DOUBLES_MIXED, DOUBLES_WOMEN, DOUBLES_WOMEN_75};
pub(super) use field::{DOUBLES_MEN_MEDIANS, DOUBLES_WOMEN_MEDIANS, Medians, OPEN_MEN_MEDIANS, OPEN_WOMEN_MEDIANS};
pub(super) use open::{MEN_INNER_RUNS, OPEN_MEN, OPEN_WOMEN, OPEN_WOMEN_75, WALL_BALLS_75_AND_100, WOMEN_INNER_RUNS};
pub(super) use pro::{PRO_MEN, PRO_WOMEN};
pub(super) use quartile::{MEN_QUARTILES, QuartileRow, WOMEN_QUARTILES};

use crate::Confidence;

use super::Basis;
use time::times;

/// Splits of athletes who finish in about the same time, seconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub finish: u16,
    /// All eight runs.
    pub running: u16,
    /// All eight stations; a median of its own, so it differs a little from the sum of the eight.
    pub working: u16,
    pub roxzone: u16,
    pub stations: [u16; 8],
    pub basis: Basis,
    pub confidence: Confidence,
}

/// What is known of a division, fastest row first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Curve {
    pub rows: &'static [Row],
    /// Key of the source.
    pub source: &'static str,
}

impl Row {
    /// "finish running working roxzone" and the eight stations in race order.
    const fn new(text: &str, basis: Basis, confidence: Confidence) -> Self {
        let [finish, running, working, roxzone, ski, push, pull, burpees, row, farmers, lunge, balls] = times(text);
        let stations = [ski, push, pull, burpees, row, farmers, lunge, balls];
        Self { finish, running, working, roxzone, stations, basis, confidence }
    }

    /// The same splits for another finish: what a plan scales them to.
    const fn at(self, finish: u16) -> Self {
        Self { finish, ..self }
    }

    const fn with(self, basis: Basis, confidence: Confidence) -> Self {
        Self { basis, confidence, ..self }
    }

    /// With other wall balls, and the finish moved by the difference.
    const fn with_wall_balls(self, wall_balls: u16) -> Self {
        let mut stations = self.stations;
        stations[7] = wall_balls;
        let (working, finish) = (self.working - self.stations[7], self.finish - self.stations[7]);
        Self { finish: finish + wall_balls, working: working + wall_balls, stations, ..self }
    }
}

const fn sum(stations: [u16; 8]) -> u16 {
    let [a, b, c, d, e, f, g, h] = stations;
    a + b + c + d + e + f + g + h
}

/// `part` × `numerator` / `denominator`, rounded to the whole.
const fn scaled(part: u16, numerator: u32, denominator: u32) -> u16 {
    ((part as u32 * numerator + denominator / 2) / denominator) as u16
}
