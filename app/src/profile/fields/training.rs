use leptos::prelude::*;
use training::{
    Kit,
    background::{CurrentTrainingForm, Weekdays, weekday_label, weekday_slug},
};

use super::PAIR;
use crate::{
    form::Draft,
    ui::{CheckGroup, Choice, TextField},
};

/// What most gyms and homes have comes first; the rest is folded.
const KIT_IN_SIGHT: usize = 17;

/// What somebody trains now, with what, and when.
#[component]
pub fn TrainingFields(form: CurrentTrainingForm, draft: Draft) -> impl IntoView {
    view! {
        <div class=PAIR>
            <TextField
                label="Running a week"
                name="weekly_run"
                required=true
                value=form.weekly_run
                draft=draft.clone()
                hint="The mean of four weeks, because the first week may not be far above it. For instance: 38 km or 24 mi"
            />
            <TextField
                label="Longest run lately"
                name="longest_run"
                required=true
                value=form.longest_run
                draft=draft.clone()
                hint="Of the last 30 days: the next one grows by a tenth at most. For instance: 14 km or 9 mi"
            />
            <TextField
                label="Runs a week"
                name="runs_per_week"
                value=form.runs_per_week
                draft=draft.clone()
                keys="numeric"
                hint="Below two, a plan begins with run and walk."
            />
            <TextField
                label="Strength days a week"
                name="strength_days"
                required=true
                value=form.strength_days
                draft=draft.clone()
                keys="numeric"
                hint="So that no strength is lost while running grows. 0 for none."
            />
            <TextField
                label="Hours a week, all training"
                name="weekly_hours"
                value=form.weekly_hours
                draft=draft.clone()
                hint="The load you are used to. For instance: 6.5"
            />
            <TextField
                label="Minutes a day"
                name="minutes_per_day"
                required=true
                value=form.minutes_per_day
                draft=draft.clone()
                hint="A session fits into it, warm-up included. For instance: 75"
            />
        </div>
        <CheckGroup
            legend="Days you can train"
            name="days"
            draft=draft.clone()
            choices=days()
            chosen=form.days
            short=true
            hint="A plan takes three to six of them and never touches the others."
        />
        <CheckGroup
            legend="What you have to train with"
            name="kit"
            draft=draft.clone()
            choices=kit()
            chosen=form.kit
            first=KIT_IN_SIGHT
            more="More kit"
            short=true
            hint="What is missing is replaced by something that trains the same. Nothing ticked: your own body."
        />
        <div class=PAIR>
            <TextField
                label="5 km best"
                name="best_5km"
                value=form.best_5km
                draft=draft.clone()
                hint="Your paces are made from it. For instance: 24:10"
            />
            <TextField
                label="10 km best"
                name="best_10km"
                value=form.best_10km
                draft=draft.clone()
                hint="Makes them surer. For instance: 51:30"
            />
        </div>
    }
}

fn days() -> Vec<Choice> {
    Weekdays::ALL.into_iter().map(|day| (weekday_slug(day), weekday_label(day))).collect()
}

fn kit() -> Vec<Choice> {
    Kit::ALL.into_iter().map(|kit| (kit.slug(), kit.name())).collect()
}
