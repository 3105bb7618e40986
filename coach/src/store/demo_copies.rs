use uuid::Uuid;

use super::{Store, StoreError};

/// How many copies of the demo there may be, and for how long.
#[derive(Debug, Clone, Copy)]
pub struct DemoLimits {
    pub copies_max: u32,
    /// Not used for this long, a copy may make room.
    pub idle_minutes: i32,
    pub hours: i32,
}

impl Store {
    /// Makes a copy's athlete and profile; `None` while all copies are in use. The one that was left longest ago makes
    /// room, if it was left for long enough.
    ///
    /// # Errors
    /// `Database`.
    pub async fn insert_demo_copy(
        &self,
        name: &str,
        time_zone: &str,
        limits: &DemoLimits,
    ) -> Result<Option<Uuid>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        // Two visitors at once, perhaps on two replicas, must not both take the last place.
        sqlx::query!("select pg_advisory_xact_lock(7205759406)").execute(&mut *transaction).await?;
        let copies =
            sqlx::query_scalar!(r#"select count(*) as "count!" from coach_k.demo_copy where expires_at > now()"#)
                .fetch_one(&mut *transaction)
                .await?;
        if copies >= i64::from(limits.copies_max) {
            let made_room = sqlx::query!(
                "delete from coach_k.athlete where is_demo and id = (
                   select d.athlete_id from coach_k.demo_copy d
                   left join coach_k.sign_in s on s.athlete_id = d.athlete_id
                   group by d.athlete_id, d.created_at
                   having coalesce(max(s.last_seen_at), d.created_at) < now() - make_interval(mins => $1)
                   order by coalesce(max(s.last_seen_at), d.created_at) limit 1)",
                limits.idle_minutes,
            )
            .execute(&mut *transaction)
            .await?;
            if made_room.rows_affected() == 0 {
                return Ok(None);
            }
        }
        let athlete = sqlx::query_scalar!(
            "insert into coach_k.athlete (email, password_hash, is_demo, terms_version)
             values ('demo-' || gen_random_uuid() || '@coach-k.invalid', '!', true, 0) returning id"
        )
        .fetch_one(&mut *transaction)
        .await?;
        sqlx::query!(
            "insert into coach_k.profile (athlete_id, name, time_zone) values ($1, $2, $3)",
            athlete,
            name,
            time_zone
        )
        .execute(&mut *transaction)
        .await?;
        sqlx::query!(
            "insert into coach_k.demo_copy (athlete_id, expires_at) values ($1, now() + make_interval(hours => $2))",
            athlete,
            limits.hours,
        )
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Some(athlete))
    }

    /// Deletes a copy with everything in it; nothing happens to anybody else.
    ///
    /// # Errors
    /// `Database`.
    pub async fn delete_demo_copy(&self, athlete: Uuid) -> Result<(), StoreError> {
        sqlx::query!(
            "delete from coach_k.athlete a using coach_k.demo_copy d
             where a.id = $1 and d.athlete_id = a.id and a.is_demo",
            athlete
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Deletes the copies whose time is over, and those no browser can reach any more. A copy is made before its sign-in:
    /// the first minute belongs to it.
    ///
    /// # Errors
    /// `Database`.
    pub async fn delete_expired_demo_copies(&self) -> Result<u64, StoreError> {
        let deleted = sqlx::query!(
            "delete from coach_k.athlete a using coach_k.demo_copy d
             where d.athlete_id = a.id and a.is_demo
               and (d.expires_at < now()
                    or d.created_at < now() - interval '1 minute'
                       and not exists (select from coach_k.sign_in s where s.athlete_id = a.id))"
        )
        .execute(&self.pool)
        .await?;
        Ok(deleted.rows_affected())
    }
}
