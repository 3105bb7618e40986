use std::collections::HashMap;

use crate::model::{DIMENSIONS, MODEL_ID};

/// The file beside the documents that holds their vectors.
pub const FILE_NAME: &str = "vectors-minilm-l6-v2-int8.bin";

const HASH_BYTES: usize = 32;
const RECORD_BYTES: usize = HASH_BYTES + DIMENSIONS * 4;

/// Vectors made before, by the hash of the text they stand for. One file per embedding model: a magic line
/// with the model's id, then records of a SHA-256 and little-endian floats, ordered by hash.
#[derive(Debug, Default)]
pub struct Vectors {
    by_hash: HashMap<[u8; HASH_BYTES], Vec<f32>>,
}

impl Vectors {
    /// Reads a file's bytes; another model's file, or a cut one, holds nothing usable.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let Some(records) = bytes.strip_prefix(magic().as_bytes()) else { return Self::default() };
        let by_hash = records
            .chunks_exact(RECORD_BYTES)
            .map(|record| {
                let (hash, floats) = record.split_at(HASH_BYTES);
                let floats = floats.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
                let mut key = [0; HASH_BYTES];
                key.copy_from_slice(hash);
                (key, floats)
            })
            .collect();
        Self { by_hash }
    }

    /// The bytes of the file, the same for the same vectors.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut records: Vec<_> = self.by_hash.iter().collect();
        records.sort_by_key(|(hash, _)| **hash);
        let mut bytes = magic().into_bytes();
        for (hash, floats) in records {
            bytes.extend_from_slice(hash);
            bytes.extend(floats.iter().flat_map(|float| float.to_le_bytes()));
        }
        bytes
    }

    #[must_use]
    pub fn get(&self, hash: &[u8; HASH_BYTES]) -> Option<&Vec<f32>> {
        self.by_hash.get(hash)
    }

    pub fn insert(&mut self, hash: [u8; HASH_BYTES], vector: Vec<f32>) {
        self.by_hash.insert(hash, vector);
    }
}

fn magic() -> String {
    format!("coach-k vectors 1 {MODEL_ID} {DIMENSIONS}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_and_a_cut_file_loses_only_its_end() {
        let mut vectors = Vectors::default();
        for number in 0..3_u8 {
            vectors.insert([number; 32], vec![f32::from(number); DIMENSIONS]);
        }
        let bytes = vectors.write();
        assert_eq!(Vectors::read(&bytes).get(&[2; 32]), Some(&vec![2.0; DIMENSIONS]));
        let cut = Vectors::read(&bytes[..bytes.len() - 1]);
        assert_eq!((cut.get(&[1; 32]).is_some(), cut.get(&[2; 32]).is_some()), (true, false));
        assert!(Vectors::read(b"another model").get(&[0; 32]).is_none());
    }
}
