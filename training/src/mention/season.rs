use super::word::LETTERS_READ_MAX;
use crate::Season;

/// Seasons an athlete may mean by two digits: beyond these "49/50" is a count of reps.
const YEARS_MEANT: std::ops::RangeInclusive<i16> = 2017..=2039;

/// What makes "24/25" a measure rather than a season.
const MEASURES: [&str; 24] = [
    "km", "m", "metres", "meters", "kg", "kilos", "lb", "lbs", "reps", "rep", "rounds", "sets", "min", "mins",
    "minutes", "minute", "s", "sec", "secs", "seconds", "years", "c", "degrees", "percent",
];

/// A season in a sentence: "25/26", "2025/26", "2025-26", "season 2025/2026". "25-26" counts only where a season or
/// the rules are spoken of, because it is a range of anything elsewhere.
#[must_use]
pub fn season_mentioned(text: &str) -> Option<Season> {
    let text: String = text
        .chars()
        .take(LETTERS_READ_MAX)
        .map(|letter| if matches!(letter, '–' | '—' | '‑' | '‐' | '−') { '-' } else { letter })
        .collect::<String>()
        .to_lowercase();
    let speaks_of_seasons = ["season", "rule"].iter().any(|word| text.contains(word));
    let letters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = digits_end(&letters, at);
        if let Some(season) = season_at(&letters, at, end, speaks_of_seasons) {
            return Some(season);
        }
        at = end;
    }
    None
}

fn season_at(letters: &[char], start: usize, end: usize, speaks_of_seasons: bool) -> Option<Season> {
    let is_inside_more =
        start.checked_sub(1).is_some_and(|before| matches!(letters[before], '/' | '-' | '.' | ':' | ','));
    let separator = skip_blanks(letters, end);
    let sign = *letters.get(separator)?;
    if is_inside_more || !matches!(sign, '/' | '-') {
        return None;
    }
    let second = skip_blanks(letters, separator + 1);
    let second_end = digits_end(letters, second);
    let goes_on = letters.get(second_end).is_some_and(|next| {
        matches!(next, '/' | '-' | '.' | ':' | ',') && letters.get(second_end + 1).is_some_and(char::is_ascii_digit)
    });
    if goes_on || letters.get(second_end).is_some_and(|next| matches!(next, '%' | '°')) {
        return None;
    }
    let (from, is_full) = year(&letters[start..end])?;
    let (to, _) = year(&letters[second..second_end])?;
    let next_word: String =
        letters[skip_blanks(letters, second_end)..].iter().take_while(|letter| letter.is_alphabetic()).collect();
    let is_range = !is_full
        && (!YEARS_MEANT.contains(&from)
            || MEASURES.contains(&next_word.as_str())
            || (sign == '-' && !speaks_of_seasons));
    if is_range || to != from + 1 { None } else { Season::starting(from) }
}

/// A year of two or four digits, and whether it was written in full.
fn year(digits: &[char]) -> Option<(i16, bool)> {
    let number: i16 = digits.iter().collect::<String>().parse().ok()?;
    match digits.len() {
        2 => Some((2000 + number, false)),
        4 => Some((number, true)),
        _ => None,
    }
}

fn digits_end(letters: &[char], start: usize) -> usize {
    start + letters.iter().skip(start).take_while(|letter| letter.is_ascii_digit()).count()
}

fn skip_blanks(letters: &[char], start: usize) -> usize {
    (start + letters.iter().skip(start).take_while(|letter| **letter == ' ').count()).min(letters.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_season_is_two_years_in_a_row() {
        for (text, starts_in) in [
            ("in 25/26", 2025),
            ("season 2024/25?", 2024),
            ("2026-27", 2026),
            ("2025/2026", 2025),
            ("the 2025 / 26 loads", 2025),
            ("22/23.", 2022),
            ("season 25-26", 2025),
            ("rules of 24–25", 2024),
            ("(26/27)", 2026),
            ("from 10/12 to 25/26", 2025),
        ] {
            assert_eq!(season_mentioned(text), Season::starting(starts_in), "{text}");
        }
    }

    #[test]
    fn other_pairs_of_numbers_are_no_season() {
        for text in [
            "3/4 of the way",
            "10/12 reps",
            "nothing",
            "",
            "run 20-21 min",
            "ages 25-26",
            "24/25 km",
            "24-25°C",
            "25/26%",
            "49/50 unbroken",
            "2026-11-24",
            "24/25/2026",
            "1:24/25",
            "24/25.5",
            "2016/17",
            "3000/3001",
            "25/",
            "/26",
            "25/27",
            "025/026",
            "２５/２６",
        ] {
            assert_eq!(season_mentioned(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_label_is_read_again(year in 2017_i16..=2039) {
            let season = Season::starting(year);
            prop_assert_eq!(season_mentioned(&format!("in {}?", season.map(Season::label).unwrap_or_default())), season);
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[0-9/. –-]{0,20}") {
            let _ = (season_mentioned(&text), season_mentioned(&likely));
        }
    }
}
