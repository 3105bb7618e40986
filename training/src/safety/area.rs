use serde::{Deserialize, Serialize};

#[cfg(feature = "prose")]
use crate::Confidence;

/// Where it hurts, as far as the sport has a usual reason for it (facts/science §16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BodyArea {
    CalfOrAchilles,
    Shin,
    FrontOfKnee,
    LowBack,
    HipOrGroin,
    Shoulder,
    Foot,
}

impl BodyArea {
    pub const ALL: [Self; 7] = [
        Self::CalfOrAchilles,
        Self::Shin,
        Self::FrontOfKnee,
        Self::LowBack,
        Self::HipOrGroin,
        Self::Shoulder,
        Self::Foot,
    ];

    /// Inside a sentence.
    ///
    /// ```
    /// assert_eq!(training::safety::BodyArea::Shin.in_sentence(), "the shin");
    /// ```
    #[must_use]
    pub fn in_sentence(self) -> &'static str {
        match self {
            Self::CalfOrAchilles => "the calf or Achilles tendon",
            Self::Shin => "the shin",
            Self::FrontOfKnee => "the front of the knee",
            Self::LowBack => "the lower back",
            Self::HipOrGroin => "the hip or groin",
            Self::Shoulder => "the shoulder",
            Self::Foot => "the foot",
        }
    }
}

/// First steps for a sore place, for somebody without a red flag. Practice, not diagnosis (SC16.6).
#[cfg(feature = "prose")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AreaAdvice {
    pub area: BodyArea,
    /// What usually sets it off in this sport.
    pub trigger: &'static str,
    /// What a coach may change.
    pub change: &'static str,
    /// What has to be examined.
    pub refer_when: &'static str,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

/// What usually sets it off, what to change, and when to have it examined (facts/science §16, table).
///
/// ```
/// use training::safety::{BodyArea, area_advice};
/// assert!(area_advice(BodyArea::LowBack).refer_when.contains("bladder"));
/// ```
#[cfg(feature = "prose")]
#[must_use]
pub const fn area_advice(area: BodyArea) -> AreaAdvice {
    let (trigger, change, refer_when) = match area {
        BodyArea::CalfOrAchilles => (
            "Sled pushes on the toes, a sudden rise in running, burpee jumps.",
            "Do the sled work on a bike or SkiErg, keep easy runs at a pain of 2 or less that is gone in a day, add slow heavy calf raises.",
            "A sudden pop, a heel you cannot raise, pain above 5, pain at night.",
        ),
        BodyArea::Shin => (
            "A sudden rise in running, hard floors.",
            "Halve the impact or stop it, and ride or ski instead.",
            "One tender spot on the bone, pain on a hop, pain at night or at rest.",
        ),
        BodyArea::FrontOfKnee => (
            "Lunges, wall balls, running downhill.",
            "Less depth and fewer repetitions, step-ups instead, easy runs while the pain stays at 2 or less.",
            "A knee that locks, gives way or swells.",
        ),
        BodyArea::LowBack => (
            "Ergs, carries and sled pulls with a rounded back.",
            "Practise the hinge, lighten the loads, split the sets.",
            "A numb or weak leg is seen the same day. A numb saddle area, or any change of bladder or bowel, is an emergency.",
        ),
        BodyArea::HipOrGroin => (
            "Lunges, a jump in volume.",
            "With pain deep in the groin, stop all impact until it has been examined.",
            "Deep groin pain under load or on a hop.",
        ),
        BodyArea::Shoulder => (
            "SkiErg and wall balls.",
            "A lower target or a lighter ball, the rower or the bike instead.",
            "After a fall or blow, with weakness, with pain at night.",
        ),
        BodyArea::Foot => (
            "New minimal or carbon shoes.",
            "Go back to the old shoes and cut the impact.",
            "Pain in the middle of the foot or on its outer edge.",
        ),
    };
    AreaAdvice { area, trigger, change, refer_when, source: "BSI-REV", confidence: Confidence::Medium }
}

#[cfg(all(test, feature = "prose"))]
mod tests {
    use super::*;

    #[test]
    fn every_place_says_what_to_change_and_when_to_be_seen() {
        for area in BodyArea::ALL {
            let advice = area_advice(area);
            assert_eq!(advice.area, area);
            for text in [advice.trigger, advice.change, advice.refer_when] {
                assert!(text.ends_with('.') && text.starts_with(char::is_uppercase), "{text}");
            }
        }
    }

    #[test]
    fn the_bone_sites_that_must_not_be_run_on_are_named() {
        assert!(area_advice(BodyArea::Shin).refer_when.contains("hop"));
        assert!(area_advice(BodyArea::HipOrGroin).refer_when.contains("groin"));
        assert!(area_advice(BodyArea::Foot).refer_when.contains("outer edge"));
    }
}
