use serde::{Deserialize, Serialize};

use crate::{Confidence, SecondsPerKm, load::LoadConventions};

/// Shares of VDOT that easy, threshold and interval running are done at (facts/race-tools §1.2,
/// Daniels-style rules, medium; editions differ).
const EASY: (f64, f64) = (0.65, 0.74);
const THRESHOLD: (f64, f64) = (0.86, 0.88);
const INTERVAL: (f64, f64) = (0.975, 1.0);

/// What a band of pace is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PaceBandKind {
    /// Most running.
    Easy,
    /// The kilometres of a race: about threshold pace, up to 20 s slower (facts/programs C0, low).
    Race,
    /// What could be held for about an hour.
    Threshold,
    /// Repeats of some minutes near the most oxygen that can be used.
    Interval,
}

impl PaceBandKind {
    /// As it is shown.
    ///
    /// ```
    /// assert_eq!(training::load::zones::PaceBandKind::Race.label(), "Race kilometres");
    /// ```
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Easy => "Easy",
            Self::Race => "Race kilometres",
            Self::Threshold => "Threshold",
            Self::Interval => "Intervals",
        }
    }
}

/// A band of pace. Bands are for sessions: they leave gaps, unlike zones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaceBand {
    /// What for.
    pub kind: PaceBandKind,
    /// The fast end.
    pub fastest: SecondsPerKm,
    /// The slow end.
    pub slowest: SecondsPerKm,
    /// How sure.
    pub confidence: Confidence,
}

/// The four bands of a runner, the slowest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaceBands {
    /// Easy, race, threshold, interval.
    pub bands: [PaceBand; 4],
    /// Key of the source of the equation.
    pub source: &'static str,
}

impl PaceBands {
    /// The band for something.
    ///
    /// ```
    /// use training::load::{LoadConventions, zones::{PaceBandKind, pace_bands_from_vdot}};
    /// let bands = pace_bands_from_vdot(49.8, &LoadConventions::default())?;
    /// assert_eq!(bands.of(PaceBandKind::Interval).map(|band| band.fastest.to_string()).as_deref(), Some("3:51/km"));
    /// # Ok::<(), training::load::zones::PacesUnknown>(())
    /// ```
    #[must_use]
    pub fn of(&self, kind: PaceBandKind) -> Option<PaceBand> {
        self.bands.into_iter().find(|band| band.kind == kind)
    }
}

/// Why there are no bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PacesUnknown {
    /// No runner's VDOT.
    #[error("That is no runner's VDOT. Write it like 49.8, which is 5 km in 20:00.")]
    VdotOutside,
    /// No runner's threshold pace.
    #[error(
        "I could not make bands from that threshold pace. Write what you could hold for an hour, for instance 4:30 per km."
    )]
    ThresholdOutside,
}

/// Bands from a VDOT, the running equivalent of a race result (facts/race-tools §1.2, `[DG79]`: the equation high,
/// the shares medium).
///
/// # Errors
/// `VdotOutside` the conventions' range.
///
/// ```
/// use training::load::{LoadConventions, zones::{PaceBandKind, pace_bands_from_vdot}};
/// let easy = pace_bands_from_vdot(49.8, &LoadConventions::default())?.of(PaceBandKind::Easy);
/// assert_eq!(easy.map(|band| band.slowest.to_string()).as_deref(), Some("5:27/km"));
/// # Ok::<(), training::load::zones::PacesUnknown>(())
/// ```
pub fn pace_bands_from_vdot(vdot: f64, conventions: &LoadConventions) -> Result<PaceBands, PacesUnknown> {
    let range = f64::from(conventions.vdot_min)..=f64::from(conventions.vdot_max);
    if !vdot.is_finite() || !range.contains(&vdot) {
        return Err(PacesUnknown::VdotOutside);
    }
    let threshold = pace_at(vdot, (THRESHOLD.0 + THRESHOLD.1) / 2.0);
    bands(vdot, threshold, Confidence::Medium, conventions).ok_or(PacesUnknown::VdotOutside)
}

/// Bands from threshold pace: the VDOT whose threshold band has that pace in its middle. The way back through VDOT
/// is our reading, so all bands are low.
///
/// # Errors
/// `ThresholdOutside` when that VDOT is outside the conventions' range.
///
/// ```
/// use training::{SecondsPerKm, load::{LoadConventions, zones::{PaceBandKind, pace_bands_from_threshold}}};
/// let bands = pace_bands_from_threshold(SecondsPerKm(270), &LoadConventions::default())?;
/// let race = bands.of(PaceBandKind::Race).map(|band| (band.fastest, band.slowest));
/// assert_eq!(race, Some((SecondsPerKm(270), SecondsPerKm(290))));
/// # Ok::<(), training::load::zones::PacesUnknown>(())
/// ```
pub fn pace_bands_from_threshold(
    threshold: SecondsPerKm,
    conventions: &LoadConventions,
) -> Result<PaceBands, PacesUnknown> {
    let metres_per_minute = 60_000.0 / f64::from(threshold.0);
    let vdot = oxygen(metres_per_minute) / ((THRESHOLD.0 + THRESHOLD.1) / 2.0);
    let range = f64::from(conventions.vdot_min)..=f64::from(conventions.vdot_max);
    if !vdot.is_finite() || !range.contains(&vdot) {
        return Err(PacesUnknown::ThresholdOutside);
    }
    bands(vdot, threshold, Confidence::Low, conventions).ok_or(PacesUnknown::ThresholdOutside)
}

fn bands(
    vdot: f64,
    threshold: SecondsPerKm,
    confidence: Confidence,
    conventions: &LoadConventions,
) -> Option<PaceBands> {
    let band = |kind, (low, high): (f64, f64)| PaceBand {
        kind,
        fastest: pace_at(vdot, high),
        slowest: pace_at(vdot, low),
        confidence,
    };
    let race = PaceBand {
        kind: PaceBandKind::Race,
        fastest: threshold,
        slowest: SecondsPerKm(threshold.0.saturating_add(conventions.race_pace_margin.0)),
        confidence: Confidence::Low,
    };
    let bands = [
        band(PaceBandKind::Easy, EASY),
        race,
        band(PaceBandKind::Threshold, THRESHOLD),
        band(PaceBandKind::Interval, INTERVAL),
    ];
    bands.iter().all(|band| band.fastest.0 > 0).then_some(PaceBands { bands, source: "DG79" })
}

/// Oxygen used at a speed in metres a minute, in ml per kg and minute.
fn oxygen(metres_per_minute: f64) -> f64 {
    -4.60 + 0.182258 * metres_per_minute + 0.000104 * metres_per_minute * metres_per_minute
}

/// The pace at a fraction of VDOT: the equation above solved for speed.
fn pace_at(vdot: f64, fraction: f64) -> SecondsPerKm {
    let root = libm::sqrt(0.182258 * 0.182258 + 4.0 * 0.000104 * (vdot * fraction + 4.60));
    let metres_per_minute = (root - 0.182258) / (2.0 * 0.000104);
    SecondsPerKm(libm::round(60_000.0 / metres_per_minute) as u32)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_facts_paces_for_a_vdot_of_49_8_come_out() {
        for (fraction, pace) in [(0.70, 308), (0.86, 261), (0.88, 256), (0.975, 236), (1.0, 231)] {
            assert_eq!(pace_at(49.8, fraction), SecondsPerKm(pace), "{fraction}");
        }
        let bands = pace_bands_from_vdot(49.8, &LoadConventions::default()).unwrap();
        let threshold = bands.of(PaceBandKind::Threshold).unwrap();
        assert_eq!((threshold.fastest, threshold.slowest), (SecondsPerKm(256), SecondsPerKm(261)));
    }

    #[test]
    fn threshold_pace_lies_in_its_own_band() {
        let conventions = LoadConventions::default();
        for seconds in 180..=420 {
            let bands = pace_bands_from_threshold(SecondsPerKm(seconds), &conventions).unwrap();
            let band = bands.of(PaceBandKind::Threshold).unwrap();
            assert!((band.fastest.0..=band.slowest.0).contains(&seconds), "{seconds} {band:?}");
            assert!(bands.bands.iter().all(|band| band.confidence == Confidence::Low));
        }
    }

    #[test]
    fn what_nobody_runs_is_refused_with_an_example() {
        let conventions = LoadConventions::default();
        for vdot in [0.0, 19.9, 90.1, f64::NAN, f64::INFINITY] {
            assert!(pace_bands_from_vdot(vdot, &conventions).unwrap_err().to_string().contains("49.8"), "{vdot}");
        }
        for seconds in [0, 1, 60, 2000, u32::MAX] {
            let refused = pace_bands_from_threshold(SecondsPerKm(seconds), &conventions).unwrap_err();
            assert!(refused.to_string().contains("4:30"), "{seconds}");
        }
    }

    proptest! {
        #[test]
        fn a_higher_vdot_is_never_slower_and_bands_are_in_order(vdot in 20.0_f64..89.0) {
            let bands = |vdot| pace_bands_from_vdot(vdot, &LoadConventions::default()).unwrap().bands;
            for (slower, faster) in bands(vdot).into_iter().zip(bands(vdot + 1.0)) {
                prop_assert!(faster.fastest <= slower.fastest && faster.slowest <= slower.slowest);
                prop_assert!(slower.fastest <= slower.slowest);
            }
            let [easy, race, threshold, interval] = bands(vdot);
            prop_assert!(easy.fastest > race.fastest && race.fastest >= threshold.fastest);
            prop_assert!(threshold.fastest > interval.slowest);
        }

        #[test]
        fn no_number_panics(vdot in any::<f64>(), seconds in any::<u32>()) {
            let wide = LoadConventions { vdot_min: 0, vdot_max: 255, ..LoadConventions::default() };
            let _ = (pace_bands_from_vdot(vdot, &wide), pace_bands_from_threshold(SecondsPerKm(seconds), &wide));
        }
    }
}
