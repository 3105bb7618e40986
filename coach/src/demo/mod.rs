//! The demo athlete: somebody to ask as without an account, and a copy of them for every visitor who wants to try.

mod mara;
mod visit;

pub use mara::background;
pub use visit::{DEMO_HOURS, DemoError, leave, open, sweep};

use crate::{
    Id,
    store::{NewAthlete, Store, StoreError},
};

/// The one that commands ask as; visitors get copies.
const EMAIL: &str = "demo@coach-k.invalid";

/// No password matches this.
const NO_PASSWORD: &str = "!";

/// Makes the demo athlete, or finds them, and tells what they would tell.
///
/// # Errors
/// `Database`.
pub async fn seed(store: &Store) -> Result<Id, StoreError> {
    let id = match store.athlete_by_email(EMAIL).await? {
        Some(known) => known.id,
        None => made(store).await?,
    };
    mara::tell(store, id).await?;
    Ok(id)
}

async fn made(store: &Store) -> Result<Id, StoreError> {
    let new = NewAthlete {
        email: EMAIL,
        password_hash: NO_PASSWORD,
        name: mara::NAME,
        time_zone: mara::TIME_ZONE,
        terms_version: 1,
        is_demo: true,
    };
    match store.insert_athlete(&new).await {
        Ok(athlete) => Ok(athlete.id),
        // Two programs seeded at once: the other one's athlete it is.
        Err(StoreError::EmailTaken) => {
            store.athlete_by_email(EMAIL).await?.map(|known| known.id).ok_or(StoreError::NotFound)
        }
        Err(error) => Err(error),
    }
}
