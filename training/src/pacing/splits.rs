use serde::{Deserialize, Serialize};

use crate::{Confidence, Division, Seconds, Station};

use super::{
    PacingConventions, RunPattern, Splits,
    schedule::{Parts, Schedule},
    shape::interpolate,
    split::station_index,
    tables::{MEN_QUARTILES, QuartileRow, WALL_BALLS_75_AND_100, WOMEN_QUARTILES},
};

/// What splits rest on, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Basis {
    /// Athletes who finished within two or three minutes of it.
    GoalTable,
    /// A finish band of ten minutes or more, scaled to it.
    Band,
    /// Races with 75 wall balls, counted up to 100.
    Converted,
    /// Between the mean of the best and the middle of the field, twenty minutes apart.
    FarApart,
    /// Grown with the finish as Open splits do.
    AsOpen,
}

impl Basis {
    /// In few words.
    ///
    /// ```
    /// use training::pacing::Basis;
    /// assert_eq!(Basis::GoalTable.label(), "Finishers at this goal");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::GoalTable => "Finishers at this goal",
            Self::Band => "A wide finish band, scaled",
            Self::Converted => "75 wall balls, counted up to 100",
            Self::FarApart => "Between the best and the middle of the field",
            Self::AsOpen => "Grown as Open splits grow",
        }
    }
}

/// Why there are no splits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoSplits {
    #[error("Nobody has published splits for {}. Choose a division that has them, for example Men Open.", .0.label())]
    NoTable(Division),
    #[error(
        "Results in {} give splits for finishes from {fastest} to {slowest}, not for {finish}. Choose a time between, for example {nearest}.",
        division.label()
    )]
    Outside { division: Division, finish: Seconds, fastest: Seconds, slowest: Seconds, nearest: Seconds },
}

/// The fastest and the slowest finish for which a division's splits are known, under today's rules; `None` for Pro
/// doubles and relays, of which no splits were found.
///
/// ```
/// use training::{Division, Seconds, pacing::split_range};
/// assert_eq!(split_range(Division::MenOpen), Some([Seconds(55 * 60), Seconds(150 * 60)]));
/// assert_eq!(split_range(Division::RelayMen), None);
/// ```
#[must_use]
pub fn split_range(division: Division) -> Option<[Seconds; 2]> {
    let schedule = Schedule::of(division, 100, RunPattern::AsRaced, &PacingConventions::default())?;
    Some(schedule.range().map(|finish| Seconds(u32::from(finish))))
}

/// Splits of a typical athlete with a certain finish, as the field races it; they sum to the finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TypicalSplits {
    pub splits: Splits,
    pub basis: Basis,
    /// Keys of the sources.
    pub source: &'static str,
    pub confidence: Confidence,
}

/// Splits that go with a finish (facts/benchmarks §4). `wall_balls` is 75 for women before September 2024, see
/// [`super::wall_ball_repetitions`].
///
/// # Errors
/// `NoTable` for Pro doubles and relays, `Outside` for a finish the tables do not reach.
///
/// ```
/// use training::{Division, Seconds, pacing::typical_splits};
/// let man = typical_splits(Division::MenOpen, Seconds(4800), 100).unwrap();
/// assert_eq!(man.splits.finish(), Seconds(4800));
/// assert_eq!(man.splits.stations[5], Seconds(121)); // farmers carry, median 2:00 before the row is made to sum
/// ```
pub fn typical_splits(division: Division, finish: Seconds, wall_balls: u16) -> Result<TypicalSplits, NoSplits> {
    let conventions = PacingConventions::default();
    let schedule =
        Schedule::of(division, wall_balls, RunPattern::AsRaced, &conventions).ok_or(NoSplits::NoTable(division))?;
    let (Some(parts), Some(footing)) = (schedule.parts(finish), schedule.footing(finish)) else {
        return Err(outside(division, finish, &schedule));
    };
    let (source, splits) = (schedule.source(), splits_of(&parts));
    Ok(TypicalSplits { splits, basis: footing.basis, source, confidence: footing.confidence })
}

pub(super) fn outside(division: Division, finish: Seconds, schedule: &Schedule) -> NoSplits {
    let [fastest, slowest] = schedule.range().map(|end| Seconds(u32::from(end)));
    NoSplits::Outside { division, finish, fastest, slowest, nearest: finish.min(slowest).max(fastest) }
}

pub(super) fn splits_of(parts: &Parts) -> Splits {
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, zones @ ..] = parts.map(Seconds);
    Splits {
        runs: [a, b, c, d, e, f, g, h],
        stations: [i, j, k, l, m, n, o, p],
        roxzone: Seconds(zones.iter().map(|zone| zone.0).sum()),
    }
}

/// A finish band of the published tables, in whole minutes: from, and below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinishBand {
    pub from_minutes: u16,
    pub below_minutes: u16,
}

/// The band a finish falls into: under an hour, ten minutes each up to two hours, then one to two and a half; `None`
/// past that (facts/benchmarks §4a).
///
/// ```
/// use training::{Seconds, pacing::finish_band};
/// let band = finish_band(Seconds(85 * 60)).unwrap();
/// assert_eq!((band.from_minutes, band.below_minutes), (80, 90));
/// ```
#[must_use]
pub fn finish_band(finish: Seconds) -> Option<FinishBand> {
    let minutes = u16::try_from(finish.0 / 60).ok()?;
    let (from_minutes, below_minutes) = match minutes {
        0..60 => (0, 60),
        60..120 => (minutes / 10 * 10, minutes / 10 * 10 + 10),
        120..150 => (120, 150),
        _ => return None,
    };
    Some(FinishBand { from_minutes, below_minutes })
}

/// Where a time lies among those of the same finish band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Position {
    FastestQuarter,
    MiddleHalf,
    SlowestQuarter,
}

/// The middle half of a finish band and where a time lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Quartile {
    pub position: Position,
    /// A quarter of the band is faster than this.
    pub faster: Seconds,
    /// And a quarter slower than this.
    pub slower: Seconds,
    pub confidence: Confidence,
}

/// What quartiles are known of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Running,
    Station(Station),
}

/// `None` where no quartiles are known: other divisions than Open singles, bands under 60 (men) or 70 minutes (women)
/// and over two hours, and women's wall balls since they are 100.
pub(super) fn quartile(
    division: Division,
    finish: Seconds,
    wall_balls: u16,
    part: Part,
    time: Seconds,
) -> Option<Quartile> {
    let (rows, finish, confidence): (&[QuartileRow], _, _) = match (division, wall_balls) {
        (Division::MenOpen, _) => (&MEN_QUARTILES, finish, Confidence::High),
        (Division::WomenOpen, 75) => (&WOMEN_QUARTILES, finish, Confidence::High),
        // The bands are of women who threw 75: those with the same runs and other stations finished that much sooner.
        (Division::WomenOpen, _) if part != Part::Station(Station::WallBalls) => {
            let sooner = finish.0.saturating_sub(cost_of_25_more(finish)?.0);
            (&WOMEN_QUARTILES, Seconds(sooner), Confidence::Medium)
        }
        _ => return None,
    };
    let minutes = finish.0 / 60;
    let row = rows.iter().find(|row| (u32::from(row.band[0])..u32::from(row.band[1])).contains(&minutes))?;
    let middle = match part {
        Part::Running => row.running,
        Part::Station(station) => *row.stations.get(station_index(station))?,
    };
    let [faster, slower] = middle.map(|bound| Seconds(u32::from(bound)));
    let position = if time < faster {
        Position::FastestQuarter
    } else if time > slower {
        Position::SlowestQuarter
    } else {
        Position::MiddleHalf
    };
    Some(Quartile { position, faster, slower, confidence })
}

/// What 25 more wall balls cost an Open woman of that finish, between the middles of the finish bands
/// (facts/benchmarks §4b); `None` outside them.
pub(super) fn cost_of_25_more(finish: Seconds) -> Option<Seconds> {
    let finish = u16::try_from(finish.0).ok()?;
    WALL_BALLS_75_AND_100.windows(2).find_map(|pair| match pair {
        [[start, from_75, from_100], [end, to_75, to_100]] if (*start..=*end).contains(&finish) => {
            let (from, to) = (from_100.saturating_sub(*from_75), to_100.saturating_sub(*to_75));
            Some(Seconds(u32::from(interpolate(from, to, finish, *start, *end))))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pacing::run_splits_by_fit;
    use crate::{Sex, parse_duration, parse_race_time};

    /// Typed anew from facts/benchmarks §4: division, finish, running, stations, roxzone, and the eight stations.
    const ROWS: [(Division, &str); 13] = [
        (Division::MenOpen, "1:00:00 31:04 25:30 3:52 3:58 2:11 3:16 3:02 4:13 1:34 3:14 3:58"),
        (Division::MenOpen, "1:20:00 39:52 33:57 5:59 4:20 2:43 4:33 4:51 4:40 2:00 4:41 5:53"),
        (Division::MenOpen, "1:45:00 50:17 45:30 8:56 4:41 3:23 6:02 7:20 5:12 2:35 6:34 8:45"),
        (Division::MenOpen, "2:08:18 61:49 55:35 11:09 4:58 4:00 7:21 9:34 5:40 3:01 8:30 11:26"),
        (Division::WomenOpen, "1:10:00 35:12 29:26 5:26 4:40 2:02 4:13 4:16 4:51 1:46 3:16 4:20"),
        (Division::WomenOpen, "1:30:00 44:12 38:28 7:32 5:01 2:37 5:30 6:30 5:20 2:10 4:47 6:08"),
        (Division::WomenOpen, "2:00:00 56:10 52:22 11:00 5:24 3:16 7:06 10:01 5:50 2:32 6:56 9:58"),
        (Division::DoublesMen, "1:10:00 39:53 24:21 5:41 3:53 1:39 2:52 2:43 4:20 1:34 3:12 3:58"),
        (Division::DoublesMen, "1:30:00 51:11 29:43 8:30 4:12 1:59 3:38 3:50 4:50 1:53 4:13 4:50"),
        (Division::DoublesMixed, "1:20:00 44:54 28:03 6:45 4:14 2:03 3:52 3:17 4:41 1:46 3:44 4:15"),
        (Division::DoublesMixed, "1:40:00 56:14 33:53 9:10 4:31 2:28 4:40 4:28 5:08 2:02 4:48 5:20"),
        (Division::MenPro, "1:21:12 37:32 36:31 6:03 4:15 3:41 5:49 4:21 4:33 2:11 5:00 6:41"),
        (Division::WomenPro, "1:26:13 40:32 38:31 6:18 4:50 3:52 5:52 5:04 5:04 2:34 5:04 6:11"),
    ];

    fn typical(division: Division, finish: Seconds, wall_balls: u16) -> Splits {
        typical_splits(division, finish, wall_balls).unwrap().splits
    }

    /// A row's medians do not sum to its finish nor its stations to theirs, so a cell is scaled by up to three per cent.
    fn assert_close(found: Seconds, printed: &str, what: &str) {
        let printed = parse_duration(printed).unwrap();
        assert!(found.0.abs_diff(printed.0) * 100 <= printed.0 * 3 + 50, "{what}: {found} for {printed}");
    }

    #[test]
    fn at_a_tables_own_finish_its_splits_come_out() {
        for (division, row) in ROWS {
            let cells: Vec<&str> = row.split(' ').collect();
            let splits = typical(division, parse_race_time(cells[0]).unwrap(), 100);
            let found = [splits.running(), splits.working(), splits.roxzone].into_iter().chain(splits.stations);
            for (index, (found, printed)) in found.zip(&cells[1..]).enumerate() {
                assert_close(found, printed, &format!("{division:?} {} {index}", cells[0]));
            }
        }
    }

    #[test]
    fn women_who_threw_75_are_compared_with_women_who_threw_75() {
        // facts/benchmarks §4b, §4e
        let woman = typical(Division::WomenOpen, Seconds(85 * 60 + 7), 75);
        assert_close(woman.stations[7], "4:00", "75 wall balls");
        assert_close(woman.running(), "43:35", "running");
        let pair = typical(Division::DoublesWomen, Seconds(90 * 60), 75);
        assert_close(pair.stations[7], "3:31", "75 wall balls shared");
        // A third more of them, and the finish as much later.
        let pair = typical(Division::DoublesWomen, Seconds(90 * 60 + 70), 100);
        assert_close(pair.stations[7], "4:41", "100 wall balls shared");
    }

    #[test]
    fn the_best_fifteen_pros_are_met() {
        // facts/benchmarks §4h; their runs were 3:24, 3:40, 3:54, 3:50, 3:55, 3:50, 3:58, 4:15
        let man = typical(Division::MenPro, Seconds(58 * 60 + 50), 100);
        assert_eq!(man.running(), Seconds(30 * 60 + 46));
        for (found, printed) in man.stations.into_iter().zip([227, 165, 194, 141, 238, 97, 183, 265]) {
            assert_eq!(found, Seconds(printed));
        }
        for (found, printed) in man.runs.into_iter().zip([204, 220, 234, 230, 235, 230, 238, 255]) {
            assert!(found.0.abs_diff(printed) <= 9, "{found} for {printed}");
        }
        let woman = typical(Division::WomenPro, Seconds(66 * 60 + 22), 100);
        assert_eq!((woman.stations[7], woman.roxzone), (Seconds(230), Seconds(227)));
    }

    #[test]
    fn a_heavier_sled_and_heavier_kettlebells_are_never_faster() {
        for (open, pro) in [(Division::MenOpen, Division::MenPro), (Division::WomenOpen, Division::WomenPro)] {
            let [fastest, slowest] = split_range(pro).unwrap();
            for finish in (fastest.0..=slowest.0).map(Seconds) {
                let (light, heavy) = (typical(open, finish, 100), typical(pro, finish, 100));
                for station in [Station::SledPush, Station::FarmersCarry] {
                    let index = station_index(station);
                    assert!(light.stations[index] <= heavy.stations[index], "{pro:?} {finish} {station:?}");
                }
                // The fifteen best Pro women pull 103 kg within seconds of Open women's 78 kg at the same finish.
                let pulls = [light, heavy].map(|splits| splits.stations[2].0);
                assert!(pulls[0] <= pulls[1] + if pro == Division::WomenPro { 5 } else { 0 }, "{pro:?} {finish}");
            }
        }
    }

    #[test]
    fn runs_agree_with_the_line_through_all_finishes() {
        // At the slow end the field leaves the straight line.
        for minutes in (60..=110).step_by(5) {
            let fitted: u32 =
                run_splits_by_fit(Sex::Male, Seconds(minutes * 60)).unwrap().iter().map(|run| run.0).sum();
            let found = typical(Division::MenOpen, Seconds(minutes * 60), 100).running().0;
            // The line errs by about 286 s of finish, which is 19 s a run.
            assert!(found.abs_diff(fitted) <= 19 * 8, "{minutes}: {found} and {fitted}");
        }
    }

    #[test]
    fn every_finish_has_the_band_of_the_tables() {
        for (minutes, band) in [(0, (0, 60)), (59, (0, 60)), (60, (60, 70)), (119, (110, 120)), (149, (120, 150))] {
            let found = finish_band(Seconds(minutes * 60 + 59)).unwrap();
            assert_eq!((found.from_minutes, found.below_minutes), band);
        }
        assert_eq!((finish_band(Seconds(150 * 60)), finish_band(Seconds(u32::MAX))), (None, None));
    }

    #[test]
    fn what_rests_on_little_is_not_called_sure() {
        let footing = |division, minutes: u32| {
            let found = typical_splits(division, Seconds(minutes * 60), 100).unwrap();
            (found.basis, found.confidence)
        };
        assert_eq!(footing(Division::MenOpen, 85), (Basis::GoalTable, Confidence::High));
        assert_eq!(footing(Division::MenOpen, 58), (Basis::Band, Confidence::Medium));
        assert_eq!(footing(Division::WomenOpen, 85), (Basis::GoalTable, Confidence::Medium));
        assert_eq!(footing(Division::WomenOpen, 130), (Basis::Band, Confidence::Low));
        assert_eq!(footing(Division::MenPro, 65), (Basis::FarApart, Confidence::Medium));
        assert_eq!(footing(Division::MenPro, 95), (Basis::AsOpen, Confidence::Low));
        assert_eq!(footing(Division::DoublesWomen, 85), (Basis::Converted, Confidence::Low));
    }

    #[test]
    fn quartiles_are_those_of_the_table() {
        let found = |division, minutes: u32, wall_balls, station, time| {
            quartile(division, Seconds(minutes * 60), wall_balls, Part::Station(station), Seconds(time))
                .map(|quartile| (quartile.position, quartile.faster.0, quartile.slower.0))
        };
        // facts/benchmarks §4a: M 90–100 lunge 5:10–6:26, W 80–90 row 5:05–5:27
        let lunge = |time| found(Division::MenOpen, 95, 100, Station::SandbagLunge, time);
        assert_eq!(lunge(309), Some((Position::FastestQuarter, 310, 386)));
        assert_eq!(lunge(310), Some((Position::MiddleHalf, 310, 386)));
        assert_eq!(lunge(387), Some((Position::SlowestQuarter, 310, 386)));
        assert_eq!(found(Division::WomenOpen, 85, 75, Station::Row, 320), Some((Position::MiddleHalf, 305, 327)));
        // With 100 wall balls a finish of 1:30:30 was one of 1:28:50, in the band before.
        assert_eq!(found(Division::WomenOpen, 90, 100, Station::Row, 320), Some((Position::MiddleHalf, 305, 327)));
        for (division, minutes) in [(Division::MenOpen, 59), (Division::MenOpen, 120), (Division::DoublesMen, 75)] {
            assert_eq!(found(division, minutes, 100, Station::Row, 280), None);
        }
    }
}
