use crate::{Confidence, Season, Station};

/// A fault and what it costs. Season 25/26, the official rulebook; later editions were not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Penalty {
    /// `None` is the race as a whole.
    pub station: Option<Station>,
    /// What happened, as the beginning of a sentence.
    pub fault: &'static str,
    pub consequence: &'static str,
    pub confidence: Confidence,
}

impl Penalty {
    /// The season of the text these were read in.
    pub const SEASON_STARTS_IN: i16 = 2025;
    /// Key of the source.
    pub const SOURCE: &'static str = "RB2526";

    /// The season these penalties are of.
    #[must_use]
    pub fn season() -> Option<Season> {
        Season::starting(Self::SEASON_STARTS_IN)
    }
}

const fn at(station: Station, fault: &'static str, consequence: &'static str) -> Penalty {
    Penalty { station: Some(station), fault, consequence, confidence: Confidence::High }
}

const fn anywhere(fault: &'static str, consequence: &'static str) -> Penalty {
    Penalty { station: None, fault, consequence, confidence: Confidence::High }
}

/// Rulebook R1 2025/26 (facts/event §4).
const ALL: [Penalty; 30] = [
    at(Station::SkiErg, "A foot off the platform", "one warning, then 15 s each time"),
    at(Station::SkiErg, "Leaving before the judge confirms", "at least 10 s, up to disqualification"),
    at(
        Station::SledPush,
        "Sled or athlete out of lane, or turning before the whole sled is past the line",
        "one warning, then 15 s each time",
    ),
    at(Station::SledPush, "A missing lane", "3 min each"),
    at(
        Station::SledPull,
        "Standing on the box lines while holding the rope, sitting, kneeling, or the rope out of lane",
        "one warning, then 15 s each time",
    ),
    at(Station::SledPull, "A missing lane", "3 min each"),
    at(
        Station::BurpeeBroadJump,
        "Steps, shuffles, staggered feet, or hands more than 30 cm in front of the toes",
        "one warning, then 15 s each time",
    ),
    at(Station::BurpeeBroadJump, "A foot on the finish line", "one more rep"),
    at(Station::Row, "Feet off the plates or off the seat", "one warning, then 15 s each time"),
    at(Station::Row, "Leaving before the judge confirms", "at least 10 s, up to disqualification"),
    at(Station::FarmersCarry, "A missing lap", "3 min"),
    at(Station::FarmersCarry, "Kettlebells badly returned", "30 s, unless mended before leaving the roxzone"),
    at(Station::FarmersCarry, "The wrong weight", "all of it again, or disqualification"),
    at(
        Station::SandbagLunge,
        "A knee that does not touch, no full extension, or extra steps",
        "one warning, then 15 s each time",
    ),
    at(Station::SandbagLunge, "The bag off the shoulders", "15 s at once, the second time disqualification"),
    at(Station::SandbagLunge, "The bag not returned", "30 s"),
    at(Station::SandbagLunge, "The wrong weight", "all of it again, or disqualification"),
    at(
        Station::WallBalls,
        "Hips not below the knees, target missed, or a catch off the bounce",
        "no rep; there are no warnings here",
    ),
    at(Station::WallBalls, "Leaving with reps missing (digital targets)", "15 s per missing rep"),
    at(Station::WallBalls, "Chalk at the wall balls", "2 min"),
    anywhere("A missing run lap", "3 min on 4 laps, 5 min on 3, 7 min on 2, disqualification on 1"),
    anywhere("A whole run or station missing", "disqualification"),
    anywhere("Stations in the wrong order", "3 min once, disqualification if more than once"),
    anywhere("The wrong arch, entry or exit", "2 min each"),
    anywhere("Another lane's equipment", "2 min"),
    anywhere("Starting in the wrong wave", "disqualification"),
    anywhere("No chip on the ankle", "no start"),
    anywhere("Littering, or pouring water over the body", "2 min"),
    anywhere("Unsporting behaviour", "2 min or disqualification"),
    anywhere("Doubles partners not together", "1 min for each run or station, at most three, then out of competition"),
];

/// What costs time at a station, or anywhere in the race.
#[must_use]
pub fn penalties(station: Option<Station>) -> Vec<Penalty> {
    ALL.into_iter().filter(|penalty| penalty.station == station).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_station_has_a_penalty() {
        for station in Station::ALL {
            assert!(!penalties(Some(station)).is_empty(), "{station:?}");
        }
        assert!(penalties(None).iter().any(|penalty| penalty.fault.contains("run lap")));
    }
}
