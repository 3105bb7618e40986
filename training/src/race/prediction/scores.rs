//! Places in a field as distances from its middle, in standard deviations.

use crate::race::{QuantileTable, curve::along};

/// The normal distribution at the shares that are published, in thousandths.
const SCORES: [(u16, f64); 8] =
    [(10, -2.326), (50, -1.645), (100, -1.282), (250, -0.674), (500, 0.0), (750, 0.674), (900, 1.282), (950, 1.645)];

/// Beyond this a single split says nothing more about the finish.
const FARTHEST: f64 = 3.0;

fn points(table: &QuantileTable) -> impl Iterator<Item = (f64, f64)> + Clone + '_ {
    table.quantiles.iter().filter_map(|quantile| {
        let (_, score) = SCORES.iter().find(|(permille, _)| *permille == quantile.permille)?;
        Some((f64::from(quantile.time.0), *score))
    })
}

/// How far from the middle a time is; faster is negative.
pub(super) fn score(table: &QuantileTable, seconds: f64) -> Option<f64> {
    along(seconds, points(table)).map(|score| score.clamp(-FARTHEST, FARTHEST))
}

/// The time so far from the middle.
pub(super) fn at_score(table: &QuantileTable, score: f64) -> Option<f64> {
    along(score, points(table).map(|(time, score)| (score, time)))
}

/// Seconds of one standard deviation, from the middle half.
pub(super) fn deviation_seconds(table: &QuantileTable) -> Option<f64> {
    Some((at_score(table, 0.674)? - at_score(table, -0.674)?) / (2.0 * 0.674))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Division, race::quantile_table};

    #[test]
    fn a_field_is_laid_on_the_bell() {
        let men = quantile_table(Division::MenOpen, None).unwrap();
        assert!((score(&men, 5241.0).unwrap()).abs() < 1e-9);
        assert!((score(&men, 4659.0).unwrap() + 0.674).abs() < 1e-9);
        assert!((at_score(&men, -2.326).unwrap() - 3698.0).abs() < 1e-6);
        assert_eq!((score(&men, 0.0), score(&men, 1e9)), (Some(-3.0), Some(3.0)));
        assert!((deviation_seconds(&men).unwrap() - 994.0).abs() < 1.0);
    }
}
