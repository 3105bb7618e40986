use leptos::prelude::*;
use training::background::RaceAheadForm;

use super::PAIR;
use crate::{form::Draft, ui::TextField};

/// The race somebody trains for.
#[component]
pub fn RaceFields(form: RaceAheadForm, draft: Draft) -> impl IntoView {
    view! {
        <div class=PAIR>
            <TextField
                label="Race date"
                name="race_date"
                kind="date"
                value=form.race_date
                draft=draft.clone()
                hint="A plan counts back from it, and tapers before it."
            />
            <TextField
                label="Race"
                name="race_name"
                value=form.race_name
                draft=draft.clone()
                hint="So that the coach can name it. For instance: Utrecht"
            />
            <TextField
                label="Goal time"
                name="goal"
                value=form.goal
                draft=draft.clone()
                hint="Becomes splits you can train. For instance: 1:20:00"
            />
        </div>
    }
}
