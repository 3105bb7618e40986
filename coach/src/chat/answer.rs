use serde::{Deserialize, Serialize};

/// An answer, before and after it is verified.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Markdown blocks in order; citations stand as `[1]`.
    pub blocks: Vec<String>,
    pub citations: Vec<Citation>,
    pub tools: Vec<ToolUse>,
    pub kind: AnswerKind,
}

/// `[n]` opens this passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    pub n: u16,
    pub passage_id: String,
}

/// A tool that was called, with what went in and what came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ToolUse {
    pub name: String,
    pub input: serde_json::Value,
    pub result: serde_json::Value,
}

impl ToolUse {
    /// Records a call.
    #[must_use]
    pub fn new(name: &str, input: serde_json::Value, result: &impl Serialize) -> Self {
        Self { name: name.to_owned(), input, result: serde_json::to_value(result).unwrap_or_default() }
    }
}

/// What kind of answer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    Fact,
    Knowledge,
    NoSource,
    Referral,
    Profile,
    SmallTalk,
    OffTopic,
}

impl AnswerKind {
    /// The word in the store.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Knowledge => "knowledge",
            Self::NoSource => "no-source",
            Self::Referral => "referral",
            Self::Profile => "profile",
            Self::SmallTalk => "small-talk",
            Self::OffTopic => "off-topic",
        }
    }
}

/// Numbers citations in the order of their first use.
#[derive(Debug, Default)]
pub(super) struct Citations {
    ids: Vec<String>,
}

impl Citations {
    /// `[n]` for a passage; the same passage keeps its number.
    pub fn mark(&mut self, passage_id: &str) -> String {
        let position = self.ids.iter().position(|known| known == passage_id).unwrap_or_else(|| {
            self.ids.push(passage_id.to_owned());
            self.ids.len() - 1
        });
        format!("[{}]", position + 1)
    }

    pub fn into_citations(self) -> Vec<Citation> {
        (1..).zip(self.ids).map(|(n, passage_id)| Citation { n, passage_id }).collect()
    }
}
