use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Milliseconds, SessionEffort,
    normal::{Series, series},
    note::Notes,
};
use crate::{Bpm, Seconds, Sourced, days_until, load::Rpe, state::Rating, state::StateConventions};

/// Nights shorter than this, two in a row, are a sign (facts/science SC9.11).
const SHORT_NIGHT: Sourced<Seconds> = Sourced::low(Seconds(6 * 3600), "own");
/// Soreness from here on is a sign (SC9.11).
const SORE: Sourced<u8> = Sourced::low(7, "own");
/// An effort so many half points above plan at the planned pace is a sign (SC9.11): two points.
pub(super) const EFFORT_ABOVE_HALF_POINTS: Sourced<i16> = Sourced::low(4, "own");

/// The sign a component looks for. The first two are one group: either is the heart's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ComponentKind {
    /// Seven-day average of the morning's heart rate against the athlete's own normal.
    RestingHeartRate,
    /// The same for heart-rate variability.
    HeartRateVariability,
    /// The last two nights.
    Sleep,
    /// Today's soreness.
    Soreness,
    /// Today's mood and drive against the athlete's own.
    Mood,
    /// The latest session's effort against its plan.
    Effort,
}

impl ComponentKind {
    /// In the order they are shown.
    pub const ALL: [Self; 6] =
        [Self::RestingHeartRate, Self::HeartRateVariability, Self::Sleep, Self::Soreness, Self::Mood, Self::Effort];

    /// As it is shown.
    ///
    /// ```
    /// assert_eq!(training::state::readiness::ComponentKind::Effort.label(), "Effort against plan");
    /// ```
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::RestingHeartRate => "Resting heart rate",
            Self::HeartRateVariability => "Heart-rate variability",
            Self::Sleep => "Sleep",
            Self::Soreness => "Soreness",
            Self::Mood => "Mood and drive",
            Self::Effort => "Effort against plan",
        }
    }
}

/// What a component found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finding {
    /// As usual.
    Usual,
    /// Not as usual, but not long enough to be a sign: one short night, an average outside its band since yesterday.
    Watch,
    /// A sign.
    Sign,
    /// Not noted today.
    NotNoted,
    /// Noted, but not often enough to know what is usual.
    TooFew,
}

impl Finding {
    /// Whether something was found out.
    ///
    /// ```
    /// assert!(!training::state::readiness::Finding::NotNoted.is_known());
    /// ```
    #[must_use]
    pub const fn is_known(self) -> bool {
        matches!(self, Self::Usual | Self::Watch | Self::Sign)
    }
}

/// A figure of a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// A heart rate.
    Heart(Bpm),
    /// A variability.
    Variability(Milliseconds),
    /// A night.
    Sleep(Seconds),
    /// Soreness or mood.
    Rated(Rating),
    /// The effort that was felt.
    Effort(Rpe),
}

/// One component on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Component {
    /// Which.
    pub kind: ComponentKind,
    /// What it found.
    pub finding: Finding,
    /// The figure behind it: the seven-day average of a heart's, the last night, today's rating, the latest effort.
    pub reading: Option<Reading>,
    /// What is usual for this athlete, low and high; for an effort, what was planned.
    pub usual: Option<(Reading, Reading)>,
}

impl Component {
    const fn of(kind: ComponentKind, finding: Finding) -> Self {
        Self { kind, finding, reading: None, usual: None }
    }
}

/// All six on a day.
pub(super) fn components(
    notes: &Notes,
    efforts: &[SessionEffort],
    day: Date,
    conventions: &StateConventions,
) -> [Component; 6] {
    let resting = series(notes, day, conventions, |note| note.resting.map(|rate| rate.0));
    let variability = series(notes, day, conventions, |note| note.variability.map(|variability| variability.0));
    let has_any = |is_noted: &dyn Fn(&super::CheckIn) -> bool| {
        notes.values().any(|note| (0..7).contains(&days_until(note.day, day)) && is_noted(note))
    };
    [
        heart(ComponentKind::RestingHeartRate, resting, has_any(&|note| note.resting.is_some()), |rate| {
            Reading::Heart(Bpm(rate))
        }),
        heart(
            ComponentKind::HeartRateVariability,
            variability,
            has_any(&|note| note.variability.is_some()),
            |milliseconds| Reading::Variability(Milliseconds(milliseconds)),
        ),
        sleep(notes, day),
        soreness(notes, day),
        mood(notes, day, conventions),
        effort(efforts, day, conventions),
    ]
}

fn heart(kind: ComponentKind, series: Option<Series>, is_noted: bool, reading: impl Fn(u16) -> Reading) -> Component {
    let Some(series) = series else {
        return Component::of(kind, if is_noted { Finding::TooFew } else { Finding::NotNoted });
    };
    let finding = match (series.has_lasted, series.is_outside) {
        (true, _) => Finding::Sign,
        (false, true) => Finding::Watch,
        (false, false) => Finding::Usual,
    };
    let usual = Some((reading(series.band.low), reading(series.band.high)));
    Component { kind, finding, reading: Some(reading(series.average)), usual }
}

/// The night before a day.
pub(super) fn night(notes: &Notes, day: Date) -> Option<Seconds> {
    notes.get(&day)?.sleep
}

fn sleep(notes: &Notes, day: Date) -> Component {
    let Some(last) = night(notes, day) else { return Component::of(ComponentKind::Sleep, Finding::NotNoted) };
    let before = day.yesterday().ok().and_then(|yesterday| night(notes, yesterday));
    let is_short = |night: Seconds| night < SHORT_NIGHT.value;
    let finding = match (is_short(last), before.map(is_short)) {
        (false, _) => Finding::Usual,
        (true, Some(true)) => Finding::Sign,
        (true, _) => Finding::Watch,
    };
    Component { reading: Some(Reading::Sleep(last)), ..Component::of(ComponentKind::Sleep, finding) }
}

fn soreness(notes: &Notes, day: Date) -> Component {
    let Some(soreness) = notes.get(&day).and_then(|note| note.soreness) else {
        return Component::of(ComponentKind::Soreness, Finding::NotNoted);
    };
    let finding = if soreness.points() >= SORE.value { Finding::Sign } else { Finding::Usual };
    Component { reading: Some(Reading::Rated(soreness)), ..Component::of(ComponentKind::Soreness, finding) }
}

fn mood(notes: &Notes, day: Date, conventions: &StateConventions) -> Component {
    let Some(mood) = notes.get(&day).and_then(|note| note.mood) else {
        return Component::of(ComponentKind::Mood, Finding::NotNoted);
    };
    let reading = Some(Reading::Rated(mood));
    let earlier: Vec<u32> = notes
        .values()
        .filter(|note| (1..=i32::from(conventions.band_days)).contains(&days_until(note.day, day)))
        .filter_map(|note| note.mood.map(|mood| u32::from(mood.points())))
        .collect();
    let count = u32::try_from(earlier.len()).unwrap_or(u32::MAX);
    if count < u32::from(conventions.mood_ratings_min).max(1) {
        return Component { reading, ..Component::of(ComponentKind::Mood, Finding::TooFew) };
    }
    let sum: u32 = earlier.iter().sum();
    // Compared as sums, so that no mean is rounded before it decides.
    let is_drop = (u32::from(mood.points()) + u32::from(conventions.mood_drop)) * count <= sum;
    let usual = sum.saturating_add(count / 2).checked_div(count).and_then(|mean| u8::try_from(mean).ok());
    let usual =
        usual.and_then(|mean| Rating::try_from(mean).ok()).map(|mean| (Reading::Rated(mean), Reading::Rated(mean)));
    Component {
        kind: ComponentKind::Mood,
        finding: if is_drop { Finding::Sign } else { Finding::Usual },
        reading,
        usual,
    }
}

fn effort(efforts: &[SessionEffort], day: Date, conventions: &StateConventions) -> Component {
    let unknown = Component::of(ComponentKind::Effort, Finding::NotNoted);
    let recent = efforts
        .iter()
        .filter(|effort| effort.is_as_planned && effort.half_points_above().is_some())
        .filter(|effort| (0..i32::from(conventions.effort_days)).contains(&days_until(effort.day, day)));
    // The last of the latest day.
    let Some(latest) = recent.max_by_key(|effort| effort.day) else { return unknown };
    let (Some(above), Some(planned)) = (latest.half_points_above(), latest.planned) else { return unknown };
    let is_sign = above >= EFFORT_ABOVE_HALF_POINTS.value;
    Component {
        kind: ComponentKind::Effort,
        finding: if is_sign { Finding::Sign } else { Finding::Usual },
        reading: latest.felt.map(Reading::Effort),
        usual: Some((Reading::Effort(planned), Reading::Effort(planned))),
    }
}
