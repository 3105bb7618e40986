//! Messages for which no passage is wanted: small talk, and what only the athlete's own log could answer.

/// "Morning coach", "makes sense", a thumb: said to a person, not asked of one.
pub fn is_small_talk(text: &str) -> bool {
    if !text.chars().any(char::is_alphanumeric) {
        return true;
    }
    let text = padded(text);
    let words = text.split_whitespace().count();
    let asks =
        text.contains('?') && !has(&text, &["how are you", "how is it going", "how's it going", "you ok", "what's up"]);
    words <= 10 && !asks && !text.chars().any(|letter| letter.is_ascii_digit()) && has(&text, SMALL_TALK)
}

/// "How many km did I run last week", "log 5k easy": about what was done or is planned, with a day or an entry named.
pub fn is_of_own_log(text: &str) -> bool {
    let text = padded(text);
    let names_time = has(&text, TIMES);
    let is_entry = [" log ", " add ", " delete ", " change ", " edit ", " record ", " move "]
        .iter()
        .any(|verb| text.starts_with(verb))
        && (names_time || has(&text, &[" entry", " session", " log ", " min", " rpe"]));
    let looks_back = has(&text, &[" did i ", " have i ", " i did ", " i logged", " i weigh"]) && names_time;
    let own = has(
        &text,
        &[
            " my next session",
            " my last session",
            " my next workout",
            " my last workout",
            " my longest run so far",
            " my log",
            " my training log",
            " on my plan",
            " in my last check in",
            " in my last check-in",
            " my plan for today",
            " my session today",
            " my session tomorrow",
            " i logged",
        ],
    );
    is_entry || looks_back || own
}

fn padded(text: &str) -> String {
    format!(" {} ", text.trim().to_lowercase().replace('’', "'"))
}

fn has(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

const SMALL_TALK: &[&str] = &[
    " morning",
    " evening",
    " afternoon",
    "good night",
    " hi ",
    " hi,",
    " hey",
    " hello",
    " haha",
    " lol",
    "fair enough",
    "makes sense",
    "make sense",
    "great stuff",
    "nice one",
    "brilliant",
    " perfect",
    "alright",
    " will do",
    "sounds good",
    "sorry for the",
    " merci",
    " gracias",
    " danke",
    " cheers",
    "thank",
    " star ",
    " legend",
    "see you",
    "speak tomorrow",
    " happy ",
    " ok ",
    " okay",
    " got it",
    " cool ",
    " awesome",
    " bye",
    " ciao",
];

const TIMES: &[&str] = &[
    "yesterday",
    "last week",
    "this week",
    "last month",
    "this month",
    "this morning",
    "last night",
    " today",
    " on monday",
    " on tuesday",
    " on wednesday",
    " on thursday",
    " on friday",
    " on saturday",
    " on sunday",
    "monday's",
    "tuesday's",
    "wednesday's",
    "thursday's",
    "friday's",
    "saturday's",
    "sunday's",
    " so far",
    "this block",
    "since the plan",
    "this year",
    " last check",
    " since ",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_and_what_is_asked_are_told_apart() {
        for said in ["Morning coach", "👍", "Hey, how are you today?", "Merci coach!", "ok got it"] {
            assert!(is_small_talk(said), "{said}");
        }
        for asked in ["ok how do I pace the row?", "Morning coach, how heavy is the sled?", "hey 5k time 22:00"] {
            assert!(!is_small_talk(asked), "{asked}");
        }
    }

    #[test]
    fn the_log_is_asked_for_by_what_was_done_and_when() {
        for of_log in ["how many km did I run last week", "what's my next session", "log 5k easy 28 min"] {
            assert!(is_of_own_log(of_log), "{of_log}");
        }
        for asked in [
            "what did i do wrong on the sled pull",
            "my 5k last week was 22:00, what pace for the race",
            "how to log sleep",
        ] {
            assert!(!is_of_own_log(asked), "{asked}");
        }
    }
}
