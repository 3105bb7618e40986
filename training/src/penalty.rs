use crate::{Confidence, Season, Station};

/// A fault and what it costs. Season 25/26, the official rulebook; later editions were not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Penalty {
    /// `None` is the race as a whole.
    pub station: Option<Station>,
    /// What happened, as the beginning of a sentence.
    pub fault: &'static str,
    pub consequence: &'static str,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

impl Penalty {
    /// The season of the text these were read in.
    pub const SEASON_STARTS_IN: i16 = 2025;

    /// The season these penalties are of.
    #[must_use]
    pub fn season() -> Option<Season> {
        Season::starting(Self::SEASON_STARTS_IN)
    }
}

const fn at(station: Station, fault: &'static str, consequence: &'static str) -> Penalty {
    Penalty { station: Some(station), fault, consequence, source: "RB2526", confidence: Confidence::High }
}

const fn anywhere(fault: &'static str, consequence: &'static str) -> Penalty {
    Penalty { station: None, fault, consequence, source: "RB2526", confidence: Confidence::High }
}

/// Stations 1 to 7; the warning is the station's, not the fault's.
const WARNED: &str = "one warning at the station, then 15 s each time";

/// Rulebook R1 2025/26 (facts/event §4).
const ALL: &[Penalty] = &[
    at(Station::SkiErg, "A foot touching the floor", WARNED),
    at(Station::SkiErg, "Leaving before the judge confirms", "at least 10 s, up to disqualification"),
    at(Station::SledPush, "Sled or athlete over the line at the start, or out of the lane", WARNED),
    at(Station::SledPush, "Turning before the whole sled is past the line", WARNED),
    at(Station::SledPush, "A missing lane", "3 min each"),
    at(Station::SledPull, "Standing on the front or back line of the box while holding the rope", WARNED),
    at(Station::SledPull, "Sitting, kneeling, or the rope in another lane", WARNED),
    at(Station::SledPull, "Turning before the whole sled is past the line", WARNED),
    at(Station::SledPull, "A missing lane", "3 min each"),
    at(Station::BurpeeBroadJump, "A chest that does not touch the floor", WARNED),
    at(Station::BurpeeBroadJump, "Steps, shuffles, or feet that are not parallel at take-off and landing", WARNED),
    at(Station::BurpeeBroadJump, "Hands more than 30 cm in front of the toes, or walked forward", WARNED),
    at(Station::BurpeeBroadJump, "A foot on the finish line", "one more rep"),
    at(Station::Row, "A foot off its plate, or standing up before the judge confirms", WARNED),
    at(Station::Row, "Leaving before the judge confirms", "at least 10 s, up to disqualification"),
    at(Station::FarmersCarry, "Kettlebells that move forward while they rest on the floor", WARNED),
    at(Station::FarmersCarry, "A missing lap", "3 min"),
    at(Station::FarmersCarry, "Kettlebells badly returned", "30 s, unless mended before leaving the roxzone"),
    at(Station::FarmersCarry, "The wrong weight", "all of it again, or disqualification"),
    at(Station::SandbagLunge, "A trailing knee that does not touch, or hip and knee not fully extended", WARNED),
    at(Station::SandbagLunge, "Extra steps, or the same leg twice", WARNED),
    at(Station::SandbagLunge, "The bag off the shoulders", "15 s at once, the second time disqualification"),
    at(Station::SandbagLunge, "The bag not returned", "30 s"),
    at(Station::SandbagLunge, "The wrong weight", "all of it again, or disqualification"),
    at(Station::WallBalls, "Hips not below the knees, or the target missed", "no rep; there are no warnings here"),
    at(Station::WallBalls, "A catch off the bounce, or no standing start after a dropped ball", "no rep"),
    at(Station::WallBalls, "Leaving with reps missing (digital targets)", "15 s per missing rep"),
    at(Station::WallBalls, "Chalk at the wall balls", "2 min"),
    anywhere("A missing run lap", "3 min each on 4 laps, 5 min on 3, 7 min on 2, disqualification on 1"),
    anywhere("A whole run or station missing", "disqualification"),
    anywhere("A station not finished", "no result"),
    anywhere(
        "Stations in the wrong order",
        "3 min once, unless mended before the wall balls; more than once is disqualification",
    ),
    anywhere("The wrong arch, entry or exit", "2 min each"),
    anywhere("Another lane or its equipment", "2 min"),
    Penalty {
        station: None,
        fault: "Help from outside, food and drink included",
        consequence: "2 or 3 min, because the rulebook's table and its text differ",
        source: "RB2526",
        confidence: Confidence::Medium,
    },
    anywhere("Own chalk, or chalk anywhere but at the sled pull and the farmers carry", "2 min"),
    anywhere("Littering, or pouring water over the body", "2 min"),
    anywhere("Spitting or clearing the nose", "2 min or disqualification"),
    anywhere("Unsporting behaviour", "2 min or disqualification"),
    anywhere("Starting in the wrong wave", "disqualification"),
    anywhere("No chip on the ankle", "no start"),
    anywhere("Doubles partners not together", "1 min for each run or station, at most three, then out of competition"),
];

/// What costs time at a station, or anywhere in the race; what happens most stands first.
#[must_use]
pub fn penalties(station: Option<Station>) -> Vec<Penalty> {
    ALL.iter().copied().filter(|penalty| penalty.station == station).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stations_1_to_7_warn_once_and_wall_balls_never() {
        for station in Station::ALL {
            let warns = penalties(Some(station)).iter().any(|penalty| penalty.consequence == WARNED);
            assert_eq!(warns, station != Station::WallBalls, "{station:?}");
        }
    }

    #[test]
    fn faults_cost_what_the_rulebook_says() {
        for (station, fault, consequence) in [
            (Some(Station::SledPush), "missing lane", "3 min"),
            (Some(Station::FarmersCarry), "badly returned", "30 s"),
            (Some(Station::SandbagLunge), "off the shoulders", "15 s at once, the second time disqualification"),
            (Some(Station::BurpeeBroadJump), "finish line", "one more rep"),
            (Some(Station::WallBalls), "reps missing", "15 s per missing rep"),
            (None, "run lap", "3 min each on 4 laps, 5 min on 3, 7 min on 2"),
            (None, "outside", "2 or 3 min"),
            (None, "chalk", "2 min"),
        ] {
            let found: Vec<_> =
                penalties(station).into_iter().filter(|penalty| penalty.fault.contains(fault)).collect();
            assert_eq!(found.len(), 1, "{fault}");
            assert!(found[0].consequence.starts_with(consequence), "{fault}: {}", found[0].consequence);
        }
    }

    #[test]
    fn every_penalty_reads_as_a_line_and_names_its_season() {
        assert_eq!(Penalty::season().map(Season::label).as_deref(), Some("25/26"));
        for penalty in ALL {
            assert!(penalty.fault.starts_with(char::is_uppercase), "{}", penalty.fault);
            assert!(!penalty.fault.ends_with('.') && !penalty.consequence.ends_with('.'), "{}", penalty.fault);
        }
    }
}
