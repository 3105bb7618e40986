use serde::Serialize;

use crate::{Confidence, Seconds};

use super::{
    Basis, FinishBand, NoSplits, Quartile, RaceResult, Split, finish_band,
    split::seconds_longer,
    splits::{Part, quartile},
    typical_splits, wall_ball_repetitions,
};

/// A split beside that of a typical athlete with the same finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Loss {
    pub split: Split,
    pub time: Seconds,
    pub typical: Seconds,
    /// Positive is time lost, negative time gained.
    pub lost_seconds: i32,
    /// Where it lies in the finish band; `None` where that is not known, which is all single runs and the roxzone.
    pub quartile: Option<Quartile>,
}

/// The same for everything of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PartLoss {
    pub time: Seconds,
    pub typical: Seconds,
    pub lost_seconds: i32,
    /// Known for the running of Open singles.
    pub quartile: Option<Quartile>,
}

/// Where a race lost time against athletes who finish in the same time. What is lost in one place was gained in
/// another: the losses sum to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Limiters {
    pub finish: Seconds,
    /// The band of the quartiles; `None` past two and a half hours.
    pub band: Option<FinishBand>,
    /// All seventeen, the greatest loss first.
    pub splits: Vec<Loss>,
    pub running: PartLoss,
    pub working: PartLoss,
    pub roxzone: PartLoss,
    pub basis: Basis,
    /// Keys of the sources.
    pub source: &'static str,
    pub confidence: Confidence,
}

/// Seconds lost per split against a typical athlete with the same finish (facts/benchmarks §4), ranked. Not against
/// the middle of the finish band: whoever finishes at its slow end would lose everywhere.
///
/// # Errors
/// `NoTable` for Pro doubles and relays, `Outside` for a finish the tables do not reach.
///
/// ```
/// use training::{Division, Seconds, Station};
/// use training::pacing::{RaceResult, Split, limiters, typical_splits};
/// let mut splits = typical_splits(Division::MenOpen, Seconds(4800), 100).unwrap().splits;
/// splits.stations[7] = Seconds(splits.stations[7].0 + 120);
/// let race = RaceResult { division: Division::MenOpen, raced_on: None, venue: None, splits };
/// assert_eq!(limiters(&race).unwrap().splits[0].split, Split::Station(Station::WallBalls));
/// ```
pub fn limiters(race: &RaceResult) -> Result<Limiters, NoSplits> {
    let RaceResult { division, splits, .. } = *race;
    let finish = splits.finish();
    let wall_balls = wall_ball_repetitions(division, race.raced_on);
    let typical = typical_splits(division, finish, wall_balls)?;
    let of_band = |part, time| quartile(division, finish, wall_balls, part, time);

    let mut losses: Vec<Loss> = splits
        .in_race_order()
        .into_iter()
        .zip(typical.splits.in_race_order())
        .map(|((split, time), (_, typical))| Loss {
            split,
            time,
            typical,
            lost_seconds: seconds_longer(time, typical),
            quartile: match split {
                Split::Station(station) => of_band(Part::Station(station), time),
                Split::Run(_) | Split::Roxzone => None,
            },
        })
        .collect();
    // Stable: equal losses stay in race order.
    losses.sort_by_key(|loss| std::cmp::Reverse(loss.lost_seconds));

    let part = |time: Seconds, typical: Seconds, quartile| PartLoss {
        time,
        typical,
        lost_seconds: seconds_longer(time, typical),
        quartile,
    };
    let (running, working) = (splits.running(), splits.working());
    Ok(Limiters {
        finish,
        band: finish_band(finish),
        splits: losses,
        running: part(running, typical.splits.running(), of_band(Part::Running, running)),
        working: part(working, typical.splits.working(), None),
        roxzone: part(splits.roxzone, typical.splits.roxzone, None),
        basis: typical.basis,
        source: typical.source,
        confidence: typical.confidence,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        Division, Station,
        pacing::{Position, Splits, split_range},
    };

    fn typical(division: Division, minutes: u32, wall_balls: u16) -> Splits {
        typical_splits(division, Seconds(minutes * 60), wall_balls).unwrap().splits
    }

    fn race(division: Division, splits: Splits) -> RaceResult {
        RaceResult { division, raced_on: None, venue: None, splits }
    }

    #[test]
    fn a_typical_race_has_no_limiter() {
        let found = limiters(&race(Division::WomenOpen, typical(Division::WomenOpen, 90, 100))).unwrap();
        assert!(found.splits.iter().all(|loss| loss.lost_seconds == 0));
        let running = found.running.quartile.unwrap();
        assert_eq!((running.position, running.confidence), (Position::MiddleHalf, Confidence::Medium));
    }

    #[test]
    fn what_was_slow_comes_first_and_says_how_slow() {
        let mut splits = typical(Division::MenOpen, 83, 100);
        splits.stations[3] = Seconds(splits.stations[3].0 + 100);
        splits.runs = splits.runs.map(|run| Seconds(run.0 - 10));
        let found = limiters(&race(Division::MenOpen, splits)).unwrap();
        let worst = found.splits[0];
        assert_eq!(worst.split, Split::Station(Station::BurpeeBroadJump));
        assert!((90..=100).contains(&worst.lost_seconds), "{}", worst.lost_seconds);
        let quartile = worst.quartile.unwrap();
        assert_eq!((quartile.faster, quartile.slower), (Seconds(4 * 60 + 38), Seconds(6 * 60 + 1)));
        assert_eq!(quartile.position, Position::SlowestQuarter);
        assert!(found.running.lost_seconds < -70);
        assert_eq!(found.band, Some(FinishBand { from_minutes: 80, below_minutes: 90 }));
    }

    #[test]
    fn a_quartile_that_is_not_known_is_not_invented() {
        let wall_balls = |race: &RaceResult| {
            let found = limiters(race).unwrap();
            found.splits.iter().find(|loss| loss.split == Split::Station(Station::WallBalls)).unwrap().quartile
        };
        let today = race(Division::WomenOpen, typical(Division::WomenOpen, 85, 100));
        assert_eq!(wall_balls(&today), None, "the quartiles are of 75 wall balls");
        let mut earlier = race(Division::WomenOpen, typical(Division::WomenOpen, 85, 75));
        earlier.raced_on = Some(date(2023, 11, 4));
        assert_eq!(wall_balls(&earlier).map(|quartile| quartile.confidence), Some(Confidence::High));
        for (division, minutes) in [(Division::MenPro, 70), (Division::DoublesMixed, 75), (Division::MenOpen, 58)] {
            let found = limiters(&race(division, typical(division, minutes, 100))).unwrap();
            assert!(found.splits.iter().all(|loss| loss.quartile.is_none()), "{division:?}");
            assert_eq!(found.running.quartile, None);
        }
    }

    #[test]
    fn without_a_table_it_says_so() {
        let splits = typical(Division::MenOpen, 90, 100);
        let error = limiters(&race(Division::RelayMixed, splits)).unwrap_err();
        assert_eq!(error, NoSplits::NoTable(Division::RelayMixed));
        let error = limiters(&race(Division::WomenOpen, Splits::from_race_order([Seconds(1); 17]))).unwrap_err();
        assert!(error.to_string().contains("from 1:03:00 to 2:30:00, not for 0:17"), "{error}");
    }

    proptest! {
        #[test]
        fn losses_sum_to_nothing_and_are_ranked(
            division in proptest::sample::select(Division::ALL.to_vec()), times: [u16; 17],
        ) {
            let Some([fastest, _]) = split_range(division) else { return Ok(()) };
            // Somewhere near a real race, however uneven.
            let times = times.map(|time| Seconds(fastest.0 / 17 + u32::from(time) % 150));
            let Ok(found) = limiters(&race(division, Splits::from_race_order(times))) else { return Ok(()) };
            prop_assert_eq!(found.splits.iter().map(|loss| loss.lost_seconds).sum::<i32>(), 0);
            prop_assert!(found.splits.is_sorted_by(|a, b| a.lost_seconds >= b.lost_seconds));
            let parts = [found.running, found.working, found.roxzone];
            prop_assert_eq!(parts.iter().map(|part| part.lost_seconds).sum::<i32>(), 0);
        }

        #[test]
        fn nothing_panics(division in proptest::sample::select(Division::ALL.to_vec()), times: [u32; 17]) {
            let _ = limiters(&race(division, Splits::from_race_order(times.map(Seconds))));
        }
    }
}
