use uuid::Uuid;

use super::{Store, StoreError};

/// An account as the store knows it.
#[derive(Debug, Clone)]
pub struct AthleteRow {
    pub id: Uuid,
    pub email: String,
    pub password_hash: String,
    pub is_operator: bool,
    pub is_demo: bool,
}

/// What an account starts with.
#[derive(Debug)]
pub struct NewAthlete<'a> {
    pub email: &'a str,
    pub password_hash: &'a str,
    pub name: &'a str,
    pub time_zone: &'a str,
    pub terms_version: i16,
    pub is_demo: bool,
}

impl Store {
    /// Creates the account and its profile. The first account that is not the demo becomes the operator.
    ///
    /// # Errors
    /// `EmailTaken`, `Database`.
    pub async fn insert_athlete(&self, new: &NewAthlete<'_>) -> Result<AthleteRow, StoreError> {
        let mut transaction = self.pool.begin().await?;
        // Two first sign-ups at once must not make two operators.
        sqlx::query!("select pg_advisory_xact_lock(7205759404)").execute(&mut *transaction).await?;
        let row = sqlx::query_as!(
            AthleteRow,
            r#"insert into coach_k.athlete (email, password_hash, is_demo, terms_version, is_operator)
               values ($1, $2, $3, $4, not $3 and not exists (select 1 from coach_k.athlete where not is_demo))
               returning id, email, password_hash, is_operator, is_demo"#,
            new.email,
            new.password_hash,
            new.is_demo,
            new.terms_version,
        )
        .fetch_one(&mut *transaction)
        .await
        .map_err(email_taken)?;
        sqlx::query!(
            "insert into coach_k.profile (athlete_id, name, time_zone) values ($1, $2, $3)",
            row.id,
            new.name,
            new.time_zone,
        )
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(row)
    }

    /// # Errors
    /// `Database`.
    pub async fn athlete_by_email(&self, email: &str) -> Result<Option<AthleteRow>, StoreError> {
        Ok(sqlx::query_as!(
            AthleteRow,
            "select id, email, password_hash, is_operator, is_demo from coach_k.athlete where email = $1",
            email
        )
        .fetch_optional(&self.pool)
        .await?)
    }

    /// Stores a password hash made anew.
    ///
    /// # Errors
    /// `Database`.
    pub async fn set_password_hash(&self, athlete: Uuid, password_hash: &str) -> Result<(), StoreError> {
        sqlx::query!("update coach_k.athlete set password_hash = $2 where id = $1", athlete, password_hash)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// How many accounts there are, the demo not counted.
    ///
    /// # Errors
    /// `Database`.
    pub async fn count_athletes(&self) -> Result<i64, StoreError> {
        Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from coach_k.athlete where not is_demo"#)
            .fetch_one(&self.pool)
            .await?)
    }
}

/// The named constraint says what happened; the driver's text never does.
fn email_taken(error: sqlx::Error) -> StoreError {
    match error.as_database_error().and_then(|database| database.constraint()) {
        Some("athlete_email_unique") => StoreError::EmailTaken,
        _ => StoreError::Database(error),
    }
}
