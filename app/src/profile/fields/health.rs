use leptos::prelude::*;
use training::{
    background::{HealthFlag, HealthForm, area_slug},
    safety::BodyArea,
};

use super::UNITS;
use crate::{
    form::Draft,
    ui::{CheckField, CheckGroup, Choice, SelectField, TextArea, TextField},
};

/// What a professional should see first, and what hurts.
#[component]
pub fn HealthFields(form: HealthForm, draft: Draft, #[prop(optional)] asks_units: bool) -> impl IntoView {
    view! {
        <CheckField
            label="I am 18 or older"
            name="adult"
            draft=draft.clone()
            checked=form.adult == "true"
            required=true
            hint="The coach writes no plans for anybody younger: they need somebody who can see them train."
        />
        <CheckGroup
            legend="Do you have any of these?"
            name="flags"
            draft=draft.clone()
            choices=asked(&HealthFlag::CONDITIONS)
            chosen=form.flags.clone()
            hint="With some of them a professional has to see you before hard training. Until then the coach keeps it easy and says whom to ask."
        />
        <CheckGroup
            legend="Did any of this happen lately, and nobody has looked at it?"
            name="flags"
            draft=draft.clone()
            choices=asked(&HealthFlag::SIGNS)
            chosen=form.flags
            hint="Then training waits, because no session is worth it."
        />
        <CheckField
            label="A doctor has cleared me for hard training with what I ticked"
            name="cleared"
            draft=draft.clone()
            checked=form.cleared == "true"
            hint="Only you can know; the coach takes your word."
        />
        <TextField
            label="Weeks since the birth"
            name="weeks_after_birth"
            value=form.weeks_after_birth
            draft=draft.clone()
            keys="numeric"
            hint="Only if you gave birth lately: running waits for twelve weeks."
        />
        <CheckGroup
            legend="Where does it hurt, or did lately?"
            name="areas"
            draft=draft.clone()
            choices=areas()
            chosen=form.areas
            short=true
            hint="What loads it is swapped or left out."
        />
        <TextArea
            label="What to leave out"
            name="limits"
            value=form.limits
            draft=draft.clone()
            hint="In your words, up to 500 letters. For instance: nothing overhead for two weeks"
        />
        {asks_units
            .then(|| view! {
                <SelectField
                    label="Units"
                    name="units"
                    value=form.units
                    draft=draft.clone()
                    choices=UNITS.to_vec()
                    hint="How weights and distances are shown, from now on."
                />
            })}
    }
}

fn asked(flags: &[HealthFlag]) -> Vec<Choice> {
    flags.iter().map(|flag| (flag.slug(), flag.label())).collect()
}

fn areas() -> Vec<Choice> {
    let label = |area| match area {
        BodyArea::CalfOrAchilles => "Calf or Achilles",
        BodyArea::Shin => "Shin",
        BodyArea::FrontOfKnee => "Front of the knee",
        BodyArea::LowBack => "Lower back",
        BodyArea::HipOrGroin => "Hip or groin",
        BodyArea::Shoulder => "Shoulder",
        BodyArea::Foot => "Foot",
    };
    BodyArea::ALL.into_iter().map(|area| (area_slug(area), label(area))).collect()
}
