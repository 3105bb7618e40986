//! How each station is done well, gone wrong, paced, trained for and replaced (facts/stations). Coaching, for the most part:
//! no trial compares techniques in this sport, so nothing that is not a rule is surer than medium. Rules and what they cost
//! are `penalties`; loads are `standard`. The source `coaching` is practice without a page of its own, `own` an inference.

mod burpee_broad_jump;
mod farmers_carry;
mod row;
mod sandbag_lunge;
mod ski_erg;
mod sled_pull;
mod sled_push;
mod wall_balls;

use serde::Serialize;

use crate::{Sourced, Station};

/// A sentence of advice with its source.
pub type Tip = Sourced<&'static str>;

/// What goes wrong often, and what to do instead.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CommonFault {
    /// A label.
    pub fault: &'static str,
    /// A sentence.
    pub instead: Tip,
}

/// What to do without the kit. Nobody has tested that it is worth the same: time and effort are matched, not metres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Substitute {
    /// A label.
    pub name: &'static str,
    /// A sentence.
    pub how: Tip,
}

/// What is said about the station and is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Misbelief {
    /// A label.
    pub claim: &'static str,
    /// A sentence.
    pub truth: Tip,
}

/// Everything a coach says about a station.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct StationGuide {
    pub station: Station,
    /// Three or four: more are not heard.
    pub cues: &'static [Tip],
    pub faults: &'static [CommonFault],
    pub pacing: &'static [Tip],
    /// From the first week to the last.
    pub progressions: &'static [Tip],
    /// What a progression must not pass; empty where nothing is named.
    pub limits: &'static [Tip],
    pub substitutes: &'static [Substitute],
    pub misbeliefs: &'static [Misbelief],
}

const fn fault(fault: &'static str, instead: Tip) -> CommonFault {
    CommonFault { fault, instead }
}

/// Untested, whatever the substitute (facts/stations, unsure).
const fn substitute(name: &'static str, how: &'static str) -> Substitute {
    Substitute { name, how: Sourced::low(how, "own") }
}

const fn misbelief(claim: &'static str, truth: Tip) -> Misbelief {
    Misbelief { claim, truth }
}

/// The guide to a station.
///
/// ```
/// use training::{Station, station_guide::station_guide};
/// let guide = station_guide(Station::SledPush);
/// assert!(guide.limits.iter().any(|limit| limit.value.contains("125%")));
/// ```
#[must_use]
pub const fn station_guide(station: Station) -> StationGuide {
    match station {
        Station::SkiErg => ski_erg::GUIDE,
        Station::SledPush => sled_push::GUIDE,
        Station::SledPull => sled_pull::GUIDE,
        Station::BurpeeBroadJump => burpee_broad_jump::GUIDE,
        Station::Row => row::GUIDE,
        Station::FarmersCarry => farmers_carry::GUIDE,
        Station::SandbagLunge => sandbag_lunge::GUIDE,
        Station::WallBalls => wall_balls::GUIDE,
    }
}

#[cfg(test)]
mod tests;
