use serde::{Deserialize, Serialize};

use super::{ReferTo, SafetyConventions};
use crate::Confidence;

/// What an athlete says about a pain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PainReport {
    /// 0 is none, 10 the worst there is.
    pub score: u8,
    /// Back to how it was by the next morning; `None` while that is not known.
    pub is_settled_next_morning: Option<bool>,
    /// Higher this week than last.
    pub is_climbing: bool,
    /// Pain on one spot of bone, on a hop, at night or at rest (SC17.4).
    pub has_bone_sign: bool,
    pub limps: bool,
    pub is_swollen: bool,
    /// Days it has been there.
    pub days: u16,
}

/// The traffic light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PainLight {
    Green,
    Amber,
    Red,
}

/// What is allowed of the movement that hurts; other movements stay as planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PainRule {
    pub light: PainLight,
    /// How much of the planned work remains, least and most, in percent; 0 is a stop and a swap.
    pub keep_percent: (u8, u8),
    /// Whether hard work may contain the movement.
    pub allows_hard: bool,
    /// Who should examine it, if anybody.
    pub refer_to: Option<ReferTo>,
    /// Refer today, not after days of waiting.
    pub refers_at_once: bool,
    pub source: &'static str,
    /// Low: the zones come from one tendon trial, read in secondary pages.
    pub confidence: Confidence,
}

/// Not a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{score} is no pain score. Say a whole number from 0, none, to 10, the worst there is, like 3.")]
pub struct PainUnreadable {
    pub score: u8,
}

/// The pain rules: 0–2 carry on, 3–5 less and nothing hard, above 5 stop (C69, SC18.1, `[PAIN-SILB07]`). Bone signs allow no
/// pain at all (SC18.2). A mild pain that has not settled by morning, or climbs, counts as amber: the model asks that of
/// every pain, and the stricter reading is taken.
///
/// # Errors
/// `PainUnreadable` above 10.
///
/// ```
/// use training::safety::{PainLight, PainReport, SafetyConventions, pain_rule};
/// let calf = PainReport { score: 4, ..PainReport::default() };
/// let rule = pain_rule(&calf, &SafetyConventions::default())?;
/// assert_eq!((rule.light, rule.keep_percent, rule.allows_hard), (PainLight::Amber, (50, 70), false));
/// # Ok::<(), training::safety::PainUnreadable>(())
/// ```
pub fn pain_rule(report: &PainReport, conventions: &SafetyConventions) -> Result<PainRule, PainUnreadable> {
    if report.score > 10 {
        return Err(PainUnreadable { score: report.score });
    }
    let is_unsettled = report.is_settled_next_morning == Some(false) || report.is_climbing;
    let light = match report.score {
        _ if report.has_bone_sign || report.limps || report.is_swollen => PainLight::Red,
        6.. => PainLight::Red,
        // C69: reduced work that still does not settle is stopped.
        3..=5 if is_unsettled => PainLight::Red,
        3..=5 => PainLight::Amber,
        1..=2 if is_unsettled => PainLight::Amber,
        0..=2 => PainLight::Green,
    };
    let lasts = report.days > conventions.pain_refer_after_days;
    let refer_to = match light {
        _ if report.has_bone_sign => Some(ReferTo::SameDayDoctor),
        PainLight::Red if lasts => Some(ReferTo::Physiotherapist),
        _ => None,
    };
    Ok(PainRule {
        light,
        keep_percent: match light {
            PainLight::Green => (100, 100),
            PainLight::Amber => (50, 70),
            PainLight::Red => (0, 0),
        },
        allows_hard: light == PainLight::Green,
        refer_to,
        refers_at_once: report.has_bone_sign,
        source: if report.has_bone_sign { "BSI-REV" } else { "PAIN-SILB07" },
        confidence: if report.has_bone_sign { Confidence::Medium } else { Confidence::Low },
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rule(report: PainReport) -> PainRule {
        pain_rule(&report, &SafetyConventions::default()).unwrap()
    }

    #[test]
    fn the_lights_change_at_three_and_above_five() {
        let lights: Vec<_> = (0..=10).map(|score| rule(PainReport { score, ..PainReport::default() }).light).collect();
        assert_eq!(lights[..3], [PainLight::Green; 3]);
        assert_eq!(lights[3..6], [PainLight::Amber; 3]);
        assert_eq!(lights[6..], [PainLight::Red; 5]);
    }

    #[test]
    fn what_does_not_settle_or_climbs_is_one_light_worse() {
        for (score, light) in [(0, PainLight::Green), (2, PainLight::Amber), (3, PainLight::Red), (5, PainLight::Red)] {
            let lasting = PainReport { score, is_settled_next_morning: Some(false), ..PainReport::default() };
            let climbing = PainReport { score, is_climbing: true, ..PainReport::default() };
            assert_eq!((rule(lasting).light, rule(climbing).light), (light, light), "{score}");
        }
    }

    #[test]
    fn a_bone_sign_stops_at_any_score_and_is_seen_the_same_day() {
        let bone = rule(PainReport { score: 1, has_bone_sign: true, ..PainReport::default() });
        assert_eq!(
            (bone.light, bone.refer_to, bone.refers_at_once),
            (PainLight::Red, Some(ReferTo::SameDayDoctor), true)
        );
    }

    #[test]
    fn a_stop_that_lasts_more_than_a_week_is_examined() {
        let for_days = |days| rule(PainReport { score: 6, days, ..PainReport::default() }).refer_to;
        assert_eq!((for_days(7), for_days(8)), (None, Some(ReferTo::Physiotherapist)));
        assert_eq!(rule(PainReport { score: 2, days: 60, ..PainReport::default() }).refer_to, None);
    }

    #[test]
    fn eleven_is_no_score() {
        let error = pain_rule(&PainReport { score: 11, ..PainReport::default() }, &SafetyConventions::default());
        assert!(error.unwrap_err().to_string().contains("0, none, to 10"));
    }

    proptest! {
        #[test]
        fn a_worse_pain_never_allows_more(
            score in 0_u8..10, settled: Option<bool>, is_climbing: bool, has_bone_sign: bool, limps: bool, is_swollen: bool, days: u16,
        ) {
            let report = PainReport { score, is_settled_next_morning: settled, is_climbing, has_bone_sign, limps, is_swollen, days };
            let worse = PainReport { score: score + 1, ..report };
            prop_assert!(rule(worse).light >= rule(report).light);
            prop_assert!(rule(worse).keep_percent.1 <= rule(report).keep_percent.1);
            let on_bone = PainReport { has_bone_sign: true, ..report };
            prop_assert_eq!(rule(on_bone).light, PainLight::Red);
        }
    }
}
