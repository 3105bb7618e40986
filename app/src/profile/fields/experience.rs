use leptos::prelude::*;
use training::{
    Division,
    background::{ExperienceForm, level_meaning},
    race::AthleteLevel,
};

use super::PAIR;
use crate::{
    form::Draft,
    ui::{Choice, RadioGroup, SelectField, TextField},
};

/// What somebody has done in the sport.
#[component]
pub fn ExperienceFields(form: ExperienceForm, draft: Draft) -> impl IntoView {
    view! {
        <SelectField
            label="Division"
            name="division"
            value=form.division
            draft=draft.clone()
            choices=divisions()
            hint="Decides every load. Not booked yet: the one you want to race."
        />
        <RadioGroup
            legend="Level"
            name="level"
            value=form.level
            draft=draft.clone()
            choices=levels()
            required=true
            hint="Decides how much a session holds. Unsure, or back from a break of two weeks: take the lower one."
        />
        <div class=PAIR>
            <TextField
                label="HYROX races done"
                name="races"
                value=form.races
                draft=draft.clone()
                keys="numeric"
                hint="Tells how much to explain. 0 for none yet."
            />
            <TextField
                label="Best finish"
                name="best_finish"
                value=form.best_finish
                draft=draft.clone()
                hint="What a goal is measured against. For instance: 1:24:50"
            />
            <TextField
                label="Where"
                name="best_at"
                value=form.best_at
                draft=draft.clone()
                hint="So that the coach can name it. For instance: Katowice"
            />
            <TextField
                label="When"
                name="best_on"
                kind="date"
                value=form.best_on
                draft=draft.clone()
                hint="An old finish says less than a new one."
            />
        </div>
    }
}

fn divisions() -> Vec<Choice> {
    let mut choices = vec![("", "Choose a division")];
    choices.extend(Division::ALL.into_iter().map(|division| (division.slug(), division.label())));
    choices
}

fn levels() -> Vec<(&'static str, &'static str, &'static str)> {
    AthleteLevel::ALL.into_iter().map(|level| (level.slug(), level.label(), level_meaning(level))).collect()
}
