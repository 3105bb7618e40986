use crate::{Confidence, Division, Seconds, Sex};

use super::{
    Basis, PacingConventions, RunPattern,
    apportion::apportion,
    shape::{interpolate, weights},
    tables::{
        Curve, DOUBLES_MEN, DOUBLES_MIXED, DOUBLES_WOMEN, DOUBLES_WOMEN_75, OPEN_MEN, OPEN_WOMEN, OPEN_WOMEN_75,
        PRO_MEN, PRO_WOMEN, Row,
    },
};

/// Runs 1 to 8, stations 1 to 8, roxzones 1 to 7. The way to the wall balls is timed as part of run 8.
pub(super) type Parts = [u32; 23];

/// Every finish of a division with its parts. One second more of finish lengthens exactly one part, by one second.
#[derive(Debug, Clone, Copy)]
pub(super) struct Schedule {
    curve: &'static Curve,
    /// Whose run shape: that of the field it was measured on or, for doubles, comes closest to.
    runs_like: Sex,
    pattern: RunPattern,
    conventions: PacingConventions,
}

/// What a stretch of a schedule rests on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Footing {
    pub basis: Basis,
    pub confidence: Confidence,
}

impl Schedule {
    /// `None` where no splits of the division were found: Pro doubles and relays.
    pub fn of(
        division: Division,
        wall_balls: u16,
        pattern: RunPattern,
        conventions: &PacingConventions,
    ) -> Option<Self> {
        let (curve, runs_like) = match (division, wall_balls) {
            (Division::MenOpen, _) => (&OPEN_MEN, Sex::Male),
            (Division::WomenOpen, 75) => (&OPEN_WOMEN_75, Sex::Female),
            (Division::WomenOpen, _) => (&OPEN_WOMEN, Sex::Female),
            (Division::MenPro, _) => (&PRO_MEN, Sex::Male),
            (Division::WomenPro, _) => (&PRO_WOMEN, Sex::Female),
            (Division::DoublesMen, _) => (&DOUBLES_MEN, Sex::Male),
            (Division::DoublesWomen, 75) => (&DOUBLES_WOMEN_75, Sex::Female),
            (Division::DoublesWomen, _) => (&DOUBLES_WOMEN, Sex::Female),
            // A mixed pair's runs are as even as women's: the mean of all eight is the mean of runs 2 to 7 (§4e).
            (Division::DoublesMixed, _) => (&DOUBLES_MIXED, Sex::Female),
            _ => return None,
        };
        Some(Self { curve, runs_like, pattern, conventions: *conventions })
    }

    pub fn source(&self) -> &'static str {
        self.curve.source
    }

    /// The fastest and the slowest finish it holds.
    pub fn range(&self) -> [u16; 2] {
        let ends = [self.curve.rows.first(), self.curve.rows.last()];
        ends.map(|row| row.map_or(0, |row| row.finish))
    }

    /// `None` outside the range.
    pub fn parts(&self, finish: Seconds) -> Option<Parts> {
        let (before, after) = self.around(finish)?;
        let from = self.anchor(before);
        let past = finish.0 - u32::from(before.finish);
        if past == 0 {
            return Some(from);
        }
        let to = self.anchor(after);
        let mut growth = [0_u16; 23];
        for ((growth, from), to) in growth.iter_mut().zip(from).zip(to) {
            *growth = u16::try_from(to.saturating_sub(from)).unwrap_or(u16::MAX);
        }
        let mut parts = from;
        for (part, grown) in parts.iter_mut().zip(apportion(past, growth)) {
            *part += grown;
        }
        Some(parts)
    }

    /// What the parts of a finish rest on: the weaker of the two rows it lies between.
    pub fn footing(&self, finish: Seconds) -> Option<Footing> {
        let (before, after) = self.around(finish)?;
        if finish.0 == u32::from(before.finish) {
            return Some(Footing { basis: before.basis, confidence: before.confidence });
        }
        let confidence = [Confidence::Low, Confidence::Medium]
            .into_iter()
            .find(|weaker| [before.confidence, after.confidence].contains(weaker))
            .unwrap_or(Confidence::High);
        Some(Footing { basis: before.basis.max(after.basis), confidence })
    }

    /// The smallest finish in the range for which `is_enough` holds, which must stay true once it is; `None` if it
    /// holds nowhere.
    pub fn first_finish(&self, is_enough: impl Fn(Seconds, &Parts) -> bool) -> Option<Seconds> {
        let [mut low, slowest] = self.range().map(u32::from);
        let mut high = slowest;
        let holds = |finish| self.parts(Seconds(finish)).is_some_and(|parts| is_enough(Seconds(finish), &parts));
        if !holds(high) {
            return None;
        }
        while low < high {
            let middle = low.midpoint(high);
            if holds(middle) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Some(Seconds(high))
    }

    fn around(&self, finish: Seconds) -> Option<(&'static Row, &'static Row)> {
        let rows = self.curve.rows;
        let after = rows.iter().position(|row| finish.0 <= u32::from(row.finish))?;
        let after_row = rows.get(after)?;
        if finish.0 == u32::from(after_row.finish) {
            return Some((after_row, after_row));
        }
        Some((rows.get(after.checked_sub(1)?)?, after_row))
    }

    /// A row's medians as whole seconds that sum to its finish: first running, stations and roxzone, then each of the
    /// three (facts/race-tools §2.4).
    fn anchor(&self, row: &Row) -> Parts {
        let [running, working, roxzone] = apportion(u32::from(row.finish), [row.running, row.working, row.roxzone]);
        let [a, b, c, d, e, f, g, h] =
            apportion(running, weights(self.runs_like, row.finish, self.pattern, &self.conventions));
        let [i, j, k, l, m, n, o, p] = apportion(working, row.stations);
        let [q, r, s, t, u, v, w] = apportion(roxzone, zone_weights(row.finish));
        [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w]
    }
}

/// How the roxzone's time divides among the seven ways through it, seconds each: men who finish in 70–80 and in
/// 90–100 minutes [OWN-VM], high (facts/benchmarks §5). Others were not measured and are taken to be alike.
fn zone_weights(finish: u16) -> [u16; 7] {
    const FASTER: (u16, [u16; 7]) = (4544, [38, 39, 41, 44, 46, 57, 59]);
    const SLOWER: (u16, [u16; 7]) = (5668, [42, 55, 58, 67, 63, 79, 91]);
    let mut weights = FASTER.1;
    for (weight, slower) in weights.iter_mut().zip(SLOWER.1) {
        *weight = interpolate(*weight, slower, finish, FASTER.0, SLOWER.0);
    }
    weights
}

/// Everything before the moment `index` pieces (run, station, run, …) are done; a station's piece has its roxzone.
pub(super) fn elapsed(parts: &Parts, index: usize) -> u32 {
    parts.iter().enumerate().filter(|(part, _)| piece_of(*part) < index).map(|(_, seconds)| seconds).sum()
}

/// The place of a part in run, station, run, …
pub(super) fn piece_of(part: usize) -> usize {
    match part {
        0..8 => part * 2,
        8..16 => (part - 8) * 2 + 1,
        _ => (part.saturating_sub(16)) * 2 + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<(Division, u16, Schedule)> {
        let mut schedules = Vec::new();
        for division in Division::ALL {
            for wall_balls in [75, 100] {
                for pattern in [RunPattern::Steady, RunPattern::AsRaced] {
                    let conventions = PacingConventions::default();
                    schedules.extend(
                        Schedule::of(division, wall_balls, pattern, &conventions)
                            .map(|schedule| (division, wall_balls, schedule)),
                    );
                }
            }
        }
        schedules
    }

    #[test]
    fn a_second_more_lengthens_exactly_one_part_over_every_range() {
        for (division, wall_balls, schedule) in all() {
            let [fastest, slowest] = schedule.range().map(u32::from);
            let mut before = schedule.parts(Seconds(fastest)).unwrap();
            assert_eq!(before.iter().sum::<u32>(), fastest);
            for finish in fastest + 1..=slowest {
                let parts = schedule.parts(Seconds(finish)).unwrap();
                assert_eq!(parts.iter().sum::<u32>(), finish, "{division:?} {wall_balls}");
                let is_no_faster = before.iter().zip(parts).all(|(faster, slower)| *faster <= slower);
                assert!(is_no_faster, "{division:?} {wall_balls} {finish}");
                before = parts;
            }
            assert!(schedule.parts(Seconds(fastest - 1)).is_none());
            assert!(schedule.parts(Seconds(slowest + 1)).is_none());
        }
    }

    #[test]
    fn the_first_finish_is_found_or_there_is_none() {
        let schedule = Schedule::of(Division::MenOpen, 100, RunPattern::Steady, &PacingConventions::default()).unwrap();
        assert_eq!(schedule.first_finish(|finish, _| finish >= Seconds(5000)), Some(Seconds(5000)));
        assert_eq!(schedule.first_finish(|_, _| true), Some(Seconds(3300)));
        assert_eq!(schedule.first_finish(|_, _| false), None);
    }

    #[test]
    fn elapsed_counts_a_stations_roxzone_with_it() {
        let mut parts = [0; 23];
        (parts[0], parts[8], parts[16], parts[1]) = (1, 10, 100, 1000);
        assert_eq!([0, 1, 2, 3, 16].map(|index| elapsed(&parts, index)), [0, 1, 111, 1111, 1111]);
    }
}
