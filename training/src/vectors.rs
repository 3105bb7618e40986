//! Results of the formulas over a grid of inputs, one line each: the browser and the server must print the same.

use std::fmt::Write as _;

use crate::{
    Bpm, Division, Metres, Seconds, SecondsPerKm, Sex, Station, Watts,
    load::zones::at_reserve,
    load::{Rpe, session_load},
    pacing::{Checkpoint, PacingConventions, RunPattern, pacing_plan, replan, run_factors},
    parse_duration, parse_race_time,
    race::{
        Known, LiveConventions, PacePer500, PastRace, RIEGEL_EXPONENT, RaceConventions, RunBest, Vdot, predict,
        predict_live, riegel, standing,
    },
};

/// Every line, each ended.
#[must_use]
pub fn lines() -> String {
    let mut lines = String::new();
    for division in Division::ALL {
        for minutes in (54..150).step_by(3) {
            races(&mut lines, division, Seconds(minutes * 60 + minutes % 7));
        }
    }
    for seconds in (840..2400).step_by(37) {
        runs(&mut lines, Seconds(seconds));
    }
    for watts in (60..420).step_by(7) {
        say(&mut lines, "erg", &(PacePer500::at(Watts(watts)), PacePer500::at(Watts(watts)).map(PacePer500::watts)));
    }
    for text in ["4:30", "4.30", "270", "4m30s", "1:24:10", "sub 90", "84", "1h24", "24:00:00", "nonsense", ""] {
        say(&mut lines, text, &(parse_duration(text), parse_race_time(text)));
    }
    for half_points in 0..=20 {
        let rpe = Rpe::from_half_points(half_points).ok();
        say(&mut lines, "load", &rpe.map(|rpe| session_load(rpe, Seconds(u32::from(half_points) * 217))));
        say(&mut lines, "reserve", &at_reserve(Bpm(48), Bpm(188), half_points * 5));
    }
    lines
}

fn races(lines: &mut String, division: Division, finish: Seconds) {
    let conventions = PacingConventions::default();
    for pattern in [RunPattern::Steady, RunPattern::AsRaced] {
        let plan = pacing_plan(division, finish, pattern, &conventions);
        if let Ok(plan) = &plan {
            let halfway = Checkpoint::Station(Station::BurpeeBroadJump);
            say(lines, "replan", &replan(plan, halfway, Seconds(finish.0 / 2 + 30), &conventions));
        }
        say(lines, "plan", &plan);
    }
    let mut known = Known::of(division);
    known.past_races.push(PastRace::new(division, finish));
    known.run_bests.push(RunBest::new(Metres(5000), Seconds(finish.0 / 4 + 60)));
    say(lines, "predict", &predict(&known, &RaceConventions::default()));
    say(lines, "standing", &(standing(finish, division, None), standing(finish, division, Some(37))));
    let live = predict_live(division, Station::Row, Seconds(finish.0 / 2), &LiveConventions::default());
    say(lines, "live", &live);
}

fn runs(lines: &mut String, time: Seconds) {
    let best = RunBest::new(Metres(5000), time);
    say(lines, "riegel", &riegel(best, Metres(10_000), RIEGEL_EXPONENT.value));
    let vdot = Vdot::of(best);
    say(lines, "vdot", &vdot.map(|vdot| (vdot.time_over(Metres(21_097)), vdot.pace_at_permille(880))));
    say(lines, "factors", &[Sex::Female, Sex::Male].map(|sex| run_factors(sex, Seconds(time.0 * 3))));
    say(lines, "pace", &SecondsPerKm(time.0 / 5));
}

fn say(lines: &mut String, what: &str, result: &impl std::fmt::Debug) {
    // A String takes whatever is written to it.
    let _ = writeln!(lines, "{what} {result:?}");
}

/// How a wasm machine hands the text out.
#[cfg(target_arch = "wasm32")]
mod handed_out {
    use std::sync::OnceLock;

    static TEXT: OnceLock<String> = OnceLock::new();

    fn text() -> &'static str {
        TEXT.get_or_init(super::lines)
    }

    /// Where the text is.
    #[unsafe(no_mangle)]
    pub extern "C" fn vectors() -> *const u8 {
        text().as_ptr()
    }

    /// How many bytes it has.
    #[unsafe(no_mangle)]
    pub extern "C" fn vectors_length() -> usize {
        text().len()
    }
}
