use proptest::prelude::*;

use super::*;
use crate::{
    Bpm, Decimetres, Grams, Intensity, PacePer, Repetitions, RpeTenths, Seconds, Watts, WrittenPace, all_exercises,
};

fn read(text: &str) -> TrainingLine {
    parse_training(text, Units::Metric, &InputConventions::default())
}

/// A part as a short line, to be compared at a glance.
fn told(part: &TrainingPart) -> String {
    let mut said = Vec::new();
    said.extend(part.rounds.map(|rounds| format!("{rounds} rounds")));
    let guess = if part.is_exercise_assumed { "?" } else { "" };
    said.extend(part.exercise.map(|slug| format!("{}{guess}", slug.as_str())));
    said.extend(part.sets.map(|sets| format!("{sets} sets")));
    said.extend(part.amount.repetitions.map(|count| {
        if count.from == count.to {
            format!("{} reps", count.from)
        } else {
            format!("{}-{} reps", count.from, count.to)
        }
    }));
    said.extend(part.amount.distance.map(|distance| distance.shown(Units::Metric)));
    said.extend(part.amount.duration.map(|seconds| seconds.to_string()));
    said.extend(part.amount.is_per_side.then(|| "a side".to_owned()));
    said.extend(part.amount.calories.map(|calories| format!("{calories} cal")));
    said.extend(part.load.map(|load| load.to_string()));
    said.extend(part.pace.map(|pace| pace.to_string()));
    said.extend(part.watts.map(|watts| watts.to_string()));
    said.extend(part.heart_rate.map(|beats| beats.to_string()));
    said.extend(part.rpe.map(|rpe| format!("RPE {rpe}")));
    said.extend(part.zone.map(|zone| format!("zone {zone}")));
    said.extend(part.intensity.map(|intensity| format!("{intensity:?}").to_lowercase()));
    said.extend(part.rest.map(|rest| format!("rest {rest}")));
    said.join(" · ")
}

fn all_told(text: &str) -> (Vec<String>, Vec<String>) {
    let line = read(text);
    (line.parts.iter().map(told).collect(), line.not_understood)
}

#[test]
fn whole_lines_are_understood() {
    let cases: &[(&str, &[&str])] = &[
        // the product's and the issue's own examples
        ("3x8 bench 80 kg, then 5 km in 24:10", &["bench-press · 3 sets · 8 reps · 80 kg", "run? · 5 km · 24:10"]),
        ("row 2000m 7:45", &["row · 2 km · 7:45"]),
        ("45 min easy run rpe 4", &["easy-run · 45:00 · RPE 4"]),
        // sets
        ("bench 3x8 80kg", &["bench-press · 3 sets · 8 reps · 80 kg"]),
        ("Bench press 3 x 8 @ 80", &["bench-press · 3 sets · 8 reps · 80 kg"]),
        ("squat 5x5 100 kg", &["back-squat? · 5 sets · 5 reps · 100 kg"]),
        ("squat 5x5 100", &["back-squat? · 5 sets · 5 reps · 100 kg"]),
        ("back squat 100kg x 5 x 3", &["back-squat · 3 sets · 5 reps · 100 kg"]),
        ("3 sets of 8 RDL at 70 kg, rest 90 s", &["romanian-deadlift · 3 sets · 8 reps · 70 kg · rest 1:30"]),
        ("bench press, 3x8-10, 80kg, rpe 8", &["bench-press · 3 sets · 8-10 reps · 80 kg · RPE 8"]),
        ("front squat 4x4 @ 75%", &["front-squat · 4 sets · 4 reps · 75%"]),
        ("split squats 3x8/leg 2x16 kg", &["split-squat · 3 sets · 8 reps · a side · 2 × 16 kg"]),
        ("pull-ups 4x5 +10kg", &["weighted-pull-up? · 4 sets · 5 reps · bodyweight + 10 kg"]),
        ("pull ups 3x8 bw", &["pull-up · 3 sets · 8 reps · bodyweight"]),
        ("plank 3x40s", &["plank · 3 sets · 0:40"]),
        ("dead hang 3 x 40 sec", &["dead-hang · 3 sets · 0:40"]),
        ("kb swings 5x10 24 kg kb", &["kettlebell-swing · 5 sets · 10 reps · 24 kg"]),
        ("24 kg kb swings 5x10", &["kettlebell-swing · 5 sets · 10 reps · 24 kg"]),
        ("3x8 row 60 kg", &["barbell-row? · 3 sets · 8 reps · 60 kg"]),
        // stations and ergs
        ("100 wall balls 6 kg in 5:12", &["wall-balls · 100 reps · 5:12 · 6 kg"]),
        ("wall balls 100 6kg 5:12", &["wall-balls · 100 reps · 5:12 · 6 kg"]),
        ("sled push 4x12.5m 152kg", &["sled-push · 4 sets · 12.5 m · 152 kg"]),
        ("farmers carry 200 m 2x24 kg 1:58", &["farmers-carry · 200 m · 1:58 · 2 × 24 kg"]),
        ("lunges 100 m 20 kg 4:40", &["sandbag-lunge? · 100 m · 4:40 · 20 kg"]),
        ("80 m burpee broad jumps 4:50", &["burpee-broad-jump · 80 m · 4:50"]),
        ("1000m ski 4:10", &["skierg · 1 km · 4:10"]),
        ("ski 5x500m @ 2:05, 60s rest", &["skierg · 5 sets · 500 m · 2:05/500m · rest 1:00"]),
        ("2k row 2:05/500m 220w", &["row · 2 km · 2:05/500m · 220 W"]),
        ("20 cal bike", &["bike · 20 cal"]),
        ("50 burpees", &["burpee · 50 reps"]),
        // runs
        ("5k 24:10", &["run? · 5 km · 24:10"]),
        ("ran 5 mi in 40:00 hr 152", &["run · 8.05 km · 40:00 · 152 bpm"]),
        ("5 km @ 4:30/km", &["run? · 5 km · 4:30/km"]),
        ("10 km easy @ 5:30", &["run? · 10 km · 5:30/km · easy"]),
        ("6x400m @ 1:30", &["run? · 6 sets · 400 m · 1:30"]),
        ("8x1 km @ 4:00, 60 s rest", &["run? · 8 sets · 1 km · 4:00/km · rest 1:00"]),
        ("45m easy run", &["easy-run · 45:00"]),
        ("1h20 long run z2", &["long-run · 1:20:00 · zone 2"]),
        ("run 1.5 h zone 2 avg hr 141 bpm", &["run · 1:30:00 · 141 bpm · zone 2"]),
        ("marathon in 3:45", &["run? · 42.2 km · 3:45:00"]),
        ("treadmill 30 min 12 km/h", &["treadmill-run · 30:00 · 5:00/km"]),
        ("6x20 s strides", &["strides · 6 sets · 0:20"]),
        ("30 min bike then 10 min row", &["bike · 30:00", "row · 10:00"]),
        ("tempo row 5k", &["row · 5 km · tempo"]),
        ("bike sprints 6x8 s", &["bike · 6 sets · 0:08"]),
        ("run 5k in 24.10", &["run · 5 km · 24:10"]),
        ("Easy Run: 40 min", &["easy-run · 40:00"]),
        ("8 mi long run 72:00", &["long-run · 12.87 km · 1:12:00"]),
        ("3 x 1 mile @ 6:26/mi", &["run? · 3 sets · 1.61 km · 6:26/mi"]),
        ("4 x 4 min @ 4:00/km w/ 3 min recovery", &["run? · 4 sets · 4:00 · 4:00/km · rest 3:00"]),
        ("half marathon 1:45:30", &["run? · 21.1 km · 1:45:30"]),
        ("30 min z2 bike 140w", &["bike · 30:00 · 140 W · zone 2"]),
        ("walk 30 min", &["walk · 30:00"]),
        ("swam 1000 m in 22 min", &["swim · 1 km · 22:00"]),
        ("hill repeats 8 x 60 s hard", &["hill-repeats · 8 sets · 1:00 · hard"]),
        ("90 min long run @ 5:40/km, RPE 3-4", &["long-run · 1:30:00 · 5:40/km · RPE 3.5"]),
        ("wallballs 4 x 25 @ 6 kg", &["wall-balls · 4 sets · 25 reps · 6 kg"]),
        ("12.5 m sled pull x 8 103kg", &["sled-pull · 8 sets · 12.5 m · 103 kg"]),
        ("DB bench 3x10 2x22.5kg", &["dumbbell-bench-press · 3 sets · 10 reps · 2 × 22.5 kg"]),
        ("walking lunges 3x20m", &["walking-lunge · 3 sets · 20 m"]),
        ("burpess 30", &["burpee · 30 reps"]),
        ("10 min rower @ 2:10", &["row · 10:00 · 2:10/500m"]),
        ("pallof press 3x12/side", &["pallof-press · 3 sets · 12 reps · a side"]),
        // figures that look like others
        ("sandbag lunges 100m 20kg 4:15", &["sandbag-lunge · 100 m · 4:15 · 20 kg"]),
        ("6x400m 30s rest", &["run? · 6 sets · 400 m · rest 0:30"]),
        ("row 2000m 7m 30s", &["row · 2 km · 7:30"]),
        ("row 2000 m 7m30s", &["row · 2 km · 7:30"]),
        ("run 1h 20m", &["run · 1:20:00"]),
        ("2000 m row in 7:32.4", &["row · 2 km · 7:32"]),
        ("row 500m 1:45.6", &["row · 500 m · 1:46"]),
        ("5 mile easy run at 9:30 pace, HR 138", &["easy-run · 8.05 km · 9:30/mi · 138 bpm"]),
        ("box jumps 5x5", &["box-jump · 5 sets · 5 reps"]),
        ("pull ups 3x max", &["pull-up · 3 sets · allout"]),
        ("8km run with 6 x 20s strides", &["run · 8 km", "strides · 6 sets · 0:20"]),
        ("6 x 800m in 3:05 w/ 90s jog recovery", &["run? · 6 sets · 800 m · 3:05 · rest 1:30"]),
        ("3x45s side plank per side", &["side-plank · 3 sets · 0:45 · a side"]),
        (
            "deadlift 1x5 @ 100 kg, 1x3 @ 140 kg",
            &["deadlift · 1 sets · 5 reps · 100 kg", "deadlift? · 1 sets · 3 reps · 140 kg"],
        ),
        // remarks
        ("5 km in 24:10. RPE 7/10", &["run? · 5 km · 24:10 · RPE 7"]),
        ("RPE 7, 5 km run", &["run · 5 km · RPE 7"]),
        ("5 km run, 24:10, 152 bpm, 7/10", &["run · 5 km · 24:10 · 152 bpm · RPE 7"]),
        // several
        (
            "ski 1000 m 4:12, sled push 50 m 152 kg, row 1000m 4:30",
            &["skierg · 1 km · 4:12", "sled-push · 50 m · 152 kg", "row · 1 km · 4:30"],
        ),
        (
            "bench 3x8 80kg squat 5x5 100kg",
            &["bench-press · 3 sets · 8 reps · 80 kg", "back-squat? · 5 sets · 5 reps · 100 kg"],
        ),
        (
            "3x8 80kg bench\n5x5 100kg deadlift",
            &["bench-press · 3 sets · 8 reps · 80 kg", "deadlift · 5 sets · 5 reps · 100 kg"],
        ),
        ("45 min easy run, 30 min bike", &["easy-run · 45:00", "bike · 30:00"]),
        ("5 km run, 30 min bike", &["run · 5 km", "bike · 30:00"]),
        ("bench 3x8 80kg, 5 km in 24:10", &["bench-press · 3 sets · 8 reps · 80 kg", "run? · 5 km · 24:10"]),
        (
            "5 rounds of 400 m run, 20 wall balls, 10 burpees",
            &["5 rounds · run · 400 m", "5 rounds · wall-balls · 20 reps", "5 rounds · burpee · 10 reps"],
        ),
        (
            "6x(400 m + 8 burpees), then 10 min bike",
            &["6 rounds · run? · 400 m", "6 rounds · burpee · 8 reps", "bike · 10:00"],
        ),
        ("12 wall balls/8 burpees", &["wall-balls · 12 reps", "burpee · 8 reps"]),
    ];
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let (parts, unknown) = all_told(text);
        if parts != *expected || !unknown.is_empty() {
            wrong.push(format!("{text}\n   is {parts:?} {unknown:?}\n   not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_understood_is_kept_in_the_athletes_words() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("felt great, 5 km in 24:10", &["run? · 5 km · 24:10"], &["felt great"]),
        (
            "Bench 3x8 80 kg with Tom, Left shoulder a bit sore",
            &["bench-press · 3 sets · 8 reps · 80 kg"],
            &["Tom", "Left shoulder a bit sore"],
        ),
        ("just chatting about nothing", &[], &["just chatting about nothing"]),
        ("bench 80", &["bench-press"], &["80"]),
        ("3x5 squat @8", &["air-squat · 3 sets · 5 reps"], &["@8"]),
        ("bench 100x5", &["bench-press"], &["100x5"]),
        ("3x80 kg bench", &["bench-press · 80 kg"], &["3"]),
        ("5 km at 18:30", &["run? · 5 km"], &["at 18:30"]),
        ("run 5 km 10%", &["run · 5 km"], &["10%"]),
        ("AMRAP 20 min: 12 wall balls", &["20:00", "wall-balls · 12 reps"], &["AMRAP"]),
        ("box jumps 5x5 60cm", &["box-jump · 5 sets · 5 reps"], &["60cm"]),
        ("couldn't train, knee pain 4/10", &[], &["couldn't train", "knee pain 4/10"]),
        ("ski 4 x 500 m 2:02 2:03 2:05", &["skierg · 4 sets · 500 m · 2:02"], &["2:03 2:05"]),
        ("Squats: 60x5, 80x5", &["air-squat"], &["60x5", "80x5"]),
        ("Rest day", &[], &["Rest day"]),
        ("", &[], &[]),
        ("  , ;; then ", &[], &[]),
    ];
    let mut wrong = Vec::new();
    for (text, expected, left) in cases {
        let (parts, unknown) = all_told(text);
        if parts != *expected || unknown != *left {
            wrong.push(format!("{text}\n   is {parts:?} {unknown:?}\n   not {expected:?} {left:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn figures_without_a_unit_are_in_the_one_the_athlete_reads() {
    let imperial = |text: &str| parse_training(text, Units::Imperial, &InputConventions::default());
    let bench = imperial("bench 3x8 @ 175");
    assert_eq!(bench.parts.first().and_then(|part| part.load), Some(WrittenLoad::Total(Grams(79_379))));
    let run = imperial("5 mi easy @ 9:05");
    assert_eq!(
        run.parts.first().and_then(|part| part.pace),
        Some(WrittenPace { time: Seconds(545), per: PacePer::Mile })
    );
    assert_eq!(run.parts.first().and_then(|part| part.intensity), Some(Intensity::Easy));
}

#[test]
fn sets_by_themselves_are_read_or_refused_with_an_example() {
    let sets = |text: &str| parse_sets(text, Units::Metric, &InputConventions::default());
    let of = |count, repetitions, grams: Option<u32>| Sets {
        count,
        amount: Amount { repetitions: Some(Repetitions::of(repetitions)), ..Amount::default() },
        load: grams.map(|grams| WrittenLoad::Total(Grams(grams))),
    };
    for (text, expected) in [
        ("3x8 80kg", of(3, 8, Some(80_000))),
        ("3 x 8 @ 80", of(3, 8, Some(80_000))),
        ("5x5 100 kg", of(5, 5, Some(100_000))),
        ("3×8", of(3, 8, None)),
        ("3 sets of 8", of(3, 8, None)),
        ("3 sets x 8 reps @ 82,5 kg", of(3, 8, Some(82_500))),
        ("80 kg x 5 x 3", of(3, 5, Some(80_000))),
        ("5x5 225 lb", of(5, 5, Some(102_058))),
    ] {
        assert_eq!(sets(text), Ok(expected), "{text}");
    }
    assert_eq!(sets("4x400 m").map(|sets| sets.amount.distance), Ok(Some(Decimetres(4000))));
    assert_eq!(sets("3x40 s").map(|sets| sets.amount.duration), Ok(Some(Seconds(40))));
    for text in
        ["", "3x", "x8", "8", "80 kg", "3x8 bench", "3x8 heavy", "3x8, 4x5", "0x8", "3x0", "3x8 rpe 7", "99999x8"]
    {
        assert!(sets(text).unwrap_err().to_string().contains("3x8 80 kg"), "{text}");
    }
}

#[test]
fn the_longest_line_is_read_to_its_end_and_the_rest_is_kept() {
    let long = format!("5 km in 24:10 {}bench", "x ".repeat(3000));
    let line = read(&long);
    assert_eq!(line.parts.first().map(told), Some("run? · 5 km · 24:10".to_owned()));
    assert!(line.not_understood.last().is_some_and(|rest| rest.ends_with("bench")));
}

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
    prop_oneof![6 => words.prop_map(str::to_owned), 1 => "[0-9]{1,4}([:.,'][0-9]{1,3})?", 1 => "[a-z]{1,8}", 1 => ".{0,3}"]
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
    let cursor = Cursor { text, tokens: &tokens, units, conventions: &conventions };
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
