//! From an understanding and what was found to an answer: the answer first, then why, then one next step.

mod about_me;
mod athlete;
mod facts;
mod knowledge;
mod rules;
mod talk;

use serde_json::json;

use super::{Answer, AnswerKind, Intent, Question, ToolUse, Understanding, answer::Citations};
use crate::knowledge::Found;

/// Composes an answer. Every number in it comes from a tool's result, a cited passage or the athlete's profile.
#[tracing::instrument(name = "compose", skip_all, fields(intent = ?understanding.intent))]
#[must_use]
pub fn compose(question: &Question<'_>, understanding: &Understanding, found: &[Found]) -> Answer {
    match understanding.intent {
        Intent::StationFacts => facts::stations(question, understanding),
        Intent::RaceOrder => rules::race_order(question),
        Intent::Penalties => rules::penalties(question, understanding, found),
        Intent::Countdown => athlete::countdown(question),
        Intent::Goal => athlete::goal(question),
        Intent::AboutMe => about_me::answer(question),
        Intent::Greeting => talk::greeting(question),
        Intent::OwnLog => talk::own_log(),
        Intent::SmallTalk => talk::small_talk(question),
        Intent::Thanks => talk::thanks(question),
        Intent::WhoAreYou => talk::who_are_you(),
        Intent::Injection => talk::injection(),
        Intent::OffTopic => talk::off_topic(),
        Intent::Knowledge => knowledge::answer(question, understanding, found),
    }
}

/// An answer under construction.
struct Draft {
    blocks: Vec<String>,
    citations: Citations,
    tools: Vec<ToolUse>,
    kind: AnswerKind,
}

impl Draft {
    fn new(kind: AnswerKind) -> Self {
        Self { blocks: Vec::new(), citations: Citations::default(), tools: Vec::new(), kind }
    }

    fn say(&mut self, block: impl Into<String>) {
        self.blocks.push(block.into());
    }

    fn cite(&mut self, passage_id: &str) -> String {
        self.citations.mark(passage_id)
    }

    fn used(&mut self, name: &str, input: serde_json::Value, result: &impl serde::Serialize) {
        self.tools.push(ToolUse::new(name, input, result));
    }

    /// The search is a tool, too: what it found is part of what the answer rests on.
    fn searched(&mut self, question: &Question<'_>, found: &[Found]) {
        let ids: Vec<&str> = found.iter().map(|found| found.passage.id.as_str()).collect();
        self.used("search_knowledge", json!({ "question": question.text }), &json!({ "passages": ids }));
    }

    /// One doable thing; exactly one in every answer.
    fn next(mut self, step: &str) -> Answer {
        self.say(format!("**Next:** {step}"));
        self.done()
    }

    fn done(self) -> Answer {
        Answer { blocks: self.blocks, citations: self.citations.into_citations(), tools: self.tools, kind: self.kind }
    }
}

/// One of several wordings, the same for the same question.
fn one_of<'a>(question: &Question<'_>, wordings: &[&'a str]) -> &'a str {
    let sum = question.text.bytes().fold(5381_usize, |hash, byte| hash.wrapping_mul(33) ^ usize::from(byte));
    wordings.get(sum % wordings.len().max(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
