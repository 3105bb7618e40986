use super::*;
use crate::{Decimetres, Grams, Intensity, PacePer, Repetitions, Seconds, WrittenPace};

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
        ("split squats 3x8/leg 2x16 kg", &["weighted-split-squat? · 3 sets · 8 reps · a side · 2 × 16 kg"]),
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
        ("bench 3 x 8 - 80kg", &["bench-press · 3 sets · 8 reps · 80 kg"]),
        ("Easy spin 45'", &["bike · 45:00 · easy"]),
        ("row 10x250m r 60s", &["row · 10 sets · 250 m · rest 1:00"]),
        ("back squat 5@100, 5@110", &["back-squat · 5 reps · 100 kg", "back-squat? · 5 reps · 110 kg"]),
        ("row 4x500 @ 1:55", &["row · 4 sets · 500 m · 1:55/500m"]),
        ("4x800, 2 min rest", &["run? · 4 sets · 800 m · rest 2:00"]),
        ("bike 25km 48:10 avg 210w", &["bike · 25 km · 48:10 · 210 W"]),
        ("row 2000m 7:45 run 5k", &["row · 2 km · 7:45", "run · 5 km"]),
        ("Run 8 km @5:15 avg HR 148", &["run · 8 km · 5:15/km · 148 bpm"]),
        ("run 8 km 5:15", &["run · 8 km · 5:15/km"]),
        ("kb swings 5x10x24kg", &["kettlebell-swing · 5 sets · 10 reps · 24 kg"]),
        ("squat 5x5x100kg", &["back-squat? · 5 sets · 5 reps · 100 kg"]),
        ("2km row 7:30 (1:52.5/500m)", &["row · 2 km · 7:30 · 1:53/500m"]),
        ("yoga 45 min", &["mobility-flow · 45:00"]),
        // formats
        (
            "12 min AMRAP 10 burpees 15 KB swings 200m run",
            &["amrap · 12:00", "burpee · 10 reps", "kettlebell-swing · 15 reps", "run · 200 m"],
        ),
        (
            "EMOM 12: 10 kb swings 24kg / 8 burpees",
            &["emom · 12:00", "kettlebell-swing · 10 reps · 24 kg", "burpee · 8 reps"],
        ),
        ("100 wall balls for time 6kg 5:12", &["wall-balls · 100 reps", "fortime · 5:12 · 6 kg"]),
        (
            "5 sets: 10 goblet squats 20kg, 10 push ups",
            &["5 rounds · goblet-squat · 10 reps · 20 kg", "5 rounds · push-up · 10 reps"],
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
        ("box jumps 5x5 60cm", &["box-jump · 5 sets · 5 reps"], &["60cm"]),
        ("couldn't train, knee pain 4/10", &[], &["couldn't train", "knee pain 4/10"]),
        ("ski 4 x 500 m 2:02 2:03 2:05", &["skierg · 4 sets · 500 m · 2:02"], &["2:03 2:05"]),
        ("Squats: 60x5, 80x5", &["air-squat"], &["60x5", "80x5"]),
        ("5 x 1km off 90s (3:58, 3:56, 3:57)", &["run? · 5 sets · 1 km · 3:58 · rest 1:30"], &["3:56", "3:57"]),
        ("8 x 400m @ 85-90s", &["run? · 8 sets · 400 m"], &["85-90s"]),
        ("back squat 3x5 100/110/120kg", &["back-squat · 3 sets · 5 reps"], &["100/110/120kg"]),
        ("Wallballs 30-25-20-15-10 6kg", &["wall-balls · 6 kg"], &["30-25-20-15-10"]),
        ("slept 7h, HRV 65, 5 km run", &["run · 5 km"], &["slept 7h", "HRV 65"]),
        ("Weight 78.4 kg", &[], &["Weight 78.4 kg"]),
        ("HIIT class 45min rpe 8", &["45:00 · RPE 8"], &["HIIT class"]),
        ("bench 80x8x3", &["bench-press"], &["80x8x3"]),
        ("trail run 12k +450m 1:15:20", &["trail-run · 12 km · 1:15:20"], &["+450m"]),
        ("run 8 km max 162", &["run · 8 km"], &["max 162"]),
        (
            "AMRAP 15: 12 wall balls, 8 burpees - 6 rounds",
            &["amrap · 15:00", "wall-balls · 12 reps", "burpee · 8 reps"],
            &["6 rounds"],
        ),
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
