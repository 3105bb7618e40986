use serde::{Deserialize, Serialize};

use crate::{
    Centimetres, Confidence, Division, Format, Kilograms, Level, Metres, Season, Sex, Station,
    format::{target_height, work_at},
};

/// How much is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Work {
    Distance(Metres),
    Repetitions(u32),
}

impl std::fmt::Display for Work {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Distance(metres) => metres.fmt(formatter),
            Self::Repetitions(count) => write!(formatter, "{count} reps"),
        }
    }
}

/// What is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Load {
    /// An erg or the own body.
    None,
    /// A sled, itself included.
    Total(Kilograms),
    /// One of two kettlebells.
    PerHand(Kilograms),
    Bag(Kilograms),
    Ball(Kilograms),
    /// Mixed relay: each member uses the load of their own sex's Open division.
    BySex {
        female: Kilograms,
        male: Kilograms,
    },
}

/// What a station asks of a division in a season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standard {
    pub station: Station,
    pub division: Division,
    pub season: Season,
    pub work: Work,
    pub load: Load,
    /// Wall balls only: the target's height for each sex in the division.
    pub targets: Vec<(Sex, Centimetres)>,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
    /// What somebody who relies on the figures has to know, as a sentence.
    pub note: Option<&'static str>,
}

/// Why there is no standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StandardUnknown {
    #[error("loads before season 24/25 differed and are not typed here")]
    TooEarly,
    #[error("the loads of that season had not been seen when this was written")]
    NotPublished,
}

/// The three weight classes of the sport.
#[derive(Clone, Copy)]
enum Class {
    Light,
    Middle,
    Heavy,
}

/// Loads by division and season, rulebook 2025/26 and, unchanged, 24/25 and 26/27 (facts/event §2).
///
/// # Errors
/// `TooEarly` before 24/25, `NotPublished` after 26/27.
pub fn standard(station: Station, division: Division, season: Season) -> Result<Standard, StandardUnknown> {
    if season < Season::FIRST_KNOWN {
        return Err(StandardUnknown::TooEarly);
    }
    if season > Season::LATEST_KNOWN {
        return Err(StandardUnknown::NotPublished);
    }
    let targets = match station {
        Station::WallBalls => division.sexes().iter().map(|sex| (*sex, target_height(*sex))).collect(),
        _ => Vec::new(),
    };
    let load = if division == Division::RelayMixed {
        match (kilograms(station, Class::Light), kilograms(station, Class::Middle)) {
            (Some(female), Some(male)) => Load::BySex { female, male },
            _ => Load::None,
        }
    } else {
        load(station, class(division))
    };
    let (source, confidence) = provenance(division, season);
    Ok(Standard {
        station,
        division,
        season,
        work: work_at(station),
        load,
        targets,
        source,
        confidence,
        note: note(station, division),
    })
}

/// Where the figures of a division were read, and how sure that makes them (facts/event §2).
fn provenance(division: Division, season: Season) -> (&'static str, Confidence) {
    let is_latest = season == Season::LATEST_KNOWN;
    match division.format() {
        // 26/27: the official text through several independent readers.
        Format::Singles if is_latest => ("GH2627", Confidence::High),
        Format::Singles if season == Season::FIRST_KNOWN => ("RB2425", Confidence::High),
        Format::Singles => ("RB2526", Confidence::High),
        Format::Doubles if is_latest => ("REDBULL-W", Confidence::Medium),
        Format::Doubles => ("RB2526D", Confidence::High),
        // The last relay rulebook that was read is 23/24's; since then secondary pages say the same.
        Format::Relay => ("RB-RELAY2324", Confidence::Medium),
    }
}

fn note(station: Station, division: Division) -> Option<&'static str> {
    match (station, division) {
        (Station::SkiErg | Station::BurpeeBroadJump | Station::Row, _) => None,
        (_, Division::RelayMixed) => Some(
            "Published tables disagree: the 23/24 relay rulebook gives each member their own sex's Open load, two newer pages give the whole team the men's.",
        ),
        (Station::WallBalls, Division::WomenOpen | Division::DoublesWomen | Division::RelayWomen) => {
            Some("Until season 23/24 women threw 75.")
        }
        (Station::WallBalls, Division::DoublesMixed) => {
            Some("Both throw the same ball, each to the target of their own sex.")
        }
        _ => None,
    }
}

fn class(division: Division) -> Class {
    match (division.level(), division.sexes()) {
        (Level::Pro, [Sex::Male]) => Class::Heavy,
        (Level::Open, [Sex::Female]) => Class::Light,
        _ => Class::Middle,
    }
}

fn load(station: Station, class: Class) -> Load {
    let Some(kilograms) = kilograms(station, class) else { return Load::None };
    match station {
        Station::SledPush | Station::SledPull => Load::Total(kilograms),
        Station::FarmersCarry => Load::PerHand(kilograms),
        Station::SandbagLunge => Load::Bag(kilograms),
        _ => Load::Ball(kilograms),
    }
}

fn kilograms(station: Station, class: Class) -> Option<Kilograms> {
    let [light, middle, heavy] = match station {
        Station::SledPush => [102, 152, 202],
        Station::SledPull => [78, 103, 153],
        Station::FarmersCarry => [16, 24, 32],
        Station::SandbagLunge => [10, 20, 30],
        Station::WallBalls => [4, 6, 9],
        Station::SkiErg | Station::BurpeeBroadJump | Station::Row => return None,
    };
    Some(Kilograms(match class {
        Class::Light => light,
        Class::Middle => middle,
        Class::Heavy => heavy,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Typed by hand from facts/event §2, one row a station: women open, women pro = men open, men pro.
    const TABLE: [(Station, [Load; 3]); 8] = {
        const fn total(kilograms: u16) -> Load {
            Load::Total(Kilograms(kilograms))
        }
        [
            (Station::SkiErg, [Load::None; 3]),
            (Station::SledPush, [total(102), total(152), total(202)]),
            (Station::SledPull, [total(78), total(103), total(153)]),
            (Station::BurpeeBroadJump, [Load::None; 3]),
            (Station::Row, [Load::None; 3]),
            (
                Station::FarmersCarry,
                [Load::PerHand(Kilograms(16)), Load::PerHand(Kilograms(24)), Load::PerHand(Kilograms(32))],
            ),
            (Station::SandbagLunge, [Load::Bag(Kilograms(10)), Load::Bag(Kilograms(20)), Load::Bag(Kilograms(30))]),
            (Station::WallBalls, [Load::Ball(Kilograms(4)), Load::Ball(Kilograms(6)), Load::Ball(Kilograms(9))]),
        ]
    };

    #[test]
    fn every_division_moves_what_the_rulebook_says() {
        for (station, [light, middle, heavy]) in TABLE {
            for (division, expected) in [
                (Division::WomenOpen, light),
                (Division::DoublesWomen, light),
                (Division::RelayWomen, light),
                (Division::WomenPro, middle),
                (Division::MenOpen, middle),
                (Division::DoublesMen, middle),
                (Division::DoublesMixed, middle),
                (Division::DoublesWomenPro, middle),
                (Division::RelayMen, middle),
                (Division::MenPro, heavy),
                (Division::DoublesMenPro, heavy),
            ] {
                assert_eq!(
                    standard(station, division, Season::LATEST_KNOWN).unwrap().load,
                    expected,
                    "{station:?} {division:?}"
                );
            }
        }
    }

    #[test]
    fn in_a_mixed_relay_each_member_uses_their_own_sexs_open_load() {
        let push = standard(Station::SledPush, Division::RelayMixed, Season::LATEST_KNOWN).unwrap();
        assert_eq!(push.load, Load::BySex { female: Kilograms(102), male: Kilograms(152) });
        assert_eq!(push.confidence, Confidence::Medium);
        assert!(push.note.is_some_and(|note| note.contains("disagree")));
        let run = standard(Station::SkiErg, Division::RelayMixed, Season::LATEST_KNOWN).unwrap();
        assert_eq!((run.load, run.note), (Load::None, None));
    }

    #[test]
    fn the_target_depends_on_sex_not_on_the_division() {
        let targets = |division| standard(Station::WallBalls, division, Season::LATEST_KNOWN).unwrap().targets;
        assert_eq!(targets(Division::WomenPro), [(Sex::Female, Centimetres(270))]);
        assert_eq!(targets(Division::MenOpen), [(Sex::Male, Centimetres(300))]);
        assert_eq!(targets(Division::DoublesMixed).len(), 2);
    }

    #[test]
    fn loads_are_the_same_in_every_season_that_was_read() {
        for station in Station::ALL {
            for division in Division::ALL {
                let facts = [2024, 2025, 2026].map(|year| {
                    let fact = standard(station, division, Season::starting(year).unwrap()).unwrap();
                    (fact.work, fact.load, fact.targets)
                });
                assert!(facts.windows(2).all(|pair| pair[0] == pair[1]), "{station:?} {division:?}");
            }
        }
    }

    #[test]
    fn what_rests_on_secondary_pages_is_not_called_sure() {
        for (division, year, confidence) in [
            (Division::MenPro, 2026, Confidence::High),
            (Division::DoublesMixed, 2025, Confidence::High),
            (Division::DoublesMixed, 2026, Confidence::Medium),
            (Division::RelayWomen, 2025, Confidence::Medium),
        ] {
            let fact = standard(Station::SledPush, division, Season::starting(year).unwrap()).unwrap();
            assert_eq!(fact.confidence, confidence, "{division:?} {year}");
        }
    }

    #[test]
    fn distances_and_reps_are_the_rulebooks() {
        let works = Station::ALL
            .map(|station| standard(station, Division::WomenOpen, Season::LATEST_KNOWN).unwrap().work.to_string());
        assert_eq!(works, ["1,000 m", "50 m", "50 m", "80 m", "1,000 m", "200 m", "100 m", "100 reps"]);
    }

    #[test]
    fn seasons_that_were_not_read_are_not_guessed() {
        let season = |year| Season::starting(year).unwrap();
        assert_eq!(standard(Station::Row, Division::MenOpen, season(2023)).unwrap_err(), StandardUnknown::TooEarly);
        assert_eq!(standard(Station::Row, Division::MenOpen, season(2027)).unwrap_err(), StandardUnknown::NotPublished);
        assert!(standard(Station::Row, Division::MenOpen, season(2024)).is_ok());
    }
}
