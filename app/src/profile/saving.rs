//! What saving a group means, and where it leads.

use coach::{Coach, Id, accounts::is_time_zone};
use training::{
    Profile,
    background::{
        Background, CurrentTraining, CurrentTrainingForm, Experience, ExperienceForm, HealthAnswers, HealthForm,
        Identity, IdentityForm, Preferences, PreferencesForm, RaceAhead, RaceAheadForm, Step,
    },
};

use super::told::{Forms, Group};
use crate::{
    error::AppError,
    form::{Draft, Refusal, finish, form_draft},
    sign_in::{coach, signed_in},
};

/// Everything stored about an athlete, and which day it is where they are.
pub struct Known {
    coach: Coach,
    athlete: Id,
    pub profile: Profile,
    pub background: Background,
    pub today: jiff::civil::Date,
}

impl Known {
    pub async fn of(athlete: Id) -> Result<Self, AppError> {
        let coach = coach()?;
        let profile = coach.store.profile(athlete).await?;
        let background = coach.store.background(athlete).await?;
        let today = coach::today(&profile.time_zone);
        Ok(Self { coach, athlete, profile, background, today })
    }

    /// In here, so that what was typed is kept when the sign-in is over.
    async fn own() -> Result<Self, Refusal> {
        Ok(Self::of(signed_in()?.athlete_id).await?)
    }

    pub fn forms(&self) -> Forms {
        let Self { profile, background, .. } = self;
        let units = profile.units;
        let identity = Identity {
            name: profile.name.clone(),
            birth_date: profile.birth_date,
            sex: profile.sex,
            weight: background.weight,
            height: background.height,
            units,
        };
        let training = background.training.as_ref();
        Forms {
            identity: IdentityForm::of(&identity),
            experience: ExperienceForm::of(profile.division, background.experience.as_ref()),
            training: training.map(|told| CurrentTrainingForm::of(told, units)).unwrap_or_default(),
            race: RaceAheadForm::of(&self.race()),
            health: HealthForm::of(background.health.as_ref(), units),
            preferences: PreferencesForm::of(&Preferences {
                units,
                tone: background.tone,
                time_zone: profile.time_zone.clone(),
            }),
        }
    }

    fn race(&self) -> RaceAhead {
        RaceAhead { date: self.profile.race_date, name: self.profile.race_name.clone(), goal: self.profile.goal }
    }

    /// The line of the group that is no step.
    pub fn preferences(&self) -> (Group, String) {
        let units = match self.profile.units {
            training::Units::Metric => "kilograms and kilometres",
            training::Units::Imperial => "pounds and miles",
        };
        (Group::Preferences, format!("{}, {units}, {}", self.background.tone.label(), self.profile.time_zone))
    }
}

pub async fn identity(form: &IdentityForm) -> Result<(), Refusal> {
    let known = Known::own().await?;
    let identity = Identity::parse(form, known.profile.units, known.today)?;
    Ok(known.coach.store.save_identity(known.athlete, &identity).await?)
}

pub async fn experience(form: &ExperienceForm) -> Result<(), Refusal> {
    let known = Known::own().await?;
    let experience = Experience::parse(form, known.today)?;
    Ok(known.coach.store.save_experience(known.athlete, &experience).await?)
}

pub async fn training(form: &CurrentTrainingForm) -> Result<(), Refusal> {
    let known = Known::own().await?;
    let training = CurrentTraining::parse(form, known.profile.units)?;
    Ok(known.coach.store.save_current_training(known.athlete, &training).await?)
}

pub async fn race(form: &RaceAheadForm) -> Result<(), Refusal> {
    let known = Known::own().await?;
    if form.is_skipped() {
        return Ok(known.coach.store.skip_race(known.athlete).await?);
    }
    let race = RaceAhead::parse(form, &known.race(), known.today)?;
    Ok(known.coach.store.save_race(known.athlete, &race).await?)
}

pub async fn health(form: &HealthForm) -> Result<(), Refusal> {
    let known = Known::own().await?;
    let (answers, units) = HealthAnswers::parse(form, known.background.health.as_ref(), known.profile.units)?;
    Ok(known.coach.store.save_health(known.athlete, &answers, units).await?)
}

pub async fn preferences(form: &PreferencesForm) -> Result<(), Refusal> {
    let known = Known::own().await?;
    let preferences = Preferences::parse(form, is_time_zone)?;
    Ok(known.coach.store.save_preferences(known.athlete, &preferences).await?)
}

/// On to the next step, or back to the profile; refused, back to where the form was.
pub async fn end(
    group: Group,
    typed: Vec<(&'static str, String)>,
    from: &str,
    done: Result<(), Refusal>,
) -> Result<(), AppError> {
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let slug = group.slug();
    let (back, next) = match group {
        Group::Step(step) if from == "onboarding" => (format!("/onboarding/{slug}"), after(step)),
        _ => (format!("/profile?open={slug}#{slug}"), format!("/profile?saved={slug}#{slug}")),
    };
    finish(slug, &typed, &back, done.map(|()| next)).await
}

/// The one after it. After the last one `/onboarding` shows what was left open on the way, or that nothing is.
fn after(step: Step) -> String {
    step.next().map_or("/onboarding".to_owned(), |next| format!("/onboarding/{}", next.slug()))
}

/// The group whose form this browser was refused last. A draft is shown once, and only to its own form.
pub async fn refused() -> Result<Option<(Group, Draft)>, AppError> {
    for group in Group::ALL {
        let draft = form_draft(group.slug().to_owned()).await?;
        if !draft.errors.is_empty() {
            return Ok(Some((group, draft)));
        }
    }
    Ok(None)
}
