use leptos::prelude::*;
use training::background::IdentityForm;

use super::{PAIR, UNITS};
use crate::{
    form::Draft,
    ui::{Choice, SelectField, TextField},
};

const SEXES: [Choice; 3] = [("", "Not said"), ("female", "Female"), ("male", "Male")];

/// Who somebody is. The units are asked where nothing else on the page asks them.
#[component]
pub fn IdentityFields(form: IdentityForm, draft: Draft, #[prop(optional)] asks_units: bool) -> impl IntoView {
    view! {
        <TextField label="Name" name="name" autocomplete="name" required=true value=form.name draft=draft.clone() hint="What the coach calls you."/>
        <div class=PAIR>
            <TextField
                label="Birth date"
                name="birth_date"
                kind="date"
                autocomplete="bday"
                value=form.birth_date
                draft=draft.clone()
                hint="Decides the age group, and how much rest you need between hard days."
            />
            <SelectField
                label="Sex"
                name="sex"
                value=form.sex
                draft=draft.clone()
                choices=SEXES.to_vec()
                hint="Decides the wall ball target, and whom your times are compared with."
            />
        </div>
        {asks_units
            .then(|| view! {
                <SelectField
                    label="Units"
                    name="units"
                    value=form.units
                    draft=draft.clone()
                    choices=UNITS.to_vec()
                    hint="What a number without a unit means, and how everything is shown."
                />
            })}
        <div class=PAIR>
            <TextField
                label="Weight"
                name="weight"
                value=form.weight
                draft=draft.clone()
                hint="Food and drink are counted by it. For instance: 64 kg or 141 lb"
            />
            <TextField
                label="Height"
                name="height"
                value=form.height
                draft=draft.clone()
                hint="With the weight, how gently a new runner begins. For instance: 1.70 m or 5'7\""
            />
        </div>
    }
}
