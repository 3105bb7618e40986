use serde::{Deserialize, Serialize};

use super::{LevelConventions, NoTable, percentile::place_in, quantile_table};
use crate::{Confidence, Division, Seconds};

/// How experienced an athlete is; training doses depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AthleteLevel {
    Beginner,
    Intermediate,
    Advanced,
    /// The fastest hundredth of a division. Trains as advanced; the session library knows no fourth level.
    Elite,
}

impl AthleteLevel {
    pub const ALL: [Self; 4] = [Self::Beginner, Self::Intermediate, Self::Advanced, Self::Elite];

    /// As athletes say it.
    ///
    /// ```
    /// assert_eq!(training::race::AthleteLevel::Advanced.label(), "Advanced");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Beginner => "Beginner",
            Self::Intermediate => "Intermediate",
            Self::Advanced => "Advanced",
            Self::Elite => "Elite",
        }
    }

    /// The word in addresses and tables of the store.
    ///
    /// ```
    /// assert_eq!(training::race::AthleteLevel::Elite.slug(), "elite");
    /// ```
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Beginner => "beginner",
            Self::Intermediate => "intermediate",
            Self::Advanced => "advanced",
            Self::Elite => "elite",
        }
    }

    /// The level of a slug.
    ///
    /// ```
    /// use training::race::AthleteLevel;
    /// assert_eq!(AthleteLevel::from_slug("beginner"), Some(AthleteLevel::Beginner));
    /// ```
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.slug() == slug)
    }

    fn one_down(self) -> Self {
        match self {
            Self::Elite => Self::Advanced,
            Self::Advanced => Self::Intermediate,
            Self::Intermediate | Self::Beginner => Self::Beginner,
        }
    }
}

/// What is known about an athlete's experience; everything may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LevelEvidence {
    /// The division the finish and the goal are of.
    pub division: Option<Division>,
    /// The best finish of the last two years or so.
    pub finish: Option<Seconds>,
    pub goal: Option<Seconds>,
    /// HYROX races done.
    pub races: Option<u16>,
    /// Months of structured running.
    pub running_months: Option<u16>,
    /// Kilometres run a week, the mean of four.
    pub weekly_run_km: Option<u16>,
    /// What the athlete calls themself.
    pub own_word: Option<AthleteLevel>,
    /// Weeks without training until now.
    pub weeks_off: Option<u16>,
}

/// What spoke for a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LevelReason {
    /// A finish among the division.
    Finish,
    /// A goal among the division, when there is no finish.
    Goal,
    /// No HYROX race yet.
    FirstRace,
    RunningMonths,
    WeeklyRun,
    OwnWord,
    /// A break, which takes one level.
    Break,
}

/// A level, and what each piece of evidence alone would say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelFinding {
    pub level: AthleteLevel,
    pub reasons: Vec<(LevelReason, AthleteLevel)>,
    /// Always low: levels are our own convention.
    pub confidence: Confidence,
}

/// Why there is no level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error(
    "I know nothing yet that tells a level. A finish with its division helps most, or how many months you have run, \
     for instance 18."
)]
pub struct LevelUnknown;

/// The level of a finish by its place in its own division: Open men in 1:35 and Open women in 1:43 are intermediate
/// alike.
///
/// # Errors
/// `NoTable` for relays.
///
/// ```
/// use training::{Division, Seconds};
/// use training::race::{AthleteLevel, LevelConventions, level_of_finish};
/// let median = level_of_finish(Seconds(5687), Division::WomenOpen, &LevelConventions::default());
/// assert_eq!(median, Ok(AthleteLevel::Intermediate));
/// ```
pub fn level_of_finish(
    finish: Seconds,
    division: Division,
    conventions: &LevelConventions,
) -> Result<AthleteLevel, NoTable> {
    let table = quantile_table(division, None)?;
    let share = place_in(&table, finish).ok_or(NoTable::Relay)?.nearest().permille();
    Ok(match share {
        share if share <= conventions.elite_permille => AthleteLevel::Elite,
        share if share <= conventions.advanced_permille => AthleteLevel::Advanced,
        share if share <= conventions.intermediate_permille => AthleteLevel::Intermediate,
        _ => AthleteLevel::Beginner,
    })
}

/// The level in the middle of what is known, the lower one of two; never above the athlete's own word; one lower after
/// a break (facts/programs C0, periodization C5, known doubt 2). Only a finish makes elite.
///
/// A first race or a goal behind most of the field is one voice among others: someone who has run for two years is
/// not made a beginner by it.
///
/// # Errors
/// `LevelUnknown` when nothing tells a level.
///
/// ```
/// use training::{Division, Seconds};
/// use training::race::{AthleteLevel, LevelConventions, LevelEvidence, athlete_level};
/// let first_race = LevelEvidence {
///     division: Some(Division::WomenOpen),
///     goal: Some(Seconds(5760)), // 1:36:00
///     races: Some(0),
///     running_months: Some(18),
///     weekly_run_km: Some(30),
///     ..LevelEvidence::default()
/// };
/// let finding = athlete_level(&first_race, &LevelConventions::default()).unwrap();
/// assert_eq!(finding.level, AthleteLevel::Intermediate);
/// ```
pub fn athlete_level(evidence: &LevelEvidence, conventions: &LevelConventions) -> Result<LevelFinding, LevelUnknown> {
    let judge = |time: Option<Seconds>| level_of_finish(time?, evidence.division?, conventions).ok();
    let three = |value: u16, intermediate: u16, advanced: u16| match value {
        value if value >= advanced => AthleteLevel::Advanced,
        value if value >= intermediate => AthleteLevel::Intermediate,
        _ => AthleteLevel::Beginner,
    };
    let finish = judge(evidence.finish);
    let goal =
        if finish.is_some() { None } else { judge(evidence.goal).map(|level| level.min(AthleteLevel::Advanced)) };
    let first_race = (evidence.races == Some(0) && evidence.finish.is_none()).then_some(AthleteLevel::Beginner);
    let months = evidence.running_months.map(|months| {
        // Two years are not yet more than two years.
        three(months, conventions.intermediate_months, conventions.advanced_months.saturating_add(1))
    });
    let weekly = evidence.weekly_run_km.map(|km| three(km, conventions.intermediate_km, conventions.advanced_km));
    let mut reasons: Vec<(LevelReason, AthleteLevel)> = [
        (LevelReason::Finish, finish),
        (LevelReason::Goal, goal),
        (LevelReason::FirstRace, first_race),
        (LevelReason::RunningMonths, months),
        (LevelReason::WeeklyRun, weekly),
    ]
    .into_iter()
    .filter_map(|(reason, level)| Some((reason, level?)))
    .collect();

    let mut sorted: Vec<AthleteLevel> = reasons.iter().map(|(_, level)| *level).collect();
    sorted.sort_unstable();
    let middle = sorted.get(sorted.len().saturating_sub(1) / 2).copied();
    let level = if finish == Some(AthleteLevel::Elite) { finish } else { middle };
    if let Some(own_word) = evidence.own_word {
        reasons.push((LevelReason::OwnWord, own_word));
    }
    let level = match (level, evidence.own_word) {
        (Some(level), Some(own_word)) => level.min(own_word),
        (Some(level), None) => level,
        // A word alone makes nobody elite.
        (None, Some(own_word)) => own_word.min(AthleteLevel::Advanced),
        (None, None) => return Err(LevelUnknown),
    };
    let had_break = evidence.weeks_off.is_some_and(|weeks| weeks > conventions.break_weeks);
    let level = if had_break { level.one_down() } else { level };
    if had_break {
        reasons.push((LevelReason::Break, level));
    }
    Ok(LevelFinding { level, reasons, confidence: Confidence::Low })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CONVENTIONS: fn() -> LevelConventions = LevelConventions::default;

    fn of(finish: u32, division: Division) -> AthleteLevel {
        level_of_finish(Seconds(finish), division, &CONVENTIONS()).unwrap()
    }

    fn found(evidence: &LevelEvidence) -> AthleteLevel {
        athlete_level(evidence, &CONVENTIONS()).unwrap().level
    }

    #[test]
    fn the_minutes_of_the_programmes_hold_among_open_men() {
        // Facts/programs C0: advanced under 75, intermediate to 95 minutes.
        for (finish, level) in [
            (3600, AthleteLevel::Elite),
            (4499, AthleteLevel::Advanced),
            (4600, AthleteLevel::Intermediate),
            (5700, AthleteLevel::Intermediate),
            (5760, AthleteLevel::Beginner),
        ] {
            assert_eq!(of(finish, Division::MenOpen), level, "{finish}");
        }
    }

    #[test]
    fn half_of_the_women_are_no_beginners() {
        // The median, 1:34:47, and a little behind it.
        assert_eq!(of(5687, Division::WomenOpen), AthleteLevel::Intermediate);
        assert_eq!(of(6000, Division::WomenOpen), AthleteLevel::Intermediate);
        assert_eq!(of(6480, Division::WomenOpen), AthleteLevel::Beginner);
        assert_eq!(of(4800, Division::WomenOpen), AthleteLevel::Advanced);
    }

    #[test]
    fn evidence_is_combined_and_the_lower_middle_counts() {
        let woman = LevelEvidence { division: Some(Division::WomenOpen), ..LevelEvidence::default() };
        // A goal and a first race alone: the lower.
        let first = LevelEvidence { goal: Some(Seconds(5600)), races: Some(0), ..woman.clone() };
        assert_eq!(found(&first), AthleteLevel::Beginner);
        // Two years of running speak against it.
        let runner = LevelEvidence { running_months: Some(30), weekly_run_km: Some(45), ..first };
        assert_eq!(found(&runner), AthleteLevel::Intermediate);
        // A goal makes nobody elite, a finish does.
        let dreamer = LevelEvidence { goal: Some(Seconds(3600)), ..woman.clone() };
        assert_eq!(found(&dreamer), AthleteLevel::Advanced);
        let champion = LevelEvidence { finish: Some(Seconds(3600)), weekly_run_km: Some(60), ..woman };
        assert_eq!(found(&champion), AthleteLevel::Elite);
    }

    #[test]
    fn an_own_word_and_a_break_only_lower() {
        let runner = LevelEvidence { running_months: Some(40), ..LevelEvidence::default() };
        let modest = LevelEvidence { own_word: Some(AthleteLevel::Beginner), ..runner.clone() };
        let bold = LevelEvidence { own_word: Some(AthleteLevel::Elite), ..runner.clone() };
        assert_eq!(
            (found(&runner), found(&modest), found(&bold)),
            (AthleteLevel::Advanced, AthleteLevel::Beginner, AthleteLevel::Advanced)
        );
        let rested = LevelEvidence { weeks_off: Some(2), ..runner.clone() };
        let returning = LevelEvidence { weeks_off: Some(3), ..runner };
        assert_eq!((found(&rested), found(&returning)), (AthleteLevel::Advanced, AthleteLevel::Intermediate));
    }

    #[test]
    fn nothing_known_is_said_with_what_would_help() {
        let refusal = athlete_level(&LevelEvidence::default(), &CONVENTIONS()).unwrap_err();
        assert!(refusal.to_string().contains("18"));
        // A relay's time tells nothing about one runner.
        let relay = LevelEvidence {
            division: Some(Division::RelayMen),
            finish: Some(Seconds(4000)),
            ..LevelEvidence::default()
        };
        assert_eq!(athlete_level(&relay, &CONVENTIONS()), Err(LevelUnknown));
    }

    #[test]
    fn words_are_found_again() {
        for level in AthleteLevel::ALL {
            assert_eq!(AthleteLevel::from_slug(level.slug()), Some(level));
        }
        assert_eq!(AthleteLevel::from_slug("expert"), None);
    }

    fn evidence() -> impl Strategy<Value = LevelEvidence> {
        let maybe = || proptest::option::of(0_u16..100);
        (
            0_usize..12,
            proptest::option::of(2000_u32..12_000),
            proptest::option::of(2000_u32..12_000),
            [maybe(), maybe(), maybe(), maybe()],
        )
            .prop_map(|(division, finish, goal, [races, running_months, weekly_run_km, weeks_off])| {
                LevelEvidence {
                    division: Some(Division::ALL[division]),
                    finish: finish.map(Seconds),
                    goal: goal.map(Seconds),
                    races,
                    running_months,
                    weekly_run_km,
                    own_word: None,
                    weeks_off,
                }
            })
    }

    proptest! {
        #[test]
        fn faster_or_more_never_lowers_a_level(evidence in evidence(), more in 0_u16..50) {
            let better = LevelEvidence {
                finish: evidence.finish.map(|time| Seconds(time.0 - u32::from(more) * 20)),
                goal: evidence.goal.map(|time| Seconds(time.0 - u32::from(more) * 20)),
                running_months: evidence.running_months.map(|months| months + more),
                weekly_run_km: evidence.weekly_run_km.map(|km| km + more),
                ..evidence.clone()
            };
            if let (Ok(before), Ok(after)) =
                (athlete_level(&evidence, &CONVENTIONS()), athlete_level(&better, &CONVENTIONS()))
            {
                prop_assert!(before.level <= after.level);
            }
        }

        #[test]
        fn no_input_panics(finish: u32, division in 0_usize..12, months: u16, km: u16, weeks: u16, advanced: u16) {
            let evidence = LevelEvidence {
                division: Some(Division::ALL[division]),
                finish: Some(Seconds(finish)),
                running_months: Some(months),
                weekly_run_km: Some(km),
                weeks_off: Some(weeks),
                ..LevelEvidence::default()
            };
            let conventions = LevelConventions { advanced_months: advanced, ..CONVENTIONS() };
            let _ = athlete_level(&evidence, &conventions);
        }
    }
}
