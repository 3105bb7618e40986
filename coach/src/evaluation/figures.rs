use serde::Serialize;

/// A share or a mean, and where it lies with 95 % confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

const Z: f64 = 1.959_964;

/// A share of successes with Wilson's score interval (Wilson 1927); 0 to 1 when nothing was counted.
///
/// ```
/// let interval = coach::evaluation::wilson(95, 100);
/// assert!((interval.low - 0.888).abs() < 0.001 && (interval.high - 0.978).abs() < 0.001);
/// ```
#[must_use]
pub fn wilson(successes: usize, count: usize) -> Interval {
    if count == 0 {
        return Interval { value: 0.0, low: 0.0, high: 1.0 };
    }
    let (successes, count) = (as_f64(successes), as_f64(count));
    let share = successes / count;
    let below = 1.0 + Z * Z / count;
    let middle = (share + Z * Z / (2.0 * count)) / below;
    let half = Z / below * (share * (1.0 - share) / count + Z * Z / (4.0 * count * count)).sqrt();
    Interval { value: share, low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
}

/// A mean with the normal interval of its standard error.
#[must_use]
pub fn mean(values: &[f64]) -> Interval {
    if values.is_empty() {
        return Interval { value: 0.0, low: 0.0, high: 1.0 };
    }
    let count = as_f64(values.len());
    let mean = values.iter().sum::<f64>() / count;
    let spread = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0).max(1.0);
    let half = Z * (spread / count).sqrt();
    Interval { value: mean, low: (mean - half).max(0.0), high: (mean + half).min(1.0) }
}

/// The value below which `share` of the values lie; 0 of none.
#[must_use]
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
    let at = (as_f64(sorted.len().saturating_sub(1)) * share).round() as usize;
    sorted.get(at).copied().unwrap_or_default()
}

/// How likely a difference at least this uneven is by chance, both ways: the exact sign test over pairs that differ.
///
/// ```
/// use coach::evaluation::sign_test;
/// assert!((sign_test(9, 1) - 0.0215).abs() < 0.001);
/// assert!((sign_test(5, 5) - 1.0).abs() < 1e-9);
/// ```
#[must_use]
pub fn sign_test(better: usize, worse: usize) -> f64 {
    let (count, fewer) = (better + worse, better.min(worse));
    let mut term = 0.5_f64.powi(i32::try_from(count).unwrap_or(i32::MAX));
    let mut sum = 0.0;
    for at in 0..=fewer {
        sum += term;
        term *= as_f64(count - at) / as_f64(at + 1);
    }
    (2.0 * sum).min(1.0)
}

#[expect(clippy::cast_precision_loss, reason = "counts of questions")]
pub(super) fn as_f64(count: usize) -> f64 {
    count as f64
}
