use std::collections::BTreeMap;

use sqlx::types::Json;
use uuid::Uuid;

use super::{Store, StoreError};

/// What was typed into a form, and what was wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormDraft {
    pub form: String,
    pub fields: BTreeMap<String, String>,
    /// Sentences by field; the empty name is the form as a whole.
    pub errors: BTreeMap<String, String>,
    /// Only for the athlete this is the hash of; `None` for whoever holds the draft.
    pub account_hint: Option<String>,
}

impl Store {
    /// Keeps a refused form for half an hour.
    ///
    /// # Errors
    /// `Database`.
    pub async fn insert_form_draft(&self, draft: &FormDraft) -> Result<Uuid, StoreError> {
        Ok(sqlx::query_scalar!(
            "insert into coach_k.form_draft (form, fields, errors, account_hint) values ($1, $2, $3, $4) returning id",
            draft.form,
            Json(&draft.fields) as _,
            Json(&draft.errors) as _,
            draft.account_hint.as_deref(),
        )
        .fetch_one(&self.pool)
        .await?)
    }

    /// # Errors
    /// `Database`.
    pub async fn form_draft(&self, id: Uuid) -> Result<Option<FormDraft>, StoreError> {
        let row = sqlx::query!(
            r#"select form, fields as "fields: Json<BTreeMap<String, String>>",
                      errors as "errors: Json<BTreeMap<String, String>>", account_hint
               from coach_k.form_draft where id = $1 and created_at > now() - interval '30 minutes'"#,
            id
        )
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|row| FormDraft {
            form: row.form,
            fields: row.fields.0,
            errors: row.errors.0,
            account_hint: row.account_hint,
        }))
    }
}
