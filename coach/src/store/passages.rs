use pgvector::Vector;

use super::{Store, StoreError};
use crate::knowledge::{Found, Passage};

impl Store {
    /// # Errors
    /// `NotFound`, `Database`.
    pub async fn passage(&self, id: &str) -> Result<Passage, StoreError> {
        sqlx::query_as!(
            Passage,
            r#"select id, title, heading, topic, body, source, url, season, confidence,
                      to_char(reviewed, 'YYYY-MM-DD') as "reviewed!"
               from coach_k.passage where id = $1"#,
            id
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)
    }

    /// The passages of a document in its order; none when there is no such document.
    ///
    /// # Errors
    /// `Database`.
    pub async fn passages_of(&self, document: &str) -> Result<Vec<Passage>, StoreError> {
        Ok(sqlx::query_as!(
            Passage,
            r#"select id, title, heading, topic, body, source, url, season, confidence,
                      to_char(reviewed, 'YYYY-MM-DD') as "reviewed!"
               from coach_k.passage where document_slug = $1 order by position"#,
            document
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// The nearest passages by vector and by words, nearest first.
    ///
    /// Exact search: at some hundreds of passages a scan takes a tenth of a millisecond and misses nothing.
    /// `words` is matched in the OR form, because the AND form of a natural question matches nothing.
    ///
    /// # Errors
    /// `Database`.
    pub async fn nearest_passages(
        &self,
        model: &str,
        vector: Option<Vec<f32>>,
        words: &str,
        limit: i64,
    ) -> Result<Vec<Found>, StoreError> {
        let rows = sqlx::query!(
            r#"with question as (
                 select replace(plainto_tsquery('english', $3)::text, ' & ', ' | ')::tsquery as any_word),
               distances as materialized (
                 select e.passage_id as id, min(e.embedding <=> $2::vector) as distance
                 from coach_k.passage_embedding e where e.model = $1 and $2::vector is not null
                 group by e.passage_id),
               near as (select id from distances order by distance, id limit $4),
               worded as (
                 select p.id, ts_rank_cd(p.words, q.any_word, 32) as rank
                 from coach_k.passage p, question q where p.words @@ q.any_word
                 order by rank desc, p.id limit $4)
               select p.id, p.title, p.heading, p.topic, p.body, p.source, p.url, p.season, p.confidence,
                      to_char(p.reviewed, 'YYYY-MM-DD') as "reviewed!",
                      coalesce(d.distance, 1)::real as "distance!",
                      coalesce(w.rank, 0)::real as "lexical!"
               from (select id from near union select id from worded) found
               join coach_k.passage p using (id)
               left join distances d using (id)
               left join worded w using (id)
               order by coalesce(d.distance, 1) - 0.15 * coalesce(w.rank, 0), p.id
               limit $4"#,
            model,
            vector.map(Vector::from) as _,
            words,
            limit,
        )
        .fetch_all(&self.pool)
        .await?;
        Ok(rows
            .into_iter()
            .map(|row| Found {
                passage: Passage {
                    id: row.id,
                    title: row.title,
                    heading: row.heading,
                    topic: row.topic,
                    body: row.body,
                    source: row.source,
                    url: row.url,
                    season: row.season,
                    confidence: row.confidence,
                    reviewed: row.reviewed,
                },
                distance: row.distance,
                lexical: row.lexical,
            })
            .collect())
    }
}
