use std::fmt;

use serde::{Deserialize, Serialize};

use super::LoadUnits;

/// Which standard deviation divides: both are in use, and they give different figures for the same week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deviation {
    /// Of a sample: divides by six for seven days.
    #[default]
    Sample,
    /// Of a population: divides by seven.
    Population,
}

impl Deviation {
    /// As it is named beside the figure.
    ///
    /// ```
    /// assert_eq!(training::load::Deviation::Sample.label(), "sample SD");
    /// ```
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sample => "sample SD",
            Self::Population => "population SD",
        }
    }
}

/// How evenly seven days were loaded. It describes the week; there is no line above which it is too much
/// (facts/race-tools §5 calls every published line rough and individual), so nothing may warn or decide by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekSpread {
    /// The seven days together.
    pub total: LoadUnits,
    /// The deviation both figures below were made with.
    pub deviation: Deviation,
    /// Mean daily load over its deviation, in hundredths; `None` while all days are equal, where it is not defined.
    pub monotony_hundredths: Option<u32>,
    /// Week's load times monotony; `None` with it.
    pub strain: Option<LoadUnits>,
}

impl fmt::Display for WeekSpread {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.total)?;
        match self.monotony_hundredths {
            Some(monotony) => {
                write!(formatter, ", monotony {}.{:02} ({})", monotony / 100, monotony % 100, self.deviation.label())
            }
            None => write!(formatter, ", monotony undefined: all days are alike"),
        }
    }
}

/// Load, monotony and strain of seven days, rest days included as zero (facts/race-tools §5, facts/science SC9.2;
/// `[FOSTER-2ND]`, `[K-FOSTER98]`: the formula high, its use low).
///
/// `LoadConventions` says which deviation the product shows.
///
/// ```
/// use training::load::{Deviation, LoadUnits, week_spread};
/// let week = week_spread([420, 0, 300, 560, 0, 700, 240].map(LoadUnits), Deviation::Sample);
/// assert_eq!(week.to_string(), "2220 AU, monotony 1.19 (sample SD)");
/// ```
#[must_use]
pub fn week_spread(days: [LoadUnits; 7], deviation: Deviation) -> WeekSpread {
    let total: LoadUnits = days.into_iter().sum();
    let monotony = monotony(&days, deviation);
    WeekSpread {
        total,
        deviation,
        // A float that does not fit is held at the end of the range by the cast.
        monotony_hundredths: monotony.map(|monotony| libm::round(monotony * 100.0) as u32),
        strain: monotony.map(|monotony| LoadUnits(libm::round(f64::from(total.0) * monotony) as u32)),
    }
}

fn monotony(days: &[LoadUnits; 7], deviation: Deviation) -> Option<f64> {
    if days.windows(2).all(|pair| pair.first() == pair.last()) {
        return None;
    }
    let count = days.len() as f64;
    let mean = days.iter().map(|day| f64::from(day.0)).sum::<f64>() / count;
    let squares = days.iter().map(|day| (f64::from(day.0) - mean) * (f64::from(day.0) - mean)).sum::<f64>();
    let divisor = match deviation {
        Deviation::Sample => count - 1.0,
        Deviation::Population => count,
    };
    Some(mean / libm::sqrt(squares / divisor))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WEEK: [u32; 7] = [420, 0, 300, 560, 0, 700, 240];

    #[test]
    fn the_facts_week_comes_out_with_either_deviation() {
        let sample = week_spread(WEEK.map(LoadUnits), Deviation::Sample);
        assert_eq!((sample.total, sample.monotony_hundredths), (LoadUnits(2220), Some(119)));
        assert!(sample.strain.unwrap().0.abs_diff(2650) <= 1, "{sample:?}");
        let population = week_spread(WEEK.map(LoadUnits), Deviation::Population);
        assert_eq!(population.monotony_hundredths, Some(129));
        assert!(population.strain.unwrap().0.abs_diff(2862) <= 1, "{population:?}");
    }

    #[test]
    fn the_deviation_is_said_with_the_figure() {
        let text = |deviation| week_spread(WEEK.map(LoadUnits), deviation).to_string();
        assert_eq!(text(Deviation::Population), "2220 AU, monotony 1.29 (population SD)");
    }

    #[test]
    fn days_that_are_all_alike_have_no_monotony() {
        for day in [0, 300, u32::MAX] {
            let week = week_spread([LoadUnits(day); 7], Deviation::Sample);
            assert_eq!((week.monotony_hundredths, week.strain), (None, None));
        }
        assert!(week_spread([LoadUnits(0); 7], Deviation::Sample).to_string().contains("undefined"));
    }

    proptest! {
        #[test]
        fn no_week_panics_and_the_order_of_days_does_not_matter(days in any::<[u32; 7]>()) {
            let mut turned = days;
            turned.reverse();
            let week = week_spread(days.map(LoadUnits), Deviation::Sample);
            let other = week_spread(turned.map(LoadUnits), Deviation::Sample);
            prop_assert_eq!(week.total, other.total);
            let difference = week.monotony_hundredths.unwrap_or(0).abs_diff(other.monotony_hundredths.unwrap_or(0));
            prop_assert!(difference <= 1);
        }

        #[test]
        fn twice_every_day_is_the_same_evenness(days in any::<[u16; 7]>()) {
            let once = week_spread(days.map(|day| LoadUnits(u32::from(day))), Deviation::Sample);
            let twice = week_spread(days.map(|day| LoadUnits(u32::from(day) * 2)), Deviation::Sample);
            prop_assert_eq!(once.monotony_hundredths, twice.monotony_hundredths);
            prop_assert_eq!(once.total.0 * 2, twice.total.0);
        }

        #[test]
        fn the_sample_deviation_gives_the_smaller_figure(days in any::<[u16; 7]>()) {
            let week = |deviation| week_spread(days.map(|day| LoadUnits(u32::from(day))), deviation);
            prop_assert!(week(Deviation::Sample).monotony_hundredths <= week(Deviation::Population).monotony_hundredths);
        }
    }
}
