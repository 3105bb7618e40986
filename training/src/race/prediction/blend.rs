use super::{Driver, Input};
use crate::{Confidence, race::curve::whole_seconds};

/// One input's share of an estimate.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) input: Input,
    /// The finish this input alone suggests, in seconds.
    pub(super) suggests: f64,
    /// The finish of what it belongs to where single inputs are expected to differ: stations. Otherwise the same.
    pub(super) voice: f64,
    /// Of one, within the estimate.
    pub(super) weight: f64,
    pub(super) source: &'static str,
    pub(super) confidence: Confidence,
}

/// A finish with its variance, and what it was made from.
pub(super) struct Estimate {
    pub(super) mean: f64,
    pub(super) variance: f64,
    pub(super) parts: Vec<Part>,
}

/// Between a second and a day, whatever somebody configured; not a number counts as a second.
fn sound_spread(seconds: f64) -> f64 {
    libm::fmin(libm::fmax(seconds.abs(), 1.0), 86_400.0)
}

impl Estimate {
    /// One input alone.
    pub(super) fn single(input: Input, finish: f64, spread: f64, source: &'static str, confidence: Confidence) -> Self {
        let spread = sound_spread(spread);
        let part = Part { input, suggests: finish, voice: finish, weight: 1.0, source, confidence };
        Self { mean: finish, variance: spread * spread, parts: vec![part] }
    }

    /// The same with an error that all its parts share and no number of them takes away.
    pub(super) fn with_shared_spread(mut self, seconds: f64) -> Self {
        let shared = sound_spread(seconds);
        self.variance += shared * shared;
        self
    }

    /// The root of the weighted squares by which the voices miss the mean.
    pub(super) fn disagreement_seconds(&self) -> f64 {
        let squares = self.parts.iter().map(|part| {
            let missed = part.voice - self.mean;
            part.weight * missed * missed
        });
        libm::sqrt(squares.sum())
    }

    /// A standard deviation, never less than the least.
    pub(super) fn half_range_seconds(&self, least: f64) -> f64 {
        libm::fmax(libm::sqrt(self.variance), least)
    }

    /// That of the surest parts which make up at least half.
    pub(super) fn confidence(&self) -> Confidence {
        let weight_of = |confidence| -> f64 {
            self.parts.iter().filter(|part| part.confidence == confidence).map(|part| part.weight).sum()
        };
        let high = weight_of(Confidence::High);
        if high >= 0.5 {
            Confidence::High
        } else if high + weight_of(Confidence::Medium) >= 0.5 {
            Confidence::Medium
        } else {
            Confidence::Low
        }
    }

    /// The parts, heaviest first, with weights in whole percent that sum to 100.
    pub(super) fn drivers(&self) -> Vec<Driver> {
        let mut parts: Vec<&Part> = self.parts.iter().collect();
        parts.sort_by(|one, other| other.weight.total_cmp(&one.weight));
        let percents = whole_percents(parts.iter().map(|part| part.weight));
        parts
            .into_iter()
            .zip(percents)
            .map(|(part, weight_percent)| Driver {
                input: part.input,
                suggests: whole_seconds(part.suggests),
                weight_percent,
                source: part.source,
                confidence: part.confidence,
            })
            .collect()
    }
}

/// The mean by how sure each is; `None` of nothing.
pub(super) fn blend(estimates: Vec<Estimate>) -> Option<Estimate> {
    let total: f64 = estimates.iter().map(|estimate| 1.0 / estimate.variance).sum();
    if estimates.is_empty() || !total.is_finite() || total <= 0.0 {
        return None;
    }
    let mut blended = Estimate { mean: 0.0, variance: 1.0 / total, parts: Vec::new() };
    for estimate in estimates {
        let weight = 1.0 / estimate.variance / total;
        blended.mean += weight * estimate.mean;
        blended.parts.extend(estimate.parts.into_iter().map(|part| Part { weight: part.weight * weight, ..part }));
    }
    Some(blended)
}

/// Rounded so that the sum is 100: the largest remainders go up.
fn whole_percents(weights: impl Iterator<Item = f64>) -> Vec<u8> {
    let exact: Vec<f64> = weights.map(|weight| (weight * 100.0).clamp(0.0, 100.0)).collect();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
    let mut percents: Vec<u8> = exact.iter().map(|share| libm::floor(*share) as u8).collect();
    let missing = 100_u32.saturating_sub(percents.iter().map(|percent| u32::from(*percent)).sum());
    let mut order: Vec<usize> = (0..exact.len()).collect();
    let remainder = |index: &usize| exact.get(*index).map_or(0.0, |share| share - libm::floor(*share));
    order.sort_by(|one, other| remainder(other).total_cmp(&remainder(one)));
    for index in order.into_iter().take(usize::try_from(missing).unwrap_or(0)) {
        if let Some(percent) = percents.get_mut(index) {
            *percent = percent.saturating_add(1);
        }
    }
    percents
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SecondsPerKm;

    fn single(finish: f64, spread: f64) -> Estimate {
        Estimate::single(Input::MeanRun(SecondsPerKm(300)), finish, spread, "own", Confidence::Low)
    }

    #[test]
    fn the_surer_counts_more_and_two_are_surer_than_one() {
        let blended = blend(vec![single(5000.0, 300.0), single(5300.0, 600.0)]).unwrap();
        // Four to one.
        assert!((blended.mean - 5060.0).abs() < 1e-6);
        assert!((libm::sqrt(blended.variance) - 268.3).abs() < 0.1);
        assert!(blend(Vec::new()).is_none());
    }

    #[test]
    fn a_shared_error_stays_however_many_agree() {
        let many = blend((0..100).map(|_| single(5000.0, 100.0)).collect()).unwrap().with_shared_spread(400.0);
        assert!((libm::sqrt(many.variance) - 400.0).abs() < 1.0);
    }

    #[test]
    fn the_heaviest_of_two_voices_is_within_their_disagreement() {
        let apart = blend(vec![single(4000.0, 300.0), single(6000.0, 400.0)]).unwrap();
        assert!((apart.mean - 4720.0).abs() < 1e-6);
        assert!((apart.disagreement_seconds() - 960.0).abs() < 1e-6);
        assert!((apart.half_range_seconds(0.0) - 240.0).abs() < 1e-6);
        assert!((apart.half_range_seconds(300.0) - 300.0).abs() < 1e-6);
    }

    #[test]
    fn percentages_sum_to_100() {
        assert_eq!(whole_percents([1.0 / 3.0; 3].into_iter()), [34, 33, 33]);
        assert_eq!(
            whole_percents([0.996, 0.002, 0.002].into_iter()).iter().map(|part| u32::from(*part)).sum::<u32>(),
            100
        );
    }

    #[test]
    fn a_spread_that_makes_no_sense_does_no_harm() {
        for spread in [0.0, -5.0, f64::NAN, f64::INFINITY] {
            let estimate = single(5000.0, spread);
            assert!(estimate.variance >= 1.0 && estimate.variance.is_finite(), "{spread}");
        }
    }
}
