use serde::{Deserialize, Serialize};

use super::{Capped, Eater, FuellingConventions, FuellingRefused, Grams, Milligrams, Millilitres, caps};
use crate::Confidence;

/// A session with scales before and after (FU6.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SweatTest {
    pub before: Grams,
    pub after: Grams,
    pub drunk: Millilitres,
    pub urine: Millilitres,
    pub minutes: u16,
}

/// What somebody sweats, from a test; only `sweat_rate` makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SweatRate {
    per_hour: Millilitres,
    lost: Grams,
    lost_tenths_percent: u16,
    gained: bool,
}

impl SweatRate {
    /// Sweat in an hour.
    ///
    /// ```
    /// # use training::fuelling::{FuellingConventions, FuellingRefused, Grams, Millilitres, SweatTest, sweat_rate};
    /// # let test = SweatTest { before: Grams(72_000), after: Grams(71_200), drunk: Millilitres(500), urine: Millilitres(0), minutes: 60 };
    /// # let rate = sweat_rate(&test, &FuellingConventions::default())?;
    /// assert_eq!(rate.per_hour(), Millilitres(1300));
    /// # Ok::<(), FuellingRefused>(())
    /// ```
    #[must_use]
    pub fn per_hour(self) -> Millilitres {
        self.per_hour
    }

    /// What the body was lighter after the test.
    ///
    /// ```
    /// # use training::fuelling::{FuellingConventions, FuellingRefused, Grams, Millilitres, SweatTest, sweat_rate};
    /// # let test = SweatTest { before: Grams(72_000), after: Grams(71_200), drunk: Millilitres(500), urine: Millilitres(0), minutes: 60 };
    /// # let rate = sweat_rate(&test, &FuellingConventions::default())?;
    /// assert_eq!(rate.lost(), Grams(800));
    /// # Ok::<(), FuellingRefused>(())
    /// ```
    #[must_use]
    pub fn lost(self) -> Grams {
        self.lost
    }

    /// The same as a share of the body mass before, in tenths of a percent; 20 is the line not to pass.
    ///
    /// ```
    /// # use training::fuelling::{FuellingConventions, FuellingRefused, Grams, Millilitres, SweatTest, sweat_rate};
    /// # let test = SweatTest { before: Grams(72_000), after: Grams(71_200), drunk: Millilitres(500), urine: Millilitres(0), minutes: 60 };
    /// # let rate = sweat_rate(&test, &FuellingConventions::default())?;
    /// assert_eq!(rate.lost_tenths_percent(), 11);
    /// # Ok::<(), FuellingRefused>(())
    /// ```
    #[must_use]
    pub fn lost_tenths_percent(self) -> u16 {
        self.lost_tenths_percent
    }

    /// Heavier after than before: too much was drunk, which is dangerous (FU6.2).
    ///
    /// ```
    /// # use training::fuelling::{FuellingConventions, FuellingRefused, Grams, Millilitres, SweatTest, sweat_rate};
    /// # let test = SweatTest { before: Grams(72_000), after: Grams(71_200), drunk: Millilitres(500), urine: Millilitres(0), minutes: 60 };
    /// # let rate = sweat_rate(&test, &FuellingConventions::default())?;
    /// assert!(!rate.has_gained());
    /// # Ok::<(), FuellingRefused>(())
    /// ```
    #[must_use]
    pub fn has_gained(self) -> bool {
        self.gained
    }
}

/// Sweat rate: mass before less mass after, plus what was drunk, less urine, over the hours (`[HYD-ACSM07]`, FU6.1).
///
/// # Errors
/// `Unusable` for a test too short to say anything, a change of more than a tenth of the body, or a rate nobody sweats.
///
/// ```
/// use training::fuelling::{FuellingConventions, Grams, Millilitres, SweatTest, sweat_rate};
/// let test = SweatTest { before: Grams(72_000), after: Grams(71_200), drunk: Millilitres(500), urine: Millilitres(0), minutes: 75 };
/// let rate = sweat_rate(&test, &FuellingConventions::default())?;
/// assert_eq!(rate.per_hour(), Millilitres(1040));
/// assert_eq!((rate.lost(), rate.lost_tenths_percent(), rate.has_gained()), (Grams(800), 11, false));
/// # Ok::<(), training::fuelling::FuellingRefused>(())
/// ```
pub fn sweat_rate(test: &SweatTest, conventions: &FuellingConventions) -> Result<SweatRate, FuellingRefused> {
    let unusable = FuellingRefused::Unusable {
        what: "That sweat test",
        example: "72.0 kg before, 71.2 kg after, 500 mL drunk, no urine, 75 minutes",
    };
    let (before, after) = (i64::from(test.before.0), i64::from(test.after.0));
    let sweat = before - after + i64::from(test.drunk.0) - i64::from(test.urine.0);
    let is_weighed = before >= 10_000 && (before - after).abs() <= before / 10;
    if test.minutes < conventions.sweat_test_minutes.max(1) || !is_weighed || sweat <= 0 {
        return Err(unusable);
    }
    // A gram of sweat is a millilitre.
    let per_hour = u32::try_from(sweat * 60 / i64::from(test.minutes)).map_err(|_| unusable)?;
    if per_hour > conventions.sweat_rate_most.0 {
        return Err(unusable);
    }
    let lost = (before - after).max(0);
    Ok(SweatRate {
        per_hour: Millilitres(per_hour),
        lost: Grams(u32::try_from(lost).unwrap_or(0)),
        lost_tenths_percent: u16::try_from(lost * 1000 / before).unwrap_or(u16::MAX),
        gained: after > before,
    })
}

/// What to drink in an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FluidPlan {
    /// From what keeps the loss below two percent, where a sweat rate is known, to what may be drunk at most.
    pub per_hour: Capped<Millilitres>,
    /// Thirst decides, because it lasts less than an hour and a half (FU6.2).
    pub by_thirst: bool,
    /// More than 800 mL an hour: small stomachs and slow finishes run into trouble here.
    pub is_much: bool,
    /// In the hours after, where a loss was measured (FU6.4).
    pub after: Option<Capped<Millilitres>>,
    pub source: &'static str,
    pub confidence: Confidence,
}

/// Fluid for something that lasts so many minutes: by thirst below an hour and a half, never more than is sweated, and a
/// warning above 800 mL an hour (`[HYD-ACSM07]`, `[HYD-EAH15]`, facts/fuelling §6, §17).
///
/// # Errors
/// `Closed` where a condition closes fluid; `Unusable` for no minutes.
///
/// ```
/// use training::fuelling::{Eater, FuellingConventions, Grams, Millilitres, Person, fluid_plan};
/// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &FuellingConventions::default())?;
/// let plan = fluid_plan(&eater, 80, None)?;
/// assert!(plan.by_thirst && plan.per_hour.high() <= Millilitres(800));
/// # Ok::<(), training::fuelling::FuellingRefused>(())
/// ```
pub fn fluid_plan(eater: &Eater, minutes: u16, sweat: Option<SweatRate>) -> Result<FluidPlan, FuellingRefused> {
    if minutes == 0 {
        return Err(FuellingRefused::Unusable { what: "That duration", example: "80 minutes" });
    }
    // What must be drunk so that the loss stays below two percent of the body mass by the end.
    let needed = sweat.map_or(0, |rate| {
        let sweated = u64::from(rate.per_hour.0) * u64::from(minutes) / 60;
        let allowed = u64::from(eater.body_mass().0) / 50;
        sweated.saturating_sub(allowed) * 60 / u64::from(minutes)
    });
    let most = sweat.map_or(caps::FLUID_PER_HOUR.value, SweatRate::per_hour);
    let per_hour = caps::fluid_per_hour(eater, sweat, Millilitres(u32::try_from(needed).unwrap_or(u32::MAX)), most)?;
    let after = match sweat {
        Some(rate) if rate.lost.0 > 0 => Some(caps::drink_after(eater, rate.lost)?),
        _ => None,
    };
    Ok(FluidPlan {
        per_hour,
        by_thirst: minutes < 90,
        is_much: per_hour.high() > caps::FLUID_PER_HOUR.value,
        after,
        source: "HYD-ACSM07",
        confidence: Confidence::High,
    })
}

/// Sodium for each hour, with the fluid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SodiumPlan {
    pub per_hour: Capped<Milligrams>,
    pub source: &'static str,
    /// Low: the milligrams are practice.
    pub confidence: Confidence,
}

/// Sodium in what lasts longer than 90 minutes, for heavy or salty sweaters and hot halls; everybody else needs none, and
/// nobody without fluid (FU6.3, §17).
///
/// # Errors
/// `Closed` with high blood pressure, a regular medicine and the other conditions that close it.
///
/// ```
/// use training::fuelling::{Eater, FuellingConventions, Grams, Milligrams, Person, sodium_plan};
/// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &FuellingConventions::default())?;
/// assert_eq!(sodium_plan(&eater, 90, true, true)?, None);
/// let plan = sodium_plan(&eater, 105, true, true)?.expect("a long hot one");
/// assert_eq!(plan.per_hour.high(), Milligrams(600));
/// # Ok::<(), training::fuelling::FuellingRefused>(())
/// ```
pub fn sodium_plan(
    eater: &Eater,
    minutes: u16,
    with_fluid: bool,
    is_salty_or_hot: bool,
) -> Result<Option<SodiumPlan>, FuellingRefused> {
    let per_hour = caps::sodium_per_hour(eater, minutes, with_fluid, Milligrams(300), Milligrams(600))?;
    Ok((is_salty_or_hot && per_hour.high() > Milligrams(0)).then_some(SodiumPlan {
        per_hour,
        source: caps::SODIUM_PER_HOUR.source,
        confidence: caps::SODIUM_PER_HOUR.confidence,
    }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fuelling::Person;

    fn eater() -> Eater {
        let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
        Eater::of(&person, &FuellingConventions::default()).unwrap()
    }

    fn tested(before: u32, after: u32, drunk: u32, minutes: u16) -> Result<SweatRate, FuellingRefused> {
        let test = SweatTest {
            before: Grams(before),
            after: Grams(after),
            drunk: Millilitres(drunk),
            urine: Millilitres(0),
            minutes,
        };
        sweat_rate(&test, &FuellingConventions::default())
    }

    #[test]
    fn gaining_weight_is_noticed() {
        assert!(tested(70_000, 70_400, 1500, 90).unwrap().has_gained());
        assert!(!tested(70_000, 70_000, 1500, 90).unwrap().has_gained());
    }

    #[test]
    fn a_slip_of_the_scale_is_refused_with_an_example() {
        for test in [
            tested(0, 0, 0, 60),
            tested(70_000, 69_000, 0, 0),
            tested(70_000, 69_000, 0, 19),
            tested(70_000, 7_000, 0, 60),
            tested(70_000, 70_500, 100, 60),
            tested(70_000, 66_000, 3000, 60),
            tested(u32::MAX, u32::MAX, u32::MAX, 60),
        ] {
            assert!(test.unwrap_err().to_string().contains("71.2 kg after"));
        }
    }

    #[test]
    fn a_heavy_sweater_is_warned_above_800_an_hour_and_never_drinks_more_than_is_sweated() {
        let heavy = tested(70_000, 68_500, 0, 60).unwrap();
        let plan = fluid_plan(&eater(), 120, Some(heavy)).unwrap();
        // 3,000 mL sweated, 1,400 g may be lost: 800 mL an hour at least.
        assert_eq!((plan.per_hour.low(), plan.per_hour.high()), (Millilitres(800), Millilitres(1500)));
        assert!(plan.is_much && !plan.by_thirst);
        assert_eq!(plan.after.unwrap().to_string(), "1875 mL to 2250 mL");
        let light = tested(70_000, 69_600, 0, 60).unwrap();
        let plan = fluid_plan(&eater(), 80, Some(light)).unwrap();
        assert_eq!((plan.per_hour.low(), plan.per_hour.high()), (Millilitres(0), Millilitres(400)));
        assert!(!plan.is_much);
    }

    #[test]
    fn sodium_goes_with_fluid_and_with_a_long_hot_race_only() {
        for (minutes, with_fluid, is_hot) in [(120, false, true), (90, true, true), (120, true, false)] {
            assert_eq!(sodium_plan(&eater(), minutes, with_fluid, is_hot), Ok(None), "{minutes}");
        }
        let plan = sodium_plan(&eater(), 91, true, true).unwrap().unwrap();
        assert_eq!((plan.per_hour.low(), plan.confidence), (Milligrams(300), Confidence::Low));
    }

    proptest! {
        #[test]
        fn no_test_panics_and_a_loss_is_what_the_scales_say(before: u32, after: u32, drunk: u32, urine: u32, minutes: u16) {
            let test = SweatTest {
                before: Grams(before), after: Grams(after), drunk: Millilitres(drunk), urine: Millilitres(urine), minutes,
            };
            if let Ok(rate) = sweat_rate(&test, &FuellingConventions::default()) {
                prop_assert_eq!(rate.lost().0, before.saturating_sub(after));
                prop_assert_eq!(rate.has_gained(), after > before);
            }
        }
    }
}
