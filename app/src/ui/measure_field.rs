use leptos::prelude::*;
use training::{InputConventions, Units, parse_duration, parse_pace};

use super::field::{Below, CONTROL};

/// What is written into a [`MeasureField`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// `4:30`, `1:20:00`
    Time,
    /// `4:30`, `4:30/km`, `7:15/mi`
    Pace,
    /// A whole number between two ends.
    Number { min: i64, max: i64 },
}

impl Measure {
    /// What was typed, as it will be understood, or one sentence with an example.
    ///
    /// # Errors
    /// The sentence.
    pub fn read(self, text: &str, units: Units) -> Result<String, String> {
        match self {
            Self::Time => parse_duration(text).map(|time| time.to_string()).map_err(|refused| refused.to_string()),
            Self::Pace => parse_pace(text, units, &InputConventions::default())
                .map(|pace| pace.to_string())
                .map_err(|refused| refused.to_string()),
            Self::Number { min, max } => match text.trim().parse::<i64>() {
                Ok(number) if (min..=max).contains(&number) => Ok(number.to_string()),
                _ => Err(format!("A whole number from {min} to {max}.")),
            },
        }
    }
}

/// A field that reads a figure as athletes write it, and shows how it was understood once it is left.
#[component]
pub fn MeasureField(
    #[prop(into)] label: String,
    name: &'static str,
    measure: Measure,
    units: Units,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let typed = RwSignal::new(value);
    let refused = RwSignal::new(None::<String>);
    let below = format!("{name}-below");
    let look = move || {
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            refused.set(None);
            return;
        }
        match measure.read(&text, units) {
            Ok(understood) => {
                typed.set(understood);
                refused.set(None);
            }
            Err(sentence) => refused.set(Some(sentence)),
        }
    };
    view! {
        <div>
            <label for=name class="label block mb-[6px] text-ink-2">{label}</label>
            <input
                id=name
                name=name
                type="text"
                inputmode=if matches!(measure, Measure::Number { .. }) { "numeric" } else { "text" }
                autocomplete="off"
                class=CONTROL
                value=typed.get_untracked()
                prop:value=move || typed.get()
                aria-invalid=move || refused.get().is_some().then_some("true")
                aria-describedby=below.clone()
                on:input=move |event| typed.set(event_target_value(&event))
                on:blur=move |_| look()
            />
            <div id=below aria-live="polite">
                {move || view! { <Below id=String::new() error=refused.get() hint=hint.clone()/> }}
            </div>
        </div>
    }
}
