use jiff::civil::{Date, date};
use serde::Serialize;

use crate::{Division, Seconds};

use super::{RaceResult, Split, split::seconds_longer, splits::cost_of_25_more, wall_ball_repetitions};

/// The turf sleds run on was changed at the Worlds in Chicago [BARBEND, ROXLYFE], medium (facts/event §6).
const NEW_TURF_FROM: Date = date(2025, 6, 12);

/// One split of two races.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SplitChange {
    pub split: Split,
    pub earlier: Seconds,
    pub later: Seconds,
    /// Negative is faster.
    pub change_seconds: i32,
}

/// What one kind of split did to the finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PartChange {
    /// Negative is faster.
    pub change_seconds: i32,
    /// Its part of the finish's change, per cent; below 0 where it went the other way, and then others are above 100.
    /// `None` when the finish did not change.
    pub share_percent: Option<i32>,
}

/// What makes two races differ besides the athlete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ComparisonNote {
    OtherDivision,
    OtherVenue,
    VenueUnknown,
    DateUnknown,
    WallBallsChanged,
    SledTurfChanged,
    EndRunsAreNotAKilometre,
}

impl ComparisonNote {
    /// In few words.
    ///
    /// ```
    /// use training::pacing::ComparisonNote;
    /// assert_eq!(ComparisonNote::OtherVenue.label(), "Another venue");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::OtherDivision => "Another division, other loads",
            Self::OtherVenue => "Another venue",
            Self::VenueUnknown => "Venue not known",
            Self::DateUnknown => "Date not known",
            Self::WallBallsChanged => "75 wall balls in one, 100 in the other",
            Self::SledTurfChanged => "Sled turf changed between them",
            Self::EndRunsAreNotAKilometre => "Runs 1 and 8 are not exactly 1 km",
        }
    }
}

/// Two races of an athlete side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Negative is faster.
    pub change_seconds: i32,
    /// All seventeen in race order, the roxzone last.
    pub splits: Vec<SplitChange>,
    /// The shares of the three sum to 100.
    pub running: PartChange,
    pub working: PartChange,
    pub roxzone: PartChange,
    /// What 25 more wall balls cost women of the earlier finish, when the rule changed between the races: an estimate
    /// from the finish bands before and after (facts/benchmarks §4b), low confidence.
    pub wall_ball_rule_seconds: Option<Seconds>,
    pub notes: Vec<ComparisonNote>,
}

/// Compares two races, the earlier one first.
///
/// ```
/// use training::{Division, Seconds};
/// use training::pacing::{RaceResult, Splits, compare_races};
/// let race = |time| RaceResult {
///     division: Division::MenOpen, raced_on: None, venue: None, splits: Splits::from_race_order([Seconds(time); 17]),
/// };
/// let comparison = compare_races(&race(310), &race(300));
/// assert_eq!(comparison.change_seconds, -170);
/// assert_eq!(comparison.running.share_percent, Some(47));
/// ```
#[must_use]
pub fn compare_races(earlier: &RaceResult, later: &RaceResult) -> Comparison {
    let (before, after) = (&earlier.splits, &later.splits);
    let splits = before.in_race_order().into_iter().zip(after.in_race_order()).map(|((split, earlier), (_, later))| {
        SplitChange { split, earlier, later, change_seconds: seconds_longer(later, earlier) }
    });
    let [running, working, roxzone] =
        [(after.running(), before.running()), (after.working(), before.working()), (after.roxzone, before.roxzone)]
            .map(|(later, earlier)| i64::from(seconds_longer(later, earlier)));
    // Of these three, so that the shares are of what they sum to.
    let whole = running + working + roxzone;
    let share = |part: i64| (whole != 0).then(|| rounded_percent(part, whole));
    let shares = [share(running), share(working)];
    let rest = match shares {
        [Some(running), Some(working)] => Some(100_i64.saturating_sub(running).saturating_sub(working)),
        _ => None,
    };
    let part = |change: i64, share: Option<i64>| PartChange {
        change_seconds: clamped(change),
        share_percent: share.map(clamped),
    };
    Comparison {
        change_seconds: clamped(whole),
        splits: splits.collect(),
        running: part(running, shares[0]),
        working: part(working, shares[1]),
        roxzone: part(roxzone, rest),
        wall_ball_rule_seconds: cost_of_the_rule(earlier, later),
        notes: notes(earlier, later),
    }
}

fn throws(race: &RaceResult) -> u16 {
    wall_ball_repetitions(race.division, race.raced_on)
}

/// To the nearest whole per cent, halves up.
fn rounded_percent(part: i64, whole: i64) -> i64 {
    let (part, whole) = if whole < 0 { (-part, -whole) } else { (part, whole) };
    (part * 200 + whole).div_euclid(whole * 2)
}

fn clamped(seconds: i64) -> i32 {
    i32::try_from(seconds).unwrap_or(if seconds < 0 { i32::MIN } else { i32::MAX })
}

/// Doubles, who share them, were not measured.
fn cost_of_the_rule(earlier: &RaceResult, later: &RaceResult) -> Option<Seconds> {
    let are_open = [earlier, later].iter().all(|race| race.division == Division::WomenOpen);
    if !are_open || throws(earlier) != 75 || throws(later) != 100 {
        return None;
    }
    cost_of_25_more(earlier.splits.finish())
}

fn notes(earlier: &RaceResult, later: &RaceResult) -> Vec<ComparisonNote> {
    let mut notes = Vec::new();
    if earlier.division != later.division {
        notes.push(ComparisonNote::OtherDivision);
    }
    match (venue(earlier), venue(later)) {
        (Some(before), Some(after)) if before == after => {}
        (Some(_), Some(_)) => notes.push(ComparisonNote::OtherVenue),
        _ => notes.push(ComparisonNote::VenueUnknown),
    }
    if throws(earlier) != throws(later) {
        notes.push(ComparisonNote::WallBallsChanged);
    }
    match (earlier.raced_on, later.raced_on) {
        (Some(before), Some(after)) => {
            if before < NEW_TURF_FROM && after >= NEW_TURF_FROM {
                notes.push(ComparisonNote::SledTurfChanged);
            }
        }
        _ => notes.push(ComparisonNote::DateUnknown),
    }
    notes.push(ComparisonNote::EndRunsAreNotAKilometre);
    notes
}

fn venue(race: &RaceResult) -> Option<String> {
    race.venue.as_deref().map(|venue| venue.trim().to_lowercase()).filter(|venue| !venue.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        Station,
        pacing::{Splits, typical_splits},
    };

    fn race(division: Division, on: Option<Date>, venue: Option<&str>, splits: Splits) -> RaceResult {
        RaceResult { division, raced_on: on, venue: venue.map(str::to_owned), splits }
    }

    fn woman(minutes: u32, wall_balls: u16) -> Splits {
        typical_splits(Division::WomenOpen, Seconds(minutes * 60), wall_balls).unwrap().splits
    }

    #[test]
    fn the_parts_explain_the_whole() {
        let before = Splits::from_race_order([Seconds(300); 17]);
        let mut after = before;
        after.runs = after.runs.map(|run| Seconds(run.0 - 10));
        after.stations[7] = Seconds(330);
        after.roxzone = Seconds(250);
        let [before, after] = [before, after].map(|splits| race(Division::MenOpen, None, None, splits));
        let found = compare_races(&before, &after);
        assert_eq!(found.change_seconds, -100);
        let parts = [found.running, found.working, found.roxzone];
        assert_eq!(
            parts.map(|part| (part.change_seconds, part.share_percent)),
            [(-80, Some(80)), (30, Some(-30)), (-50, Some(50)),]
        );
        let wall_balls = found.splits.iter().find(|change| change.split == Split::Station(Station::WallBalls)).unwrap();
        assert_eq!(wall_balls.change_seconds, 30);
        assert_eq!(compare_races(&before, &before).running.share_percent, None);
    }

    #[test]
    fn twenty_five_more_wall_balls_are_not_blamed_on_the_athlete() {
        let before = race(Division::WomenOpen, Some(date(2024, 3, 2)), Some("Glasgow"), woman(85, 75));
        let after = race(Division::WomenOpen, Some(date(2025, 3, 1)), Some(" glasgow "), woman(87, 100));
        let found = compare_races(&before, &after);
        // facts/race-tools §2.1: 70 to 120 s; the band's own figures are 4:00 and 5:42
        assert_eq!(found.wall_ball_rule_seconds.map(|cost| cost.0.abs_diff(102) <= 1), Some(true));
        assert!(found.notes.contains(&ComparisonNote::WallBallsChanged));
        assert!(!found.notes.contains(&ComparisonNote::OtherVenue), "{:?}", found.notes);

        let men = |on| race(Division::MenOpen, Some(on), Some("Glasgow"), woman(87, 100));
        let found = compare_races(&men(date(2024, 3, 2)), &men(date(2025, 3, 1)));
        assert_eq!((found.wall_ball_rule_seconds, found.notes), (None, vec![ComparisonNote::EndRunsAreNotAKilometre]));
    }

    #[test]
    fn what_differs_besides_the_athlete_is_said() {
        let splits = woman(87, 100);
        let before = race(Division::WomenOpen, Some(date(2025, 3, 1)), Some("Glasgow"), splits);
        let after = race(Division::WomenPro, Some(date(2025, 11, 1)), Some("Hamburg"), splits);
        assert_eq!(
            compare_races(&before, &after).notes,
            [
                ComparisonNote::OtherDivision,
                ComparisonNote::OtherVenue,
                ComparisonNote::SledTurfChanged,
                ComparisonNote::EndRunsAreNotAKilometre,
            ]
        );
        let unknown = race(Division::WomenOpen, None, Some(" "), splits);
        let notes = compare_races(&before, &unknown).notes;
        assert!(notes.contains(&ComparisonNote::VenueUnknown) && notes.contains(&ComparisonNote::DateUnknown));
    }

    proptest! {
        #[test]
        fn shares_sum_to_a_hundred_and_nothing_panics(before: [u32; 17], after: [u32; 17]) {
            let [before, after] = [before, after]
                .map(|times| race(Division::WomenOpen, Some(date(2024, 1, 1)), None, Splits::from_race_order(times.map(Seconds))));
            let _ = compare_races(&before, &after);
            let [before, after] = [before, after].map(|mut race| {
                let times = race.splits.in_race_order().map(|(_, time)| Seconds(time.0 % 2000));
                race.splits = Splits::from_race_order(times);
                race
            });
            let found = compare_races(&before, &after);
            prop_assert_eq!(found.splits.iter().map(|change| change.change_seconds).sum::<i32>(), found.change_seconds);
            let shares = [found.running, found.working, found.roxzone].map(|part| part.share_percent.unwrap_or(0));
            prop_assert_eq!(shares.iter().sum::<i32>(), if found.change_seconds == 0 { 0 } else { 100 });
        }
    }
}
