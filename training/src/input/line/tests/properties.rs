use proptest::{prelude::*, string::string_regex};

use super::*;
use crate::{Bpm, Decimetres, Grams, PacePer, Repetitions, RpeTenths, Seconds, Watts, WrittenPace, all_exercises};

/// Words and figures as athletes mix them.
fn likely_piece() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "3x8",
        "5 x",
        "80kg",
        "24 kg kb",
        "176 lb",
        "@",
        "@ 80",
        "RPE 7",
        "7/10",
        "hr 152",
        "152 bpm",
        "z2",
        "5 km",
        "400m",
        "45m",
        "24:10",
        "4.30",
        "1h20",
        "90 s rest",
        "4:30/km",
        "2:05/500m",
        "12 km/h",
        "75%",
        "bw + 10",
        "20 cal",
        "200w",
        ",",
        ";",
        "then",
        "and",
        "(",
        ")",
        "x",
        "/",
        "-",
        "+",
        ".",
        ":",
        "\n",
        "5 rounds of",
        "in",
        "at",
        "each",
        "per",
        "leg",
        "easy",
        "tempo",
        "hard",
        "bench",
        "row",
        "squats",
        "wall balls",
        "burpees",
        "run",
        "ski",
        "lunges",
        "felt",
        "great",
        "😀",
        "½",
        "１２",
        "'",
        "\"",
        "%",
        "0",
        "99999999999",
        "12 st 4",
        "marathon",
        "half",
        "pace",
        "rest",
        "to",
        "of",
        "10",
    ]);
    // Taken apart once, not for every piece.
    let like = |pattern: &str| string_regex(pattern).unwrap();
    let (figure, word, anything) = (like("[0-9]{1,4}([:.,'][0-9]{1,3})?"), like("[a-z]{1,8}"), like(".{0,3}"));
    prop_oneof![6 => words.prop_map(str::to_owned), 1 => figure, 1 => word, 1 => anything]
}

fn likely_line() -> impl Strategy<Value = String> {
    let joint = prop::sample::select(vec![" ", " ", " ", "", ", "]);
    prop::collection::vec((likely_piece(), joint), 0..14)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, joint)| piece + joint).collect())
}

/// Every word and number is in a part, in what was not understood, or is one that only joins.
fn nothing_is_lost(text: &str, units: Units) -> Result<(), TestCaseError> {
    let conventions = InputConventions::default();
    let line = parse_training(text, units, &conventions);
    let (tokens, _) = tokens(text);
    let cursor = Cursor::new(text, &tokens, units, &conventions);
    let kept: Vec<&str> = line
        .parts
        .iter()
        .map(|part| part.written.as_str())
        .chain(line.not_understood.iter().map(String::as_str))
        .collect();
    for words in &kept {
        prop_assert!(!words.is_empty() && text.contains(*words), "{words:?} is not in {text:?}");
    }
    for (at, token) in tokens.iter().enumerate() {
        let word = &text[token.start..token.end];
        let says_something = match token.kind {
            Kind::Number => true,
            // "at" joins where it cannot say what kind the figure behind it is.
            Kind::Word { .. } if word.to_lowercase() == "at" => false,
            Kind::Word { .. } => !matches!(
                item::next(&cursor, at, &item::Item::Then).0,
                item::Item::Filler | item::Item::Comma | item::Item::Then
            ),
            Kind::Sign(_) => false,
        };
        prop_assert!(
            !says_something || kept.iter().any(|kept| kept.contains(word)),
            "{word:?} of {text:?} is lost: {line:?}"
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_line_panics_or_loses_a_word(text in likely_line(), is_metric in any::<bool>()) {
        nothing_is_lost(&text, if is_metric { Units::Metric } else { Units::Imperial })?;
    }

    #[test]
    fn no_text_panics_or_loses_a_word(text in ".*") {
        nothing_is_lost(&text, Units::Metric)?;
    }

    #[test]
    fn sets_are_read_whatever_the_exercise_and_the_order(
        place in 0_usize..210, sets in 1_u16..=12, repetitions in 1_u16..=30, half_kilograms in 2_u32..=500, order in 0_usize..4,
    ) {
        let exercise = all_exercises().nth(place).unwrap();
        let load = Grams(half_kilograms * 500);
        let (name, shown) = (exercise.name, load.shown(Units::Metric));
        let text = match order {
            0 => format!("{name} {sets}x{repetitions} {shown}"),
            1 => format!("{sets} x {repetitions} {name} @ {shown}"),
            2 => format!("{name}, {sets} sets of {repetitions} reps, {shown}"),
            _ => format!("{name} {shown} x {repetitions} x {sets}"),
        };
        let line = read(&text);
        prop_assert_eq!(line.parts.len(), 1, "{}: {:?}", text, line);
        prop_assert_eq!(&line.not_understood, &Vec::<String>::new(), "{}", text);
        let part = &line.parts[0];
        prop_assert!(part.is_exercise_assumed || part.exercise == Some(exercise.into()), "{}: {:?}", text, part);
        prop_assert_eq!(part.sets, Some(sets));
        prop_assert_eq!(part.amount.repetitions, Some(Repetitions::of(repetitions)));
        prop_assert_eq!(part.load, Some(WrittenLoad::Total(load)));
    }

    #[test]
    fn runs_are_read_whatever_the_order(
        metres in 400_u32..42_000, pace in 180_u32..480, beats in 90_u16..200, halves in 2_u8..=20, order in 0_usize..4,
    ) {
        let distance = Decimetres(metres / 10 * 100);
        let time = Seconds(u32::try_from(u64::from(distance.0) * u64::from(pace) / 10_000).unwrap().max(1));
        let (shown, beats, rpe) = (distance.shown(Units::Metric), Bpm(beats), RpeTenths(halves * 5));
        let text = match order {
            0 => format!("{shown} in {time}, {beats}, RPE {rpe}"),
            1 => format!("run {shown} {time} hr {} {rpe}/10", beats.0),
            2 => format!("{time} for {shown} @ {beats}. RPE {rpe}"),
            _ => format!("RPE {rpe}, ran {shown} in {time} avg hr {}", beats.0),
        };
        let line = read(&text);
        prop_assert_eq!(line.parts.len(), 1, "{}: {:?}", text, line);
        let part = &line.parts[0];
        prop_assert_eq!(part.exercise.map(|slug| slug.as_str()), Some("run"), "{}", text);
        prop_assert_eq!(part.amount.distance, Some(distance), "{}", text);
        prop_assert_eq!(part.amount.duration, Some(time), "{}", text);
        prop_assert_eq!((part.heart_rate, part.rpe), (Some(beats), Some(rpe)), "{}", text);
        prop_assert!(line.not_understood.is_empty(), "{}: {:?}", text, line);
    }

    #[test]
    fn watts_and_splits_of_an_erg_are_read(metres in 100_u32..5000, split in 85_u32..170, watts in 50_u16..900) {
        let pace = WrittenPace { time: Seconds(split), per: PacePer::FiveHundredMetres };
        let line = read(&format!("row {metres} m {pace} {}", Watts(watts)));
        prop_assert_eq!(line.parts.len(), 1);
        let part = &line.parts[0];
        prop_assert_eq!((part.pace, part.watts), (Some(pace), Some(Watts(watts))));
        prop_assert_eq!(part.amount.distance, Some(Decimetres(metres * 10)));
    }
}
