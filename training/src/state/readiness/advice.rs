use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Colour, SessionEffort, component::EFFORT_ABOVE_HALF_POINTS, component::night, note::Notes};
use crate::{Confidence, Seconds, Sourced, days_until, state::StateConventions};

/// Below this, one night is enough to change the day (facts/periodization C71).
const VERY_SHORT_NIGHT: Sourced<Seconds> = Sourced::low(Seconds(5 * 3600), "own");
/// Below this, two nights in a row (C71).
const SHORT_NIGHT: Sourced<Seconds> = Sourced::low(Seconds(6 * 3600), "own");
/// Days of the last seven that call for an easier week (C39).
pub(super) const AMBER_DAYS: Sourced<u8> = Sourced::medium(5, "OTS-MEEU13");

/// What follows for the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AdviceKind {
    /// Today's hard session becomes an easy or moderate one.
    EaseTodaysHardSession,
    /// Still no hard session, two days after a very short night.
    StillNoHardSession,
    /// The day's minutes above easy are cut by 30 %.
    CutHardMinutes,
    /// The next hard session becomes a moderate one.
    EaseNextHardSession,
    /// An easier week now.
    Deload,
    /// No two hard days in a row, whatever the level.
    SpaceHardDays,
    /// The rules for illness decide, not this.
    FollowIllnessRules,
}

/// What follows, with the rule it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// What.
    pub kind: AdviceKind,
    /// The rule's number in facts/periodization, or S1 of facts/programs C0.
    pub rule: &'static str,
    /// Whether it binds; otherwise the athlete may decide against it.
    pub is_must: bool,
    /// How sure.
    pub confidence: Confidence,
}

impl Advice {
    /// A sentence for the athlete.
    ///
    /// ```
    /// use training::{Confidence, state::readiness::{Advice, AdviceKind}};
    /// let advice = Advice { kind: AdviceKind::Deload, rule: "C39", is_must: false, confidence: Confidence::Medium };
    /// assert_eq!(advice.sentence(), "Make this an easier week.");
    /// ```
    #[must_use]
    pub const fn sentence(&self) -> &'static str {
        match self.kind {
            AdviceKind::EaseTodaysHardSession => "After a night this short, train easy or moderate today.",
            AdviceKind::StillNoHardSession => "Leave hard work until two days after the very short night.",
            AdviceKind::CutHardMinutes => "Two short nights: do 30 % less of the work above easy.",
            AdviceKind::EaseNextHardSession => "Make the next hard session a moderate one.",
            AdviceKind::Deload => "Make this an easier week.",
            AdviceKind::SpaceHardDays => "Keep an easy day between hard ones.",
            AdviceKind::FollowIllnessRules => "You noted that you are ill, and that decides before anything here.",
        }
    }
}

/// What the rules say on a day, the binding ones first. Each kind once.
pub(super) fn advice(
    notes: &Notes,
    efforts: &[SessionEffort],
    day: Date,
    (colour, amber_days, is_ill): (Colour, u8, bool),
    conventions: &StateConventions,
) -> Vec<Advice> {
    let must = |kind, rule, confidence| Advice { kind, rule, is_must: true, confidence };
    let should = |kind, rule, confidence| Advice { kind, rule, is_must: false, confidence };
    let last = night(notes, day);
    let before = day.yesterday().ok().and_then(|yesterday| night(notes, yesterday));
    let is_below = |night: Option<Seconds>, least: Seconds| night.is_some_and(|night| night < least);

    let mut advice = Vec::new();
    if is_ill {
        advice.push(must(AdviceKind::FollowIllnessRules, "C65", Confidence::Medium));
    }
    if is_below(last, VERY_SHORT_NIGHT.value) {
        advice.push(must(AdviceKind::EaseTodaysHardSession, "C71", Confidence::Low));
    } else if is_below(before, VERY_SHORT_NIGHT.value) {
        advice.push(must(AdviceKind::StillNoHardSession, "S1", Confidence::Low));
    }
    if is_below(last, SHORT_NIGHT.value) && is_below(before, SHORT_NIGHT.value) {
        advice.push(must(AdviceKind::CutHardMinutes, "C71", Confidence::Low));
    }
    if colour == Colour::Amber || colour == Colour::Red {
        advice.push(must(AdviceKind::SpaceHardDays, "C7", Confidence::Medium));
    }
    let hard_in_a_row = run_above_plan(efforts, day, conventions);
    if colour == Colour::Red || amber_days >= AMBER_DAYS.value {
        advice.push(should(AdviceKind::Deload, "C39", Confidence::Medium));
    } else if hard_in_a_row >= 3 {
        advice.push(should(AdviceKind::Deload, "C70", Confidence::Low));
    }
    if hard_in_a_row == 2 {
        advice.push(should(AdviceKind::EaseNextHardSession, "C70", Confidence::Low));
    }
    advice
}

/// Sessions in a row, the latest first, that felt at least two points above plan.
fn run_above_plan(efforts: &[SessionEffort], day: Date, conventions: &StateConventions) -> usize {
    latest_first(efforts, day, conventions)
        .into_iter()
        .filter_map(SessionEffort::half_points_above)
        .take_while(|above| *above >= EFFORT_ABOVE_HALF_POINTS.value)
        .count()
}

/// The sessions of the trend's days, the latest first; of one day, the later in the list first.
pub(super) fn latest_first<'a>(
    efforts: &'a [SessionEffort],
    day: Date,
    conventions: &StateConventions,
) -> Vec<&'a SessionEffort> {
    let mut recent: Vec<&SessionEffort> = efforts
        .iter()
        .filter(|effort| (0..i32::from(conventions.trend_days)).contains(&days_until(effort.day, day)))
        .collect();
    recent.sort_by_key(|effort| effort.day);
    recent.reverse();
    recent
}
