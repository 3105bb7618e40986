use super::id;
use crate::{
    error::AppError,
    sign_in::{coach, signed_in},
};

pub(in crate::chat) async fn rate(turn: &str, verdict: &str, reason: &str, note: &str) -> Result<(), AppError> {
    let athlete = signed_in()?.athlete_id;
    let coach = coach()?;
    let turn = id(turn)?;
    match verdict {
        "up" | "down" => Ok(coach.rate(athlete, turn, verdict == "up", reason, note).await?),
        _ => Ok(coach.store.delete_feedback(athlete, turn).await?),
    }
}
