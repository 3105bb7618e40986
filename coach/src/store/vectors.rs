use pgvector::Vector;

use super::{Store, StoreError};

/// Which text a stored vector stands for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StoredVector {
    pub passage: String,
    /// 0 for the passage's own text, then what is asked of it.
    pub part: i16,
    pub content_hash: Vec<u8>,
}

impl Store {
    /// What a model has made vectors of.
    ///
    /// # Errors
    /// `Database`.
    pub async fn stored_vectors(&self, model: &str) -> Result<Vec<StoredVector>, StoreError> {
        Ok(sqlx::query_as!(
            StoredVector,
            "select passage_id as passage, part, content_hash from coach_k.passage_embedding where model = $1",
            model
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// A model's vector of a text, by its hash.
    ///
    /// # Errors
    /// `Database`.
    pub async fn vector_of_text(&self, model: &str, hash: &[u8]) -> Result<Option<Vec<f32>>, StoreError> {
        let vector = sqlx::query_scalar!(
            r#"select embedding as "embedding: Vector" from coach_k.passage_embedding
               where model = $1 and content_hash = $2 limit 1"#,
            model,
            hash
        )
        .fetch_optional(&self.pool)
        .await?;
        Ok(vector.map(|vector| vector.to_vec()))
    }

    /// Stores vectors; a passage that is gone meanwhile is passed over, one that is there is replaced.
    ///
    /// # Errors
    /// `Database`; then none is stored.
    pub async fn insert_vectors(
        &self,
        model: &str,
        vectors: impl Iterator<Item = (&StoredVector, Vec<f32>)>,
    ) -> Result<(), StoreError> {
        let (mut passages, mut parts, mut hashes, mut embeddings) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (stored, vector) in vectors {
            passages.push(stored.passage.clone());
            parts.push(stored.part);
            hashes.push(stored.content_hash.clone());
            embeddings.push(Vector::from(vector));
        }
        sqlx::query!(
            "insert into coach_k.passage_embedding (passage_id, model, part, content_hash, embedding)
             select new.passage_id, $1, new.part, new.content_hash, new.embedding
             from unnest($2::text[], $3::smallint[], $4::bytea[], $5::vector[]) as new (passage_id, part, content_hash, embedding)
             where exists (select 1 from coach_k.passage p where p.id = new.passage_id)
             on conflict (passage_id, model, part)
             do update set content_hash = excluded.content_hash, embedding = excluded.embedding",
            model,
            &passages,
            &parts,
            &hashes,
            &embeddings as _,
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Removes a model's vectors.
    ///
    /// # Errors
    /// `Database`.
    pub async fn forget_vectors(&self, model: &str) -> Result<(), StoreError> {
        sqlx::query!("delete from coach_k.passage_embedding where model = $1", model).execute(&self.pool).await?;
        Ok(())
    }
}
