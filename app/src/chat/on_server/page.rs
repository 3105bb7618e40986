use coach::{Coach, Id};

use super::{conversations, id, turns};
use crate::{
    chat::api::{ChatPage, EarlierShown, RefusedShown},
    error::AppError,
    form::form_draft,
};

/// How many turns a page renders.
const WINDOW: usize = 50;

/// How many turns stand above the one a link leads to, far from the end.
const ABOVE: usize = 5;

/// What the address asks for.
pub(in crate::chat) struct PageAsked {
    pub conversation: Option<String>,
    pub turn: Option<String>,
    pub before: Option<String>,
    pub deleted: Option<String>,
}

pub(in crate::chat) async fn page(coach: &Coach, athlete: Id, asked: PageAsked) -> Result<ChatPage, AppError> {
    let profile = coach.store.profile(athlete).await?;
    let now = coach::now(&profile.time_zone);
    let mut page = ChatPage {
        conversation: None,
        turns: Vec::new(),
        tip: String::new(),
        earlier: None,
        has_later: false,
        deleted: deleted(coach, athlete, asked.deleted).await?,
        next_turn: coach::new_id().to_string(),
        prompts: coach::chat::quick_prompts(&profile, now.date()),
        refused: refused().await?,
    };
    let Some(conversation) = asked.conversation else { return Ok(page) };
    let conversation = coach.store.conversation(athlete, id(&conversation)?).await?;
    let through = asked.turn.as_deref().map(id).transpose()?;
    let branch = coach.store.branch(conversation.id, through).await?;
    let before = asked.before.as_deref().map(id).transpose()?;
    let (start, end) = window(&branch, through, before);
    page.turns = turns::shown(coach, athlete, conversation.id, &branch[start..end]).await?;
    page.tip = branch.last().map(Id::to_string).unwrap_or_default();
    page.earlier = (start > 0).then(|| branch[start].to_string());
    page.has_later = end < branch.len();
    page.conversation = Some(conversations::shown(&conversation, &now));
    Ok(page)
}

pub(in crate::chat) async fn earlier(
    coach: &Coach,
    athlete: Id,
    conversation: Id,
    tip: Id,
    before: Id,
) -> Result<EarlierShown, AppError> {
    coach.store.conversation(athlete, conversation).await?;
    let branch = coach.store.branch(conversation, Some(tip)).await?;
    let (start, end) = window(&branch, None, Some(before));
    let turns = turns::shown(coach, athlete, conversation, &branch[start..end]).await?;
    Ok(EarlierShown { turns, earlier: (start > 0).then(|| branch[start].to_string()) })
}

/// Which part of a branch is shown: the last turns, those before one, or those around one that is far from the end.
fn window(branch: &[Id], through: Option<Id>, before: Option<Id>) -> (usize, usize) {
    let position = |turn: Id| branch.iter().position(|known| *known == turn);
    let end = if let Some(before) = before.and_then(position) {
        before
    } else {
        match through.and_then(position).map(|at| at.saturating_sub(ABOVE) + WINDOW) {
            Some(end) if end < branch.len() => end,
            _ => branch.len(),
        }
    };
    (end.saturating_sub(WINDOW), end)
}

/// Somebody else's, or one whose week is over, was not deleted just now.
async fn deleted(coach: &Coach, athlete: Id, id: Option<String>) -> Result<Option<(String, String)>, AppError> {
    let Some((id, parsed)) = id.and_then(|id| id.parse().ok().map(|parsed| (id, parsed))) else { return Ok(None) };
    match coach.store.deleted_conversation(athlete, parsed).await {
        Ok(title) => Ok(Some((id, title))),
        Err(coach::store::StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

async fn refused() -> Result<Option<RefusedShown>, AppError> {
    for form in ["ask", "rename", "feedback", "again", "pin", "delete", "restore"] {
        let draft = form_draft(form.to_owned()).await?;
        if let Some(sentence) = draft.error("") {
            let field = |name| draft.field(name).unwrap_or_default();
            let refused = RefusedShown { form: form.to_owned(), of: field("of"), text: field("text"), sentence };
            return Ok(Some(refused));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_shows_the_end_of_a_branch_or_the_surroundings_of_what_was_looked_for() {
        let branch: Vec<Id> = (0..1000).map(|number| Id::from_u128(number + 1)).collect();
        assert_eq!(window(&branch, None, None), (950, 1000));
        assert_eq!(window(&branch, None, Some(branch[950])), (900, 950));
        assert_eq!(window(&branch, None, Some(branch[20])), (0, 20));
        assert_eq!(window(&branch, Some(branch[980]), None), (950, 1000));
        assert_eq!(window(&branch, Some(branch[100]), None), (95, 145));
        assert_eq!(window(&branch, Some(branch[2]), None), (0, 50));
        assert_eq!(window(&branch[..7], None, None), (0, 7));
        assert_eq!(window(&[], None, None), (0, 0));
    }
}
