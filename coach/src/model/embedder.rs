//! Sentences as vectors, in process: all-MiniLM-L6-v2 with 8-bit weights on ONNX Runtime.
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

use ort::environment::Environment;
use ort::ep;
use ort::session::Session;
use ort::session::builder::GraphOptimizationLevel;
use ort::value::TensorRef;
use tokenizers::{Tokenizer, TruncationParams};

/// Stored with every vector: vectors of different models are never compared.
pub const MODEL_ID: &str = "minilm-l6-v2-int8";

/// Length of a vector.
pub const DIMENSIONS: usize = 384;

/// The model was trained on sentences of up to 128 tokens and takes 256; the rest goes unseen.
const LONGEST_TOKENS: usize = 256;

/// Above this a text leaves so much freed memory behind (50 MB at 256) that giving it back is worth 1 ms.
const LONG_TOKENS: usize = 96;

const TOKENIZER: &[u8] = include_bytes!("../../assets/minilm-l6-v2/tokenizer.json");

/// Why there is no vector.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EmbedderError {
    /// The shared library could not be loaded.
    #[error(
        "The ONNX Runtime library could not be loaded: {0}. Remove its folder among the parts to have it fetched \
         again; until then passages are found by words only."
    )]
    Library(#[source] ort::LoadDynamicError),
    /// The runtime refused the model or an input.
    #[error("The embedder failed: {0}")]
    Runtime(#[from] ort::Error),
    /// The text could not be cut into tokens.
    #[error("The tokenizer failed: {0}")]
    Tokenizer(#[source] tokenizers::Error),
    /// The model is not the one we know.
    #[error("The embedder's model answered with {found} numbers instead of {expected}; it is not {MODEL_ID}.")]
    WrongModel {
        /// How many numbers came.
        found: usize,
        /// How many should have come.
        expected: usize,
    },
}

/// A loaded model. One text at a time runs through it, on one thread.
pub struct Embedder {
    tokenizer: Tokenizer,
    session: Mutex<Session>,
}

impl std::fmt::Debug for Embedder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Embedder").field("model", &MODEL_ID).finish_non_exhaustive()
    }
}

impl Embedder {
    /// Loads the model `model_onnx` with the shared library `onnxruntime_library`; takes a fraction of a second,
    /// blocking. A process has one ONNX Runtime: a second call keeps the first call's library.
    ///
    /// # Errors
    /// `Library`, `Runtime` for a file that is no model, `Tokenizer` never in a sound build.
    pub fn load(model_onnx: &Path, onnxruntime_library: &Path) -> Result<Self, EmbedderError> {
        let environment = environment(onnxruntime_library)?;
        // Texts differ in length and come seldom: memory kept for the next one would be kept for nothing.
        let mut session = Session::builder(&environment)?
            .with_execution_providers([ep::CPU::default().with_arena_allocator(false).build()])
            .map_err(ort::Error::from)?
            .with_memory_pattern(false)
            .map_err(ort::Error::from)?
            // Measured: no slower than the higher levels for this model.
            .with_optimization_level(GraphOptimizationLevel::Level1)
            .map_err(ort::Error::from)?
            .with_intra_threads(1)
            .map_err(ort::Error::from)?
            .with_inter_threads(1)
            .map_err(ort::Error::from)?;
        let session = session.commit_from_file(model_onnx)?;
        give_back_freed_memory();
        Ok(Self { tokenizer: tokenizer().map_err(EmbedderError::Tokenizer)?, session: Mutex::new(session) })
    }

    /// One vector of [`DIMENSIONS`] numbers and length 1 for each text, in their order; the scalar product of two
    /// is their likeness. Blocks: about 3 ms for a question, 45 ms for a passage of 256 tokens; what follows those
    /// goes unseen.
    ///
    /// # Errors
    /// See [`EmbedderError`].
    pub fn embed(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, EmbedderError> {
        // One by one: a batch of 16 long texts took twice the time and 230 MB more.
        texts.iter().map(|text| self.embed_one(text)).collect()
    }

    fn embed_one(&self, text: &str) -> Result<Vec<f32>, EmbedderError> {
        let encoded = self.tokenizer.encode_fast(text, true).map_err(EmbedderError::Tokenizer)?;
        let ids: Vec<i64> = encoded.get_ids().iter().map(|id| i64::from(*id)).collect();
        let vector = self.run(&ids)?;
        if ids.len() > LONG_TOKENS {
            give_back_freed_memory();
        }
        Ok(vector)
    }

    fn run(&self, ids: &[i64]) -> Result<Vec<f32>, EmbedderError> {
        let shape = [1, ids.len()];
        // Alone, a text has no padding to hide and is one sentence.
        let (mask, sentence) = (vec![1_i64; ids.len()], vec![0_i64; ids.len()]);
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        let outputs = session.run(ort::inputs! {
            "input_ids" => TensorRef::from_array_view((shape, ids))?,
            "attention_mask" => TensorRef::from_array_view((shape, mask.as_slice()))?,
            "token_type_ids" => TensorRef::from_array_view((shape, sentence.as_slice()))?,
        })?;
        let (_, states) = outputs["last_hidden_state"].try_extract_tensor::<f32>()?;
        let expected = ids.len() * DIMENSIONS;
        if states.len() != expected {
            return Err(EmbedderError::WrongModel { found: states.len(), expected });
        }
        Ok(unit_mean(states))
    }
}

/// The mean of the tokens' states, at length 1.
fn unit_mean(states: &[f32]) -> Vec<f32> {
    let mut sum = vec![0.0_f32; DIMENSIONS];
    for state in states.chunks_exact(DIMENSIONS) {
        for (total, value) in sum.iter_mut().zip(state) {
            *total += value;
        }
    }
    // Dividing by the count as well would change nothing.
    let length = sum.iter().map(|value| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    sum.iter_mut().for_each(|value| *value /= length);
    sum
}

/// Its file says 128 tokens, always padded to 128: short questions would cost as much as long ones.
fn tokenizer() -> Result<Tokenizer, tokenizers::Error> {
    let mut tokenizer = Tokenizer::from_bytes(TOKENIZER)?;
    tokenizer.with_padding(None);
    tokenizer.with_truncation(Some(TruncationParams { max_length: LONGEST_TOKENS, ..TruncationParams::default() }))?;
    Ok(tokenizer)
}

/// The process's one ONNX Runtime.
fn environment(library: &Path) -> Result<Environment, EmbedderError> {
    static LOADED: OnceLock<Environment> = OnceLock::new();
    static LOADING: Mutex<()> = Mutex::new(());
    let _one_at_a_time = LOADING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(loaded) = LOADED.get() {
        return Ok(loaded.clone());
    }
    let made = ort::init_from(library).map_err(EmbedderError::Library)?.with_telemetry(false).build()?;
    Ok(LOADED.get_or_init(|| made).clone())
}

/// glibc would keep it: 60 MB from unfolding the weights, 50 MB from a long text.
fn give_back_freed_memory() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: malloc_trim only returns free pages to the system and may be called at any time.
    unsafe {
        libc::malloc_trim(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_256_tokens_and_never_padded_alone() {
        let tokenizer = tokenizer().unwrap();
        let short = tokenizer.encode_fast("How heavy is the sled?", true).unwrap();
        assert_eq!(short.get_ids(), [101, 2129, 3082, 2003, 1996, 22889, 2098, 1029, 102]);
        let long = tokenizer.encode_fast("sled ".repeat(1000), true).unwrap();
        assert_eq!(long.get_ids().len(), LONGEST_TOKENS);
    }

    #[test]
    fn a_vector_is_the_mean_of_the_states_at_length_one() {
        let mut states = vec![0.0; 2 * DIMENSIONS];
        states[0] = 3.0;
        states[DIMENSIONS] = 3.0;
        states[DIMENSIONS + 1] = 8.0;
        assert_eq!(unit_mean(&states)[..3], [0.6, 0.8, 0.0]);
    }
}
