use serde::{Deserialize, Serialize};

use super::{Tone, reading::Reading};
use crate::{FieldError, Units};

/// How the coach should talk, and where the athlete is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preferences {
    pub units: Units,
    pub tone: Tone,
    /// An IANA name such as `Europe/Berlin`; whether it exists is the server's to know.
    pub time_zone: String,
}

/// The same as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PreferencesForm {
    pub units: String,
    pub tone: String,
    pub time_zone: String,
}

impl PreferencesForm {
    /// As the form shows what is known.
    #[must_use]
    pub fn of(known: &Preferences) -> Self {
        Self {
            units: known.units.slug().to_owned(),
            tone: known.tone.slug().to_owned(),
            time_zone: known.time_zone.clone(),
        }
    }

    /// Every field with what was typed into it.
    #[must_use]
    pub fn typed(&self) -> Vec<(&'static str, String)> {
        vec![("units", self.units.clone()), ("tone", self.tone.clone()), ("time_zone", self.time_zone.clone())]
    }
}

impl Preferences {
    /// Reads a form. What is left open is metric and balanced.
    ///
    /// # Errors
    /// A sentence for each field that makes no sense; `is_time_zone` knows the zones.
    pub fn parse(form: &PreferencesForm, is_time_zone: impl FnOnce(&str) -> bool) -> Result<Self, Vec<FieldError>> {
        let mut reading = Reading::default();
        let units = reading.chosen("units", &form.units, Units::from_slug).unwrap_or_default();
        let tone = reading.chosen("tone", &form.tone, Tone::from_slug).unwrap_or_default();
        let unknown = "That is no time zone I know. Write it like Europe/Berlin.";
        let time_zone = reading.required("time_zone", &form.time_zone, unknown, |zone| {
            if is_time_zone(zone) { Ok(zone.to_owned()) } else { Err(unknown) }
        });
        reading.end(time_zone.map(|time_zone| Self { units, tone, time_zone }))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_read_is_shown_again_and_nonsense_is_refused_at_its_field() {
        let form = PreferencesForm {
            units: "imperial".to_owned(),
            tone: "blunt".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
        };
        let read = Preferences::parse(&form, |zone| zone == "Europe/Berlin").unwrap();
        assert_eq!((read.tone, PreferencesForm::of(&read)), (Tone::Blunt, form.clone()));
        let wrong = PreferencesForm { tone: "rude".to_owned(), time_zone: "Europe/Atlantis".to_owned(), ..form };
        let errors = Preferences::parse(&wrong, |_| false).unwrap_err();
        assert_eq!(errors.iter().map(|error| error.field.as_ref()).collect::<Vec<_>>(), ["tone", "time_zone"]);
    }

    proptest! {
        #[test]
        fn no_form_panics(units in ".*", tone in ".*", time_zone in ".*") {
            let _ = Preferences::parse(&PreferencesForm { units, tone, time_zone }, |_| true);
        }
    }
}
