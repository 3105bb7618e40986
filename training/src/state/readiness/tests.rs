use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::prelude::*;

use super::*;
use crate::{
    Bpm, Seconds,
    load::Rpe,
    state::{Rating, StateConventions},
};

const TODAY: Date = date(2026, 11, 24);

fn ago(days: i32) -> Date {
    TODAY.saturating_sub(days.days())
}

fn rated(points: u8) -> Option<Rating> {
    Rating::try_from(points).ok()
}

/// A morning like every other.
fn usual(days_ago: i32) -> CheckIn {
    CheckIn {
        resting: Some(Bpm([48, 50, 52][days_ago.unsigned_abs() as usize % 3])),
        variability: Some(Milliseconds([58, 62, 66][days_ago.unsigned_abs() as usize % 3])),
        sleep: Some(Seconds(7 * 3600)),
        soreness: rated(3),
        mood: rated(7),
        is_ill: Some(false),
        ..CheckIn::empty(ago(days_ago))
    }
}

fn month() -> Vec<CheckIn> {
    (0..40).map(usual).collect()
}

/// The month with some mornings changed.
fn month_with(days: std::ops::Range<i32>, change: impl Fn(CheckIn) -> CheckIn) -> Vec<CheckIn> {
    (0..40).map(|days_ago| if days.contains(&days_ago) { change(usual(days_ago)) } else { usual(days_ago) }).collect()
}

fn session(days_ago: i32, planned: f64, felt: f64) -> SessionEffort {
    SessionEffort {
        day: ago(days_ago),
        planned: Rpe::try_from(planned).ok(),
        felt: Rpe::try_from(felt).ok(),
        is_as_planned: true,
        has_fallen: None,
    }
}

fn fallen(days_ago: i32, has_fallen: bool) -> SessionEffort {
    SessionEffort { has_fallen: Some(has_fallen), ..session(days_ago, 5.0, 5.0) }
}

fn today(notes: &[CheckIn], efforts: &[SessionEffort]) -> Readiness {
    readiness(notes, efforts, TODAY, &StateConventions::default())
}

fn advised(readiness: &Readiness) -> Vec<(&'static str, AdviceKind)> {
    readiness.advice.iter().map(|advice| (advice.rule, advice.kind)).collect()
}

#[test]
fn a_usual_month_is_green_with_its_bands() {
    let today = today(&month(), &[session(1, 7.0, 7.5)]);
    assert_eq!((today.colour, today.signs, today.known, today.usual), (Colour::Green, 0, 5, 5));
    assert_eq!((today.missing(), today.advice.len()), (vec![], 0));
    let variability = today.components[1];
    assert_eq!(variability.reading, Some(Reading::Variability(Milliseconds(61))));
    let band = (Reading::Variability(Milliseconds(59)), Reading::Variability(Milliseconds(65)));
    assert_eq!(variability.usual, Some(band));
}

#[test]
fn one_sign_is_not_enough_and_two_are() {
    let sore = month_with(0..1, |note| CheckIn { soreness: rated(7), ..note });
    assert_eq!((today(&sore, &[]).colour, today(&sore, &[]).signs), (Colour::Green, 1));
    let sore_and_low = month_with(0..1, |note| CheckIn { soreness: rated(7), mood: rated(5), ..note });
    let today = today(&sore_and_low, &[]);
    assert_eq!((today.colour, today.signs), (Colour::Amber, 2));
    assert_eq!(advised(&today), [("C7", AdviceKind::SpaceHardDays)]);
}

#[test]
fn each_sign_is_found_at_its_line() {
    let sign = |notes: &[CheckIn], efforts: &[SessionEffort]| today(notes, efforts).signs;
    assert_eq!(sign(&month_with(0..1, |note| CheckIn { soreness: rated(6), ..note }), &[]), 0);
    assert_eq!(sign(&month_with(0..1, |note| CheckIn { mood: rated(6), ..note }), &[]), 0);
    assert_eq!(sign(&month_with(0..1, |note| CheckIn { mood: rated(5), ..note }), &[]), 1);
    let nights = |seconds| month_with(0..2, move |note| CheckIn { sleep: Some(Seconds(seconds)), ..note });
    assert_eq!((sign(&nights(6 * 3600), &[]), sign(&nights(6 * 3600 - 1), &[])), (0, 1));
    assert_eq!((sign(&month(), &[session(0, 5.0, 6.5)]), sign(&month(), &[session(0, 5.0, 7.0)])), (0, 1));
    let off_pace = SessionEffort { is_as_planned: false, ..session(0, 5.0, 9.0) };
    assert_eq!(sign(&month(), &[off_pace]), 0);
    assert_eq!(sign(&month_with(0..9, |note| CheckIn { resting: Some(Bpm(58)), ..note }), &[]), 1);
    assert_eq!(sign(&month_with(0..9, |note| CheckIn { variability: Some(Milliseconds(45)), ..note }), &[]), 1);
}

#[test]
fn the_hearts_two_readings_are_one_sign() {
    let both = month_with(0..9, |note| CheckIn { resting: Some(Bpm(58)), variability: Some(Milliseconds(45)), ..note });
    assert_eq!((today(&both, &[]).signs, today(&both, &[]).colour), (1, Colour::Green));
}

#[test]
fn what_was_not_noted_is_unknown_and_never_green() {
    assert_eq!(today(&[], &[]).colour, Colour::Unknown);
    let only_sleep = [CheckIn { sleep: Some(Seconds(8 * 3600)), ..CheckIn::empty(TODAY) }];
    assert_eq!((today(&only_sleep, &[]).colour, today(&only_sleep, &[]).known), (Colour::Unknown, 1));
    let yesterday = [usual(1)];
    assert_eq!(today(&yesterday, &[]).colour, Colour::Unknown);
    // Sleep, soreness and the latest session are three groups: enough.
    let three = [CheckIn { soreness: rated(2), ..only_sleep[0] }];
    assert_eq!(today(&three, &[session(1, 5.0, 5.0)]).colour, Colour::Green);
}

#[test]
fn two_signs_are_amber_however_little_else_is_known() {
    let notes = [1, 0].map(|days_ago| CheckIn {
        sleep: Some(Seconds(5 * 3600 + 1800)),
        soreness: rated(8),
        ..CheckIn::empty(ago(days_ago))
    });
    assert_eq!((today(&notes, &[]).colour, today(&notes, &[]).known), (Colour::Amber, 2));
}

#[test]
fn falling_performance_is_red_only_with_poor_sleep_or_illness() {
    let falls = [fallen(3, true), fallen(1, true)];
    let poor = month_with(0..2, |note| CheckIn { sleep: Some(Seconds(5 * 3600 + 1800)), ..note });
    let ill = month_with(0..1, |note| CheckIn { is_ill: Some(true), ..note });
    assert_eq!(today(&month(), &falls).colour, Colour::Green);
    assert_eq!(today(&poor, &falls).colour, Colour::Red);
    assert_eq!(today(&ill, &falls).colour, Colour::Red);
    assert_eq!(today(&poor, &[fallen(3, true), fallen(1, false)]).colour, Colour::Green);
    assert!(advised(&today(&poor, &falls)).contains(&("C39", AdviceKind::Deload)));
}

#[test]
fn an_ill_athlete_is_never_green_until_they_say_they_are_well() {
    let noted = |days_ago| month_with(days_ago..days_ago + 1, |note| CheckIn { is_ill: Some(true), ..note });
    assert_eq!(today(&noted(0), &[]).colour, Colour::Amber);
    assert_eq!(advised(&today(&noted(0), &[]))[0], ("C65", AdviceKind::FollowIllnessRules));
    // The mornings after it say "not ill".
    assert_eq!(today(&noted(1), &[]).colour, Colour::Green);
    let silent: Vec<CheckIn> = noted(2)
        .into_iter()
        .map(|note| if note.day > ago(2) { CheckIn { is_ill: None, ..note } } else { note })
        .collect();
    assert_eq!(today(&silent, &[]).colour, Colour::Amber);
}

#[test]
fn short_nights_change_the_day_by_their_rules() {
    let nights = |last: u32, before: u32| {
        let notes = [(1, before), (0, last)]
            .map(|(days_ago, seconds)| CheckIn { sleep: Some(Seconds(seconds)), ..CheckIn::empty(ago(days_ago)) });
        advised(&today(&notes, &[]))
    };
    assert_eq!(nights(5 * 3600 - 1, 8 * 3600), [("C71", AdviceKind::EaseTodaysHardSession)]);
    assert_eq!(nights(8 * 3600, 4 * 3600), [("S1", AdviceKind::StillNoHardSession)]);
    assert_eq!(nights(5 * 3600, 5 * 3600), [("C71", AdviceKind::CutHardMinutes)]);
    assert!(nights(6 * 3600, 5 * 3600).is_empty());
}

#[test]
fn sessions_that_feel_too_hard_ease_the_next_and_then_the_week() {
    let hard = |count: i32| -> Vec<SessionEffort> {
        (0..3).rev().map(|days_ago| session(days_ago, 5.0, if days_ago < count { 7.0 } else { 5.0 })).collect()
    };
    assert!(advised(&today(&month(), &hard(1))).is_empty());
    assert_eq!(advised(&today(&month(), &hard(2))), [("C70", AdviceKind::EaseNextHardSession)]);
    assert_eq!(advised(&today(&month(), &hard(3))), [("C70", AdviceKind::Deload)]);
}

#[test]
fn five_amber_days_of_seven_call_for_an_easier_week() {
    let amber = |days| month_with(0..days, |note| CheckIn { soreness: rated(8), mood: rated(3), ..note });
    let advice = |days| advised(&today(&amber(days), &[])).contains(&("C39", AdviceKind::Deload));
    assert_eq!((today(&amber(4), &[]).amber_days, advice(4), advice(5)), (4, false, true));
}

fn any_note() -> impl Strategy<Value = CheckIn> {
    let rating = || proptest::option::of((0_u8..=10).prop_map(|points| Rating::try_from(points).unwrap()));
    (
        -3_i32..50,
        any::<Option<u16>>(),
        any::<Option<u16>>(),
        proptest::option::of(0_u32..40_000),
        rating(),
        rating(),
        any::<Option<bool>>(),
    )
        .prop_map(|(days_ago, resting, variability, sleep, soreness, mood, is_ill)| CheckIn {
            day: ago(days_ago),
            resting: resting.map(Bpm),
            variability: variability.map(Milliseconds),
            sleep: sleep.map(Seconds),
            soreness,
            mood,
            is_ill,
        })
}

fn any_effort() -> impl Strategy<Value = SessionEffort> {
    let rpe = || proptest::option::of((0_u8..=20).prop_map(|half_points| Rpe::from_half_points(half_points).unwrap()));
    (-3_i32..30, rpe(), rpe(), any::<bool>(), any::<Option<bool>>()).prop_map(
        |(days_ago, planned, felt, is_as_planned, has_fallen)| SessionEffort {
            day: ago(days_ago),
            planned,
            felt,
            is_as_planned,
            has_fallen,
        },
    )
}

fn rank(colour: Colour) -> u8 {
    match colour {
        Colour::Unknown | Colour::Green => 0,
        Colour::Amber => 1,
        Colour::Red => 2,
    }
}

proptest! {
    #[test]
    fn counts_agree_and_nothing_panics(
        notes in proptest::collection::vec(any_note(), 0..60), efforts in proptest::collection::vec(any_effort(), 0..20),
    ) {
        let today = today(&notes, &efforts);
        prop_assert!(today.signs + today.usual <= today.known && today.known <= 5 && today.amber_days <= 7);
        let kinds: Vec<ComponentKind> = today.components.iter().map(|component| component.kind).collect();
        prop_assert_eq!(kinds, ComponentKind::ALL);
        prop_assert!(today.signs < 2 || rank(today.colour) > 0);
        let known = today.components.iter().filter(|component| component.finding.is_known()).count();
        prop_assert_eq!(known + today.missing().len(), 6);
    }

    #[test]
    fn worse_sleep_or_more_soreness_never_looks_better(
        notes in proptest::collection::vec(any_note(), 0..40), efforts in proptest::collection::vec(any_effort(), 0..9),
        sleep in 0_u32..36_000, less in 0_u32..36_000, soreness in 0_u8..=10, more in 0_u8..=10,
    ) {
        let with = |sleep: u32, soreness: u8| {
            let night = |days_ago| CheckIn { sleep: Some(Seconds(sleep)), ..CheckIn::empty(ago(days_ago)) };
            let last = CheckIn { soreness: rated(soreness), ..night(0) };
            today(&[&notes[..], &[night(1), last]].concat(), &efforts)
        };
        let (better, worse) = (with(sleep, soreness), with(sleep.saturating_sub(less), (soreness + more).min(10)));
        prop_assert!(rank(worse.colour) >= rank(better.colour));
        prop_assert!(worse.signs >= better.signs);
    }

    #[test]
    fn the_order_of_days_does_not_matter(mut notes in proptest::collection::vec(any_note(), 0..40)) {
        notes.sort_by_key(|note| note.day);
        notes.dedup_by_key(|note| note.day);
        let before = today(&notes, &[]);
        notes.reverse();
        prop_assert_eq!(before, today(&notes, &[]));
    }

    #[test]
    fn what_lies_ahead_changes_nothing(notes in proptest::collection::vec(any_note(), 0..40), mut later in any_note()) {
        later.day = TODAY.saturating_add(1.days());
        let with_later = [&notes[..], &[later]].concat();
        let past: Vec<CheckIn> = notes.iter().copied().filter(|note| note.day <= TODAY).collect();
        prop_assert_eq!(today(&with_later, &[]), today(&past, &[]));
    }
}

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    for day in [Date::MIN, Date::MAX] {
        let today = readiness(&[CheckIn::empty(day)], &[], day, &StateConventions::default());
        assert_eq!(today.colour, Colour::Unknown);
    }
}
