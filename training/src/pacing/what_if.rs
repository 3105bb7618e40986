use serde::{Deserialize, Serialize};

use crate::{Seconds, SecondsPerKm};

use super::{Split, Splits, apportion::apportion, split::seconds_longer};

/// One thing that might be different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    Split {
        split: Split,
        to: Seconds,
    },
    /// The mean of runs 2 to 7; all eight runs move with it and keep their shape.
    RunPace {
        to: SecondsPerKm,
    },
}

/// A race after changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIf {
    pub splits: Splits,
    pub finish: Seconds,
    /// Against the race before; negative is faster.
    pub change_seconds: i32,
}

/// A change of a run that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("There is no such split. Runs count from 1 to 8, for example run 4.")]
pub struct NoSuchSplit;

/// What a race becomes when splits or the run pace change, one change after the other.
///
/// # Errors
/// `NoSuchSplit` for a run that does not exist.
///
/// ```
/// use training::{Seconds, SecondsPerKm, pacing::{Change, Splits, what_if}};
/// let race = Splits::from_race_order([Seconds(300); 17]);
/// let faster = what_if(&race, &[Change::RunPace { to: SecondsPerKm(290) }]).unwrap();
/// assert_eq!((faster.finish, faster.change_seconds), (Seconds(5020), -80));
/// ```
pub fn what_if(race: &Splits, changes: &[Change]) -> Result<WhatIf, NoSuchSplit> {
    let mut splits = *race;
    for change in changes {
        splits = match *change {
            Change::Split { split, to } => splits.with(split, to).ok_or(NoSuchSplit)?,
            Change::RunPace { to } => Splits { runs: at_pace(splits.runs, to), ..splits },
        };
    }
    let finish = splits.finish();
    Ok(WhatIf { splits, finish, change_seconds: seconds_longer(finish, race.finish()) })
}

/// Runs 2 to 7 sum to six times the pace exactly; the first and the last keep their relation to them.
fn at_pace(runs: [Seconds; 8], pace: SecondsPerKm) -> [Seconds; 8] {
    let [first, inner @ .., last] = runs;
    let weights = inner.map(|run| u16::try_from(run.0).unwrap_or(u16::MAX));
    let weight_sum: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let wanted = u64::from(pace.0) * 6;
    if weight_sum == 0 {
        return [Seconds(pace.0); 8];
    }
    let moved = |run: Seconds| {
        let seconds = u64::from(run.0).saturating_mul(wanted).saturating_add(weight_sum / 2) / weight_sum;
        Seconds(u32::try_from(seconds).unwrap_or(u32::MAX))
    };
    let [b, c, d, e, f, g] = apportion(u32::try_from(wanted).unwrap_or(u32::MAX), weights).map(Seconds);
    [moved(first), b, c, d, e, f, g, moved(last)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Division, Station, pacing::typical_splits};

    fn man() -> Splits {
        typical_splits(Division::MenOpen, Seconds(5100), 100).unwrap().splits
    }

    #[test]
    fn one_split_moves_the_finish_by_its_own_difference() {
        let wall_balls = Split::Station(Station::WallBalls);
        let now = man().get(wall_balls).unwrap();
        let faster = what_if(&man(), &[Change::Split { split: wall_balls, to: Seconds(now.0 - 45) }]).unwrap();
        assert_eq!((faster.finish, faster.change_seconds), (Seconds(5055), -45));
        assert_eq!(what_if(&man(), &[]).unwrap().change_seconds, 0);
        let error = what_if(&man(), &[Change::Split { split: Split::Run(9), to: now }]).unwrap_err();
        assert!(error.to_string().contains("for example run 4"));
    }

    #[test]
    fn a_run_pace_keeps_the_shape_of_the_runs() {
        let changed = what_if(&man(), &[Change::RunPace { to: SecondsPerKm(300) }]).unwrap();
        let runs = changed.splits.runs;
        assert_eq!(runs[1..7].iter().map(|run| run.0).sum::<u32>(), 1800);
        assert_eq!(runs.iter().enumerate().max_by_key(|(_, run)| **run).map(|(index, _)| index), Some(7));
        // facts/benchmarks §5: run 1 of that level is 0.859 of the mean
        assert_eq!(runs[0], Seconds(258));
    }

    proptest! {
        #[test]
        fn slower_is_never_faster(pace in 120_u32..900) {
            let finish = |pace| what_if(&man(), &[Change::RunPace { to: SecondsPerKm(pace) }]).unwrap().finish;
            prop_assert!(finish(pace) < finish(pace + 1));
        }

        #[test]
        fn nothing_panics(times: [u32; 17], pace: u32, run: u8, to: u32) {
            let race = Splits::from_race_order(times.map(Seconds));
            let pace = Change::RunPace { to: SecondsPerKm(pace) };
            let _ = what_if(&race, &[pace, Change::Split { split: Split::Run(run), to: Seconds(to) }, pace]);
            let _ = what_if(&Splits::from_race_order([Seconds(0); 17]), &[pace]);
        }
    }
}
