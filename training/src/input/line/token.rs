use crate::{exercise::key, mention::word::LETTERS_READ_MAX};

/// A word, a number or a sign of a line, with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Lower case, and the key of its exercise names.
    Word {
        lower: String,
        key: String,
    },
    /// Digits with what may stand between them: 24:10, 1,000, 82.5, 4'30.
    Number,
    Sign(char),
}

/// Takes a text apart; what is beyond the longest line that is read is returned as it is.
pub(super) fn tokens(text: &str) -> (Vec<Token>, &str) {
    let end = text.char_indices().nth(LETTERS_READ_MAX).map_or(text.len(), |(place, _)| place);
    let (read, beyond) = text.split_at_checked(end).unwrap_or((text, ""));
    let mut tokens = Vec::new();
    let mut start = 0;
    while let Some(first) = read.get(start..).and_then(|rest| rest.chars().next()) {
        let rest = read.get(start..).unwrap_or_default();
        let (kind, length) = if first.is_ascii_digit() {
            (Some(Kind::Number), number_length(rest))
        } else if is_letter(first) {
            let length = word_length(rest);
            let word = rest.get(..length).unwrap_or_default();
            (Some(Kind::Word { lower: word.to_lowercase(), key: key(word) }), length)
        } else {
            let is_blank = first.is_whitespace() && first != '\n';
            ((!is_blank).then_some(Kind::Sign(plain_sign(first))), first.len_utf8())
        };
        let end = start + length.max(1);
        tokens.extend(kind.map(|kind| Token { kind, start, end }));
        start = end;
    }
    (tokens, beyond)
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() && !letter.is_ascii_digit() || letter == '_'
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '′')
}

fn plain_sign(sign: char) -> char {
    match sign {
        '×' | '✕' | '*' => '×',
        '–' | '—' | '−' => '-',
        '•' | '·' | '|' => ';',
        '；' => ';',
        '，' | '、' => ',',
        sign => sign,
    }
}

/// Digits, and a single sign between two of them.
fn number_length(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    let mut end = 0;
    while let Some((place, letter)) = letters.next() {
        let is_joint = matches!(letter, ':' | '.' | ',') || is_quote(letter);
        let is_followed = letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if letter.is_ascii_digit() || is_joint && is_followed {
            end = place + letter.len_utf8();
        } else {
            break;
        }
    }
    end
}

/// Letters, and an apostrophe between two of them; the cross between two numbers is a word of its own ("3x8").
fn word_length(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    let mut end = 0;
    while let Some((place, letter)) = letters.next() {
        let is_joint = is_quote(letter) && letters.peek().is_some_and(|(_, next)| is_letter(*next));
        if is_letter(letter) || is_joint && place > 0 {
            end = place + letter.len_utf8();
        } else {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        tokens(text).0.iter().map(|token| &text[token.start..token.end]).collect()
    }

    #[test]
    fn a_line_falls_into_words_numbers_and_signs() {
        for (text, expected) in [
            ("3x8 80kg", &["3", "x", "8", "80", "kg"][..]),
            ("5 km in 24:10.", &["5", "km", "in", "24:10", "."]),
            ("farmer's carry", &["farmer's", "carry"]),
            ("1,000 m, 82,5 kg", &["1,000", "m", ",", "82,5", "kg"]),
            ("4'30/km", &["4'30", "/", "km"]),
            ("push-ups", &["push", "-", "ups"]),
            ("z2\nrow", &["z", "2", "\n", "row"]),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn tokens_stand_in_order_and_leave_only_blanks_out(text in ".*") {
            let (tokens, beyond) = tokens(&text);
            let mut end = 0;
            for token in tokens {
                prop_assert!(text[end..token.start].chars().all(char::is_whitespace));
                prop_assert!(token.start < token.end);
                end = token.end;
            }
            prop_assert!(text[end..text.len() - beyond.len()].chars().all(char::is_whitespace));
        }
    }
}
