use pgvector::Vector;

use super::{Store, StoreError};
use crate::knowledge::{Found, Passage, Weights};

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

    /// The passages that fit best, best first.
    ///
    /// A passage is as near as its own text and the nearest of what is asked of it, weighed; what its words add is BM25
    /// (k1 1.2, b 0.6) over text and questions. Exact search: a scan of some thousand vectors takes milliseconds and
    /// misses nothing.
    ///
    /// # Errors
    /// `Database`.
    pub async fn nearest_passages(
        &self,
        vector: Option<(String, Vec<f32>)>,
        words: &str,
        weights: &Weights,
        limit: i64,
    ) -> Result<Vec<Found>, StoreError> {
        let (model, vector) = vector.map(|(model, vector)| (model, Vector::from(vector))).unzip();
        let rows = sqlx::query!(
            r#"with size as (
                 select greatest(count(*), 1)::float8 as passages, greatest(avg(length), 1)::float8 as length from coach_k.passage),
               asked as (
                 select word.lexeme, ln(1 + (size.passages - known.passages + 0.5) / (known.passages + 0.5)) as rarity
                 from size, unnest(to_tsvector('english', $3)) as word,
                   lateral (select count(*) as passages from coach_k.passage_word w where w.lexeme = word.lexeme) known),
               worded as (
                 select w.passage_id as id,
                        sum(a.rarity * w.count * 2.2 / (w.count + 1.2 * (0.4 + 0.6 * p.length / size.length))) as bm25,
                        sum(a.rarity) / (select sum(rarity) from asked) as coverage
                 from size, asked a
                   join coach_k.passage_word w using (lexeme) join coach_k.passage p on p.id = w.passage_id
                 group by w.passage_id),
               near as (
                 select id, max(cosine) filter (where part = 0) as own, max(cosine) filter (where part > 0) as asked,
                        max(cosine) as nearest
                 from (select e.passage_id as id, e.part, 1 - (e.embedding <=> $2::vector) as cosine
                       from coach_k.passage_embedding e where e.model = $1 and $2::vector is not null offset 0) each
                 group by id),
               scored as (
                 select coalesce(n.id, w.id) as id, coalesce(n.nearest, 0) as nearest, coalesce(w.coverage, 0) as coverage,
                        coalesce((1 - $4::float8) * coalesce(n.own, n.nearest) + $4::float8 * coalesce(n.asked, n.own), 0)
                          + $5::float8 * coalesce(w.bm25, 0) as score
                 from near n full join worded w on w.id = n.id)
               select p.id, p.title, p.heading, p.topic, p.body, p.source, p.url, p.season, p.confidence,
                      to_char(p.reviewed, 'YYYY-MM-DD') as "reviewed!", s.score::real as "score!",
                      s.nearest::real as "similarity!", s.coverage::real as "coverage!"
               from (select * from scored order by score desc, id limit $6) s join coach_k.passage p on p.id = s.id
               order by s.score desc, p.id"#,
            model,
            vector as _,
            words,
            f64::from(weights.asked),
            f64::from(weights.words),
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
                score: row.score,
                similarity: row.similarity,
                coverage: row.coverage,
            })
            .collect())
    }
}
