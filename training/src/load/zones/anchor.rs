use serde::{Deserialize, Serialize};

use super::estimated_maximum;
use crate::{Bpm, load::LoadConventions};

/// What zones are made from, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeartRateAnchor {
    /// Both thresholds, measured in a laboratory.
    Thresholds {
        /// At the first threshold (LT1 or VT1).
        first: Bpm,
        /// At the second (LT2 or VT2).
        second: Bpm,
    },
    /// Threshold heart rate (LTHR): the mean of the last 20 minutes of a solo 30-minute test.
    Threshold(Bpm),
    /// The highest heart rate that was measured.
    Maximum(Bpm),
    /// Age in years, from which the maximum is estimated.
    Age(u8),
}

/// What makes heart rates mislead. With any of them the athlete goes by effort, and questions about medicines go to
/// a doctor (facts/race-tools §4).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeartRateCaution {
    /// Takes a beta-blocker or another medicine that changes the heart rate.
    pub takes_heart_rate_medicine: bool,
    /// Has a pacemaker.
    pub has_pacemaker: bool,
    /// Is pregnant.
    pub is_pregnant: bool,
}

impl HeartRateCaution {
    /// Nothing of it.
    pub const NONE: Self = Self { takes_heart_rate_medicine: false, has_pacemaker: false, is_pregnant: false };

    /// Whether heart rates say nothing here.
    ///
    /// ```
    /// assert!(!training::load::zones::HeartRateCaution::NONE.applies());
    /// ```
    #[must_use]
    pub const fn applies(self) -> bool {
        self.takes_heart_rate_medicine || self.has_pacemaker || self.is_pregnant
    }
}

/// Why there are no zones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ZonesUnknown {
    /// A medicine, a pacemaker or a pregnancy.
    #[error(
        "Heart rates mislead here, so go by effort from 0 to 10, for instance 3 for easy. Ask your doctor about medicines."
    )]
    HeartRateMisleads,
    /// A number no heart has.
    #[error("I need a heart rate that can be, for instance 170 at threshold, 190 at most or 55 at rest.")]
    Implausible,
    /// An age no maximum is estimated for.
    #[error("I cannot estimate a maximum for that age. Write years, for instance 35, or better a measured maximum.")]
    AgeOutside,
    /// The higher of the pair is not the higher.
    #[error("The second heart rate has to be the higher one, for instance thresholds 150 and 170.")]
    NotInOrder,
    /// The model cannot be made from that.
    #[error(
        "Those zones need a threshold heart rate, for instance 170: the mean of the last 20 minutes of a 30-minute test."
    )]
    NeedsThreshold,
}

impl HeartRateAnchor {
    /// Refuses what misleads and what no heart does.
    pub(super) fn check(self, caution: HeartRateCaution, conventions: &LoadConventions) -> Result<(), ZonesUnknown> {
        if caution.applies() {
            return Err(ZonesUnknown::HeartRateMisleads);
        }
        let is_plausible = match self {
            Self::Thresholds { first, second } if first >= second => return Err(ZonesUnknown::NotInOrder),
            Self::Thresholds { first, second } => {
                [first, second].iter().all(|rate| conventions.threshold_bpm.holds(*rate))
            }
            Self::Threshold(rate) => conventions.threshold_bpm.holds(rate),
            Self::Maximum(rate) => conventions.maximum_bpm.holds(rate),
            Self::Age(_) => true,
        };
        if is_plausible { Ok(()) } else { Err(ZonesUnknown::Implausible) }
    }

    /// The maximum, measured or estimated by the formula of the facts.
    pub(super) fn maximum(self, caution: HeartRateCaution, conventions: &LoadConventions) -> Result<Bpm, ZonesUnknown> {
        match self {
            Self::Maximum(rate) => Ok(rate),
            Self::Age(age) => {
                estimated_maximum(age, Default::default(), caution, conventions).map(|maximum| maximum.rate)
            }
            Self::Thresholds { .. } | Self::Threshold(_) => Err(ZonesUnknown::NeedsThreshold),
        }
    }
}
