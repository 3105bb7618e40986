use sqlx::PgConnection;
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
        let row = insert(&mut transaction, new).await?;
        transaction.commit().await?;
        Ok(row)
    }

    /// The same through an invite, which is used up by it: both or neither.
    ///
    /// # Errors
    /// `InviteGone` when it was used, revoked or has expired, `EmailTaken`, `Database`.
    pub async fn insert_invited_athlete(
        &self,
        new: &NewAthlete<'_>,
        invite_token_hash: &[u8],
    ) -> Result<AthleteRow, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let row = insert(&mut transaction, new).await?;
        let used = sqlx::query!(
            "update coach_k.invite set used_at = now(), used_by = $2
             where token_hash = $1 and used_at is null and revoked_at is null and expires_at > now()",
            invite_token_hash,
            row.id,
        )
        .execute(&mut *transaction)
        .await?;
        if used.rows_affected() == 0 {
            return Err(StoreError::InviteGone);
        }
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

    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn athlete(&self, id: Uuid) -> Result<AthleteRow, StoreError> {
        sqlx::query_as!(
            AthleteRow,
            "select id, email, password_hash, is_operator, is_demo from coach_k.athlete where id = $1",
            id
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)
    }

    /// Makes an athlete an operator.
    ///
    /// # Errors
    /// `NotFound` when nobody has that address, `Database`.
    pub async fn make_operator(&self, email: &str) -> Result<(), StoreError> {
        let made =
            sqlx::query!("update coach_k.athlete set is_operator = true where email = $1 and not is_demo", email)
                .execute(&self.pool)
                .await?;
        if made.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Gives an athlete another address at once; links on their way to the old one are dead.
    ///
    /// # Errors
    /// `EmailTaken`, `NotFound`, `Database`.
    pub async fn set_email(&self, athlete: Uuid, email: &str) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        replace_email(&mut transaction, athlete, email).await?;
        Ok(transaction.commit().await?)
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

async fn insert(connection: &mut PgConnection, new: &NewAthlete<'_>) -> Result<AthleteRow, StoreError> {
    // Two first sign-ups at once must not make two operators.
    sqlx::query!("select pg_advisory_xact_lock(7205759404)").execute(&mut *connection).await?;
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
    .fetch_one(&mut *connection)
    .await
    .map_err(email_taken)?;
    sqlx::query!(
        "insert into coach_k.profile (athlete_id, name, time_zone) values ($1, $2, $3)",
        row.id,
        new.name,
        new.time_zone,
    )
    .execute(&mut *connection)
    .await?;
    Ok(row)
}

/// A new password: every browser is signed out, and links that were on their way are dead. The athlete's address.
pub(super) async fn replace_password(
    connection: &mut PgConnection,
    athlete: Uuid,
    password_hash: &str,
) -> Result<String, StoreError> {
    let email = sqlx::query_scalar!(
        "update coach_k.athlete set password_hash = $2 where id = $1 returning email",
        athlete,
        password_hash
    )
    .fetch_optional(&mut *connection)
    .await?
    .ok_or(StoreError::NotFound)?;
    forget_browsers(connection, athlete).await?;
    Ok(email)
}

/// Signs every browser out and kills every link.
pub(super) async fn forget_browsers(connection: &mut PgConnection, athlete: Uuid) -> Result<(), StoreError> {
    sqlx::query!("delete from coach_k.sign_in where athlete_id = $1", athlete).execute(&mut *connection).await?;
    sqlx::query!("delete from coach_k.account_link where athlete_id = $1", athlete).execute(&mut *connection).await?;
    Ok(())
}

/// Another address. A link that went to the old one must not open the account any more.
pub(super) async fn replace_email(connection: &mut PgConnection, athlete: Uuid, email: &str) -> Result<(), StoreError> {
    let changed = sqlx::query!("update coach_k.athlete set email = $2 where id = $1", athlete, email)
        .execute(&mut *connection)
        .await
        .map_err(email_taken)?;
    if changed.rows_affected() == 0 {
        return Err(StoreError::NotFound);
    }
    sqlx::query!("delete from coach_k.account_link where athlete_id = $1", athlete).execute(&mut *connection).await?;
    Ok(())
}

/// The named constraint says what happened; the driver's text never does.
fn email_taken(error: sqlx::Error) -> StoreError {
    match error.as_database_error().and_then(|database| database.constraint()) {
        Some("athlete_email_unique") => StoreError::EmailTaken,
        _ => StoreError::Database(error),
    }
}
