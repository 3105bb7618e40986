use super::{
    movement::{Name, longest_name},
    token::{Kind, Token},
};
use crate::{InputConventions, Units, input::number::grouped};

/// A line as tokens, with how the athlete reads figures. Outside the line there are no words, numbers or signs, so that
/// neighbours need no bounds.
pub(super) struct Cursor<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    /// The longest name of an exercise that begins at each token.
    names: Vec<Option<Name>>,
    pub units: Units,
    pub conventions: &'a InputConventions,
}

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str, tokens: &'a [Token], units: Units, conventions: &'a InputConventions) -> Self {
        let mut cursor = Self { text, tokens, names: Vec::new(), units, conventions };
        cursor.names = (0..tokens.len()).map(|at| longest_name(&cursor, at)).collect();
        cursor
    }

    /// The longest name of an exercise that begins here.
    pub fn name(&self, at: usize) -> Option<&Name> {
        self.names.get(at)?.as_ref()
    }
    pub fn word(&self, at: usize) -> &'a str {
        match self.tokens.get(at).map(|token| &token.kind) {
            Some(Kind::Word { lower, .. }) => lower,
            _ => "",
        }
    }

    pub fn key(&self, at: usize) -> Option<&'a str> {
        match self.tokens.get(at).map(|token| &token.kind) {
            Some(Kind::Word { key, .. }) => Some(key),
            _ => None,
        }
    }

    /// A number as it is written.
    pub fn number(&self, at: usize) -> Option<&'a str> {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Number)?;
        self.text.get(token.start..token.end)
    }

    /// A whole number below 65,536, with thousands grouped or not.
    pub fn count(&self, at: usize) -> Option<u16> {
        let number = self.number(at)?;
        number.parse().ok().or_else(|| grouped(number).and_then(|whole| u16::try_from(whole.times(1, 1)).ok()))
    }

    pub fn is_sign(&self, at: usize, sign: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Sign(sign))
    }

    /// The cross between sets and repetitions.
    pub fn is_times(&self, at: usize) -> bool {
        self.word(at) == "x" || self.is_sign(at, '×')
    }

    /// Whether nothing stands between a token and the next.
    pub fn touches_next(&self, at: usize) -> bool {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(one), Some(next)) => one.end == next.start,
            _ => false,
        }
    }

    /// Whether a number has a unit that is no figure of training: "60cm", "24 in".
    pub fn is_measured(&self, at: usize) -> bool {
        const UNITS: &[&str] = &[
            "cm", "mm", "in", "inch", "inches", "percent", "degrees", "deg", "c", "f", "am", "pm", "st", "nd", "rd",
            "th",
        ];
        let is_glued = self.touches_next(at) && self.key(at + 1).is_some();
        is_glued || self.is_sign(at + 1, '%') || UNITS.contains(&self.word(at + 1))
    }

    /// The text from one token up to another that is left out.
    pub fn slice(&self, from: usize, to: usize) -> &'a str {
        let start = self.tokens.get(from).map(|token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.tokens.get(last)).map(|token| token.end);
        match (start, end) {
            (Some(start), Some(end)) => self.text.get(start..end).unwrap_or_default(),
            _ => "",
        }
    }
}
