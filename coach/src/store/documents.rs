use jiff_sqlx::ToSqlx as _;
use pgvector::Vector;
use sqlx::{Postgres, Transaction};

use super::{Store, StoreError};

/// A document as it goes in.
#[derive(Debug)]
pub struct NewDocument<'a> {
    pub slug: &'a str,
    pub title: &'a str,
    pub topic: &'a str,
    pub content_hash: &'a [u8],
    pub passages: Vec<NewPassage<'a>>,
}

/// A passage as it goes in; without vectors it is found by its words only.
#[derive(Debug)]
pub struct NewPassage<'a> {
    pub id: &'a str,
    pub position: i32,
    pub heading: &'a str,
    pub body: &'a str,
    pub source: &'a str,
    pub url: Option<&'a str>,
    pub season: Option<&'a str>,
    pub confidence: &'a str,
    pub reviewed: jiff::civil::Date,
    pub content_hash: &'a [u8],
    /// All it is found by: its text and what is asked of it.
    pub words: &'a str,
    /// Which model made `vectors`.
    pub model: &'a str,
    pub vectors: Vec<NewVector<'a>>,
}

/// A document in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryDocument {
    pub slug: String,
    pub title: String,
    pub topic: String,
    pub passages: i64,
}

/// A vector as it goes in.
#[derive(Debug)]
pub struct NewVector<'a> {
    /// 0 for the passage's own text, then what is asked of it.
    pub part: i16,
    /// Of the text.
    pub content_hash: &'a [u8],
    pub vector: Vec<f32>,
}

impl Store {
    /// Slug, file hash and number of passages that lack a vector of `model`, for every document.
    ///
    /// # Errors
    /// `Database`.
    pub async fn documents(&self, model: &str) -> Result<Vec<(String, Vec<u8>, i64)>, StoreError> {
        let rows = sqlx::query!(
            r#"select d.slug, d.content_hash,
                 (select count(*) from coach_k.passage p where p.document_slug = d.slug and not exists
                   (select 1 from coach_k.passage_embedding e where e.passage_id = p.id and e.model = $1)) as "unembedded!"
               from coach_k.document d order by d.slug"#,
            model
        )
        .fetch_all(&self.pool)
        .await?;
        Ok(rows.into_iter().map(|row| (row.slug, row.content_hash, row.unembedded)).collect())
    }

    /// Replaces `changed` and removes `removed` in one transaction: readers see the old base or the new one.
    ///
    /// # Errors
    /// `Database`; then nothing has changed.
    pub async fn replace_documents(&self, changed: &[NewDocument<'_>], removed: &[String]) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        // Two programs may ingest at once after an upgrade.
        sqlx::query!("select pg_advisory_xact_lock(7205759405)").execute(&mut *transaction).await?;
        sqlx::query!("delete from coach_k.document where slug = any($1)", removed).execute(&mut *transaction).await?;
        for document in changed {
            replace_document(&mut transaction, document).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Every document, by topic and title.
    ///
    /// # Errors
    /// `Database`.
    pub async fn library(&self) -> Result<Vec<LibraryDocument>, StoreError> {
        Ok(sqlx::query_as!(
            LibraryDocument,
            r#"select d.slug, d.title, d.topic,
                 (select count(*) from coach_k.passage p where p.document_slug = d.slug) as "passages!"
               from coach_k.document d order by d.topic, d.title, d.slug"#
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// # Errors
    /// `Database`.
    pub async fn count_passages(&self) -> Result<i64, StoreError> {
        Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from coach_k.passage"#).fetch_one(&self.pool).await?)
    }
}

async fn replace_document(
    transaction: &mut Transaction<'_, Postgres>,
    document: &NewDocument<'_>,
) -> Result<(), StoreError> {
    sqlx::query!("delete from coach_k.document where slug = $1", document.slug).execute(&mut **transaction).await?;
    sqlx::query!(
        "insert into coach_k.document (slug, title, topic, content_hash) values ($1, $2, $3, $4)",
        document.slug,
        document.title,
        document.topic,
        document.content_hash,
    )
    .execute(&mut **transaction)
    .await?;
    for passage in &document.passages {
        sqlx::query!(
            "insert into coach_k.passage (id, document_slug, position, title, heading, topic, body, source, url,
               season, confidence, reviewed, content_hash)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            passage.id,
            document.slug,
            passage.position,
            document.title,
            passage.heading,
            document.topic,
            passage.body,
            passage.source,
            passage.url,
            passage.season,
            passage.confidence,
            passage.reviewed.to_sqlx() as _,
            passage.content_hash,
        )
        .execute(&mut **transaction)
        .await?;
        sqlx::query!(
            "with counted as (
               insert into coach_k.passage_word (lexeme, passage_id, count)
               select lexeme, $1, cardinality(positions) from unnest(to_tsvector('english', $2)) returning count)
             update coach_k.passage set length = (select coalesce(sum(count), 0) from counted) where id = $1",
            passage.id,
            passage.words,
        )
        .execute(&mut **transaction)
        .await?;
        let parts: Vec<i16> = passage.vectors.iter().map(|vector| vector.part).collect();
        let hashes: Vec<&[u8]> = passage.vectors.iter().map(|vector| vector.content_hash).collect();
        let vectors: Vec<Vector> = passage.vectors.iter().map(|vector| Vector::from(vector.vector.clone())).collect();
        sqlx::query!(
            "insert into coach_k.passage_embedding (passage_id, model, part, content_hash, embedding)
             select $1, $2, new.part, new.content_hash, new.embedding
             from unnest($3::smallint[], $4::bytea[], $5::vector[]) as new (part, content_hash, embedding)",
            passage.id,
            passage.model,
            &parts,
            &hashes as _,
            &vectors as _,
        )
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}
