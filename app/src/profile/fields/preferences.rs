use leptos::prelude::*;
use training::background::{PreferencesForm, Tone};

use super::{PAIR, UNITS};
use crate::{
    form::Draft,
    ui::{RadioGroup, SelectField, TextField},
};

/// How the coach talks, and where the athlete is.
#[component]
pub fn PreferencesFields(form: PreferencesForm, draft: Draft) -> impl IntoView {
    view! {
        <RadioGroup
            legend="Tone"
            name="tone"
            value=form.tone
            draft=draft.clone()
            choices=tones()
            hint="How it is said. Numbers, sources and safety stay the same."
        />
        <div class=PAIR>
            <SelectField
                label="Units"
                name="units"
                value=form.units
                draft=draft.clone()
                choices=UNITS.to_vec()
                hint="How weights and distances are shown. Race loads are set in kilograms."
            />
            <TextField
                label="Time zone"
                name="time_zone"
                value=form.time_zone
                draft=draft.clone()
                hint="Which day it is where you are. For instance: Europe/Berlin"
            />
        </div>
    }
}

fn tones() -> Vec<(&'static str, &'static str, &'static str)> {
    Tone::ALL.into_iter().map(|tone| (tone.slug(), tone.label(), tone.meaning())).collect()
}
