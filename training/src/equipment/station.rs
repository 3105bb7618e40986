use serde::Serialize;

use super::{Dose, KitSet, station_table::ROWS};
use crate::{Confidence, Exercise, Station, exercise};

/// What to do in place of a station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StationSubstitute {
    /// What is replaced.
    pub station: Station,
    /// What is done instead.
    pub exercise: &'static Exercise,
    /// How much of it.
    pub dose: Dose,
    /// A section of facts/stations or a session of facts/programs C.
    pub source: &'static str,
    /// Low throughout: no equivalence was ever tested, so time and effort are matched (facts/stations, what is missing).
    pub confidence: Confidence,
}

/// What stands in for a station with the kit there is, the closest first; other ergs and machines stand among them, so
/// whoever has the station's own kit gets them too. Nothing where the facts know nothing: a farmers carry needs
/// something to carry.
///
/// ```
/// use training::{Kit, KitSet, Station, station_substitutes};
/// let found = station_substitutes(Station::WallBalls, KitSet::of(&[Kit::Dumbbells]));
/// assert_eq!(found.first().map(|found| found.exercise.slug), Some("dumbbell-thruster"));
/// assert!(station_substitutes(Station::FarmersCarry, KitSet::EMPTY).is_empty());
/// ```
#[must_use]
pub fn station_substitutes(station: Station, kit: KitSet) -> Vec<StationSubstitute> {
    let rows = ROWS.iter().filter(|row| row.station == station);
    let possible = rows.filter_map(|row| exercise(row.slug).map(|exercise| (row, exercise)));
    possible
        .filter(|(_, exercise)| exercise.is_possible_with(kit))
        .map(|(row, exercise)| StationSubstitute {
            station,
            exercise,
            dose: row.dose,
            source: row.source,
            confidence: Confidence::Low,
        })
        .collect()
}

/// Whether a station can be trained as it is raced.
///
/// ```
/// use training::{Kit, KitSet, Station, has_station_kit};
/// assert!(has_station_kit(Station::Row, KitSet::of(&[Kit::Rower])));
/// assert!(has_station_kit(Station::BurpeeBroadJump, KitSet::EMPTY));
/// assert!(!has_station_kit(Station::SledPush, KitSet::AT_HAND));
/// ```
#[must_use]
pub fn has_station_kit(station: Station, kit: KitSet) -> bool {
    exercise(station.slug()).is_some_and(|exercise| exercise.is_possible_with(kit))
}

/// What is like the station and what is not, in a sentence.
///
/// ```
/// use training::{KitSet, Station, equivalence_note, station_substitutes};
/// let found = station_substitutes(Station::SledPush, KitSet::EMPTY);
/// assert!(found.first().and_then(equivalence_note).is_some());
/// ```
#[cfg(feature = "prose")]
#[must_use]
pub fn equivalence_note(substitute: &StationSubstitute) -> Option<&'static str> {
    let mut notes = super::station_note::NOTES.iter();
    notes
        .find(|(station, slug, _)| *station == substitute.station && *slug == substitute.exercise.slug)
        .map(|(_, _, note)| *note)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kit, Metres, Seconds};

    fn slugs(station: Station, kit: &[Kit]) -> Vec<&'static str> {
        station_substitutes(station, KitSet::of(kit)).into_iter().map(|found| found.exercise.slug).collect()
    }

    #[test]
    fn every_row_is_an_exercise_that_trains_the_station() {
        for row in ROWS {
            let exercise = exercise(row.slug).unwrap_or_else(|| panic!("{}", row.slug));
            assert_ne!(row.slug, row.station.slug());
            let trains = exercise.stations.contains(&row.station);
            // Endurance stands in for the row by effort alone.
            assert!(trains || row.station == Station::Row || row.slug == "row", "{:?} {}", row.station, row.slug);
        }
        let mut pairs: Vec<(Station, &str)> = ROWS.iter().map(|row| (row.station, row.slug)).collect();
        pairs.sort_unstable();
        assert!(pairs.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn every_station_can_be_replaced_with_what_is_at_hand() {
        for station in Station::ALL {
            assert!(!station_substitutes(station, KitSet::AT_HAND).is_empty(), "{station:?}");
            let without = station_substitutes(station, KitSet::EMPTY).len();
            assert_eq!(without == 0, station == Station::FarmersCarry, "{station:?}");
            assert!(station_substitutes(station, KitSet::ALL).len() >= 3, "{station:?}");
        }
    }

    #[test]
    fn the_closest_with_a_kit_is_the_facts_first() {
        // facts/stations §1 to §8, "No …"
        for (station, kit, first) in [
            (Station::SkiErg, &[Kit::Band, Kit::Kettlebells][..], "band-ski"),
            (Station::SkiErg, &[Kit::MedicineBall], "medicine-ball-slam"),
            (Station::SledPush, &[Kit::Treadmill], "dead-mill-push"),
            (Station::SledPush, &[Kit::WeightPlate, Kit::Treadmill], "plate-push"),
            (Station::SledPush, &[Kit::Hill], "hill-march"),
            (Station::SledPull, &[Kit::Band], "band-row"),
            (Station::SledPull, &[Kit::PullUpBar], "pull-up"),
            (Station::BurpeeBroadJump, &[], "burpee-over-line"),
            (Station::Row, &[Kit::Bike], "bike"),
            (Station::Row, &[Kit::Outdoors], "run"),
            (Station::FarmersCarry, &[Kit::Backpack], "bucket-carry"),
            (Station::FarmersCarry, &[Kit::PullUpBar], "dead-hang"),
            (Station::SandbagLunge, &[Kit::Backpack], "backpack-lunge"),
            (Station::SandbagLunge, &[], "walking-lunge"),
            (Station::WallBalls, &[Kit::WeightPlate], "plate-thruster"),
        ] {
            assert_eq!(slugs(station, kit).first(), Some(&first), "{station:?} {kit:?}");
        }
    }

    #[test]
    fn doses_are_the_facts() {
        let dose = |station, slug: &str| {
            let found = station_substitutes(station, KitSet::ALL);
            found.into_iter().find(|found| found.exercise.slug == slug).map(|found| found.dose)
        };
        let seconds = |from, to| (Seconds(from), Seconds(to));
        let rounds = |rounds, work, rest: Option<(Seconds, Seconds)>| Some(Dose::Rounds { rounds, work, rest });
        assert_eq!(dose(Station::SkiErg, "band-ski"), Some(Dose::Time(Seconds(240), Seconds(300))));
        assert_eq!(dose(Station::SledPush, "plate-push"), rounds((3, 4), seconds(40, 45), Some(seconds(15, 15))));
        assert_eq!(dose(Station::SledPush, "dead-mill-push"), rounds((6, 6), seconds(20, 30), None));
        assert_eq!(dose(Station::SledPull, "band-row"), rounds((4, 4), seconds(60, 60), Some(seconds(20, 20))));
        assert_eq!(dose(Station::BurpeeBroadJump, "burpee-over-line"), Some(Dose::Repetitions(45, 60)));
        assert_eq!(dose(Station::Row, "run"), Some(Dose::Distance(Metres(1000))));
        assert_eq!(dose(Station::FarmersCarry, "dead-hang"), rounds((3, 3), seconds(40, 40), None));
        assert_eq!(dose(Station::SandbagLunge, "alternating-lunge"), Some(Dose::Repetitions(100, 100)));
        assert_eq!(dose(Station::WallBalls, "goblet-thruster"), Some(Dose::StationTime));
    }

    #[test]
    fn a_dose_reads_as_a_coach_says_it() {
        let seconds = |from, to| (Seconds(from), Seconds(to));
        let lanes = Dose::Rounds { rounds: (3, 4), work: seconds(40, 45), rest: Some(seconds(15, 15)) };
        for (dose, said) in [
            (Dose::Time(Seconds(240), Seconds(300)), "4 to 5 min"),
            (lanes, "3 to 4 × 40 to 45 s, 15 s rest"),
            (Dose::Rounds { rounds: (3, 3), work: seconds(40, 40), rest: None }, "3 × 40 s"),
            (Dose::Repetitions(45, 60), "45 to 60 reps"),
            (Dose::Repetitions(100, 100), "100 reps"),
            (Dose::Distance(Metres(1000)), "1,000 m"),
            (Dose::StationTime, "as long as the station takes you"),
        ] {
            assert_eq!(dose.to_string(), said);
        }
    }

    #[cfg(feature = "prose")]
    #[test]
    fn every_substitute_says_what_is_not_like_the_station() {
        for station in Station::ALL {
            for found in station_substitutes(station, KitSet::ALL) {
                let note = equivalence_note(&found).unwrap();
                assert!(note.ends_with('.') && note.len() > 20, "{}", found.exercise.slug);
            }
        }
    }
}
