use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! amount {
    ($(#[$doc:meta])* $name:ident, $unit:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, concat!("{} ", $unit), self.0)
            }
        }
    };
}

amount! {
    /// Whole milligrams, of what is dosed.
    ///
    /// ```
    /// assert_eq!(training::fuelling::Milligrams(200).to_string(), "200 mg");
    /// ```
    Milligrams, "mg"
}
amount! {
    /// Whole millilitres.
    ///
    /// ```
    /// assert_eq!(training::fuelling::Millilitres(400).to_string(), "400 mL");
    /// ```
    Millilitres, "mL"
}
amount! {
    /// Whole kilocalories.
    ///
    /// ```
    /// assert_eq!(training::fuelling::Kilocalories(300).to_string(), "300 kcal");
    /// ```
    Kilocalories, "kcal"
}
amount! {
    /// Whole millimoles: nitrate is sold by them; one is about 62 mg.
    ///
    /// ```
    /// assert_eq!(training::fuelling::Millimoles(8).to_string(), "8 mmol");
    /// ```
    Millimoles, "mmol"
}
amount! {
    /// For each kilogram of the body: 1.5 g is 1,500.
    ///
    /// ```
    /// assert_eq!(training::fuelling::MilligramsPerKg(3).to_string(), "3 mg/kg");
    /// ```
    MilligramsPerKg, "mg/kg"
}
