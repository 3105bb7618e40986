use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    Advice, CheckIn, Component, ComponentKind, Finding, SessionEffort,
    advice::{advice, latest_first},
    component::components,
    note::{Notes, by_day},
};
use crate::{Confidence, days_until, state::StateConventions};

/// Signs that make a day amber (facts/science SC9.11).
const SIGNS_FOR_AMBER: u8 = 2;
/// Sessions in a row below the usual that, with poor sleep or illness, make it red (SC9.11).
const FALLS_FOR_RED: usize = 2;

/// How the day stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Colour {
    /// Too little was noted to say.
    Unknown,
    /// As usual: at most one sign.
    Green,
    /// Two signs or more, or ill.
    Amber,
    /// Performance falls while sleep is poor or the athlete is ill.
    Red,
}

impl Colour {
    /// A few words for the athlete.
    ///
    /// ```
    /// assert_eq!(training::state::readiness::Colour::Green.label(), "Go as planned");
    /// ```
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Unknown => "Not enough noted to tell",
            Self::Green => "Go as planned",
            Self::Amber => "Take the edge off",
            Self::Red => "Recover first",
        }
    }
}

/// Readiness on a day. The heart's two components are one group, so there are five groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// The day.
    pub day: Date,
    /// How it stands.
    pub colour: Colour,
    /// Groups with a sign, 0 to 5.
    pub signs: u8,
    /// Groups that are known, 0 to 5.
    pub known: u8,
    /// Known groups without a sign and without anything to watch.
    pub usual: u8,
    /// Amber and red days of the last seven, this one included.
    pub amber_days: u8,
    /// The six components, unknown ones included, in the order of `ComponentKind::ALL`.
    pub components: Vec<Component>,
    /// What follows for the plan.
    pub advice: Vec<Advice>,
    /// Key of the source.
    pub source: &'static str,
    /// Low: the rule is coaching practice.
    pub confidence: Confidence,
}

impl Readiness {
    /// What was not noted, or too seldom, for "what would I need to know".
    ///
    /// ```
    /// use jiff::civil::date;
    /// use training::state::{StateConventions, readiness::readiness};
    /// let today = readiness(&[], &[], date(2026, 11, 24), &StateConventions::default());
    /// assert_eq!(today.missing().len(), 6);
    /// ```
    #[must_use]
    pub fn missing(&self) -> Vec<ComponentKind> {
        self.components
            .iter()
            .filter(|component| !component.finding.is_known())
            .map(|component| component.kind)
            .collect()
    }
}

/// Readiness from notes and sessions up to a day; what lies after it is ignored.
///
/// Amber: at least two of the five signs, or a note of illness (which is our caution). Red: performance fell in two
/// sessions or more while sleep was poor or the athlete ill. Otherwise green, provided at least
/// `conventions.known_groups_min` groups are known; else unknown. Missing notes never make a day better or worse.
///
/// ```
/// use jiff::civil::date;
/// use training::{Seconds, state::{Rating, StateConventions}};
/// use training::state::readiness::{CheckIn, Colour, readiness};
/// let night = |day, hours: u32, soreness: u8| CheckIn {
///     sleep: Some(Seconds(hours * 3600)),
///     soreness: Rating::try_from(soreness).ok(),
///     ..CheckIn::empty(date(2026, 11, day))
/// };
/// let notes = [night(23, 5, 3), night(24, 5, 8)];
/// let today = readiness(&notes, &[], date(2026, 11, 24), &StateConventions::default());
/// assert_eq!((today.colour, today.signs), (Colour::Amber, 2));
/// ```
#[must_use]
pub fn readiness(
    check_ins: &[CheckIn],
    efforts: &[SessionEffort],
    day: Date,
    conventions: &StateConventions,
) -> Readiness {
    let notes = by_day(check_ins);
    let today = Day::of(&notes, efforts, day, conventions);
    let days = (0..7).filter_map(|days_ago| day.checked_sub(days_ago.days()).ok());
    let amber_days = days
        .map(|day| Day::of(&notes, efforts, day, conventions).colour)
        .filter(|colour| matches!(colour, Colour::Amber | Colour::Red))
        .count();
    let amber_days = u8::try_from(amber_days).unwrap_or(u8::MAX);
    Readiness {
        day,
        colour: today.colour,
        signs: today.signs,
        known: today.known,
        usual: today.usual,
        amber_days,
        advice: advice(&notes, efforts, day, (today.colour, amber_days, today.is_ill), conventions),
        components: today.components.to_vec(),
        source: "own",
        confidence: Confidence::Low,
    }
}

/// A day by itself.
struct Day {
    colour: Colour,
    signs: u8,
    known: u8,
    usual: u8,
    is_ill: bool,
    components: [Component; 6],
}

impl Day {
    fn of(notes: &Notes, efforts: &[SessionEffort], day: Date, conventions: &StateConventions) -> Self {
        let components = components(notes, efforts, day, conventions);
        let [resting, variability, sleep, soreness, mood, effort] = components.map(|component| component.finding);
        let groups = [worse(resting, variability), sleep, soreness, mood, effort];
        let count = |is_it: &dyn Fn(&Finding) -> bool| {
            u8::try_from(groups.iter().filter(|finding| is_it(finding)).count()).unwrap_or(u8::MAX)
        };
        let (signs, known) = (count(&|finding| *finding == Finding::Sign), count(&|finding| finding.is_known()));
        let is_ill = is_ill(notes, day, conventions);
        let falls = latest_first(efforts, day, conventions)
            .into_iter()
            .filter_map(|effort| effort.has_fallen)
            .take_while(|has_fallen| *has_fallen)
            .count();
        let colour = if falls >= FALLS_FOR_RED && (sleep == Finding::Sign || is_ill) {
            Colour::Red
        } else if signs >= SIGNS_FOR_AMBER || is_ill {
            Colour::Amber
        } else if known < conventions.known_groups_min {
            Colour::Unknown
        } else {
            Colour::Green
        };
        Self { colour, signs, known, usual: count(&|finding| *finding == Finding::Usual), is_ill, components }
    }
}

/// The finding of a group of two: what is known before what is not, and the worse of two that are known.
fn worse(first: Finding, second: Finding) -> Finding {
    let rank = |finding: Finding| match finding {
        Finding::NotNoted => 0,
        Finding::TooFew => 1,
        Finding::Usual => 2,
        Finding::Watch => 3,
        Finding::Sign => 4,
    };
    if rank(second) > rank(first) { second } else { first }
}

/// The latest note on illness holds until another is made, for the days a session's effort counts.
fn is_ill(notes: &Notes, day: Date, conventions: &StateConventions) -> bool {
    notes
        .range(..=day)
        .rev()
        .take_while(|(noted, _)| days_until(**noted, day) < i32::from(conventions.effort_days))
        .find_map(|(_, note)| note.is_ill)
        .unwrap_or(false)
}
