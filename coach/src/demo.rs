//! The demo athlete: somebody to ask as, without an account.

use jiff::civil::date;
use training::{Division, Profile, Seconds, Sex, Units};

use crate::{
    Id,
    store::{NewAthlete, Store, StoreError},
};

const EMAIL: &str = "demo@coach-k.invalid";

/// No password matches this.
const NO_PASSWORD: &str = "!";

/// Makes the demo athlete, or finds them.
///
/// # Errors
/// `Database`.
pub async fn seed(store: &Store) -> Result<Id, StoreError> {
    if let Some(known) = store.athlete_by_email(EMAIL).await? {
        return Ok(known.id);
    }
    let new = NewAthlete {
        email: EMAIL,
        password_hash: NO_PASSWORD,
        name: "Mara",
        time_zone: "Europe/Berlin",
        terms_version: 1,
        is_demo: true,
    };
    let id = match store.insert_athlete(&new).await {
        Ok(athlete) => athlete.id,
        // Two programs seeded at once: the other one's athlete it is.
        Err(StoreError::EmailTaken) => {
            return store.athlete_by_email(EMAIL).await?.map(|known| known.id).ok_or(StoreError::NotFound);
        }
        Err(error) => return Err(error),
    };
    let profile = Profile {
        name: "Mara".to_owned(),
        sex: Some(Sex::Female),
        birth_date: Some(date(1992, 5, 17)),
        division: Some(Division::WomenOpen),
        race_name: Some("Manchester".to_owned()),
        race_date: Some(date(2027, 1, 16)),
        goal: Some(Seconds(4800)),
        units: Units::Metric,
        time_zone: "Europe/Berlin".to_owned(),
    };
    store.save_profile(id, &profile).await?;
    Ok(id)
}
