use serde::{Deserialize, Serialize};

use super::{Grams, MilligramsPerKg, Millilitres};

/// Choices the facts leave open. No value here moves a hard cap: those stand in `caps` and are the same for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FuellingConventions {
    /// Below this a body mass is a slip or a matter for a doctor (35 kg).
    pub body_mass_least: Grams,
    /// Above this it is a slip, or beyond what the figures per kilogram were made for (200 kg).
    pub body_mass_most: Grams,
    /// Masters eat the upper end of protein in a meal from this age (SC14, FU3.4; 40).
    pub masters_from_age: u8,
    /// A day with at most this much training counts as rest (30 min).
    pub rest_day_minutes: u16,
    /// Up to this it is the day of about an hour (75 min), above it the long day.
    pub moderate_day_minutes: u16,
    /// All-out work from this long gains from rinsing or small amounts (FU5.1, section 5's events begin at 55 min).
    pub rinse_from_minutes: u16,
    /// A race from this hour of the day is an afternoon start: a second meal, modest caffeine (FU16.1; 13).
    pub afternoon_from_hour: u8,
    /// A race from this hour with poor sleep gets no caffeine (FU7.6; 17).
    pub evening_from_hour: u8,
    /// The most caffeine that counts as modest (FU16.1 gives no figure; 1 mg/kg, the low end of FU7.5).
    pub caffeine_modest: MilligramsPerKg,
    /// A sweat test shorter than this says little (20 min).
    pub sweat_test_minutes: u16,
    /// Above this in an hour a sweat test is a slip of the scale (4,000 mL).
    pub sweat_rate_most: Millilitres,
}

impl Default for FuellingConventions {
    fn default() -> Self {
        Self {
            body_mass_least: Grams(35_000),
            body_mass_most: Grams(200_000),
            masters_from_age: 40,
            rest_day_minutes: 30,
            moderate_day_minutes: 75,
            rinse_from_minutes: 55,
            afternoon_from_hour: 13,
            evening_from_hour: 17,
            caffeine_modest: MilligramsPerKg(1),
            sweat_test_minutes: 20,
            sweat_rate_most: Millilitres(4000),
        }
    }
}
