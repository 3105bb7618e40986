//! What a coach would pin to the wall before a race: the finish to expect, the pacing plan for a goal and, from the
//! splits of a race, where it lost time.
//!
//! ```text
//! cargo run -p training --example race -- --division women-open --race 1:24:50 --5k 22:30 --goal 1:20:00
//! cargo run -p training --example race -- --division men-open --goal 1:25:00 --splits "4:40,4:25,…,6:50"
//! ```
//! Splits are run 1, station 1, run 2, station 2 and so on to station 8, then the roxzone.
//!
//! Further: `--age 37`, `--level intermediate`, `--run-pace 5:12` (mean of the eight runs), `--10k`, `--half`, and a
//! raced split by the station's name, `--sled-push 2:45`.

mod pacing;
mod prediction;

use std::{env, process::ExitCode};

use training::{
    Division, Metres, Seconds, SecondsPerKm, Station, Unreadable,
    pacing::{PacingConventions, RaceResult, RunPattern, Splits, limiters, pacing_plan},
    parse_duration, parse_race_time,
    race::{AthleteLevel, Known, PastRace, RaceConventions, RunBest, Setting, StationBest, predict},
};

struct Request {
    known: Known,
    age: Option<u8>,
    goal: Option<Seconds>,
    splits: Option<Splits>,
}

fn main() -> ExitCode {
    match read(env::args().skip(1)).and_then(|request| print(&request)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn read(mut words: impl Iterator<Item = String>) -> Result<Request, String> {
    let mut request = Request { known: Known::of(Division::WomenOpen), age: None, goal: None, splits: None };
    let mut races = Vec::new();
    let mut has_division = false;
    while let Some(name) = words.next() {
        let value = words.next().ok_or_else(|| format!("{name} needs a value, for instance --race 1:24:50."))?;
        let time =
            |read: fn(&str) -> Result<Seconds, Unreadable>| read(&value).map_err(|error| format!("{name}: {error}"));
        let known = &mut request.known;
        let name = name.strip_prefix("--").unwrap_or_default();
        let distance = match name {
            "5k" => Some(5000),
            "10k" => Some(10_000),
            "half" => Some(21_097),
            _ => None,
        };
        if let Some(distance) = distance {
            known.run_bests.push(RunBest::new(Metres(distance), time(parse_race_time)?));
        } else if let Some(station) = Station::from_slug(name) {
            let time = time(parse_duration)?;
            known.station_bests.push(StationBest { station, time, setting: Setting::Race });
        } else {
            match name {
                "division" => {
                    known.division = Division::from_slug(&value)
                        .ok_or_else(|| format!("{value} is no division. Write one like women-open."))?;
                    has_division = true;
                }
                "race" => races.push(time(parse_race_time)?),
                "run-pace" => known.mean_run = Some(SecondsPerKm(time(parse_duration)?.0)),
                "splits" => request.splits = Some(read_splits(&value)?),
                "goal" => request.goal = Some(time(parse_race_time)?),
                "age" => request.age = Some(value.parse().map_err(|_| "An age looks like 37.".to_owned())?),
                "level" => {
                    let level = AthleteLevel::from_slug(&value);
                    known.level = Some(level.ok_or_else(|| format!("{value} is no level. Write one like advanced."))?);
                }
                _ => return Err(format!("I do not know --{name}. I know --division, --race, --5k and --goal.")),
            }
        }
    }
    if !has_division {
        return Err("Which division? Write one like --division women-open.".to_owned());
    }
    let division = request.known.division;
    request.known.past_races = races.into_iter().map(|finish| PastRace::new(division, finish)).collect();
    Ok(request)
}

fn read_splits(text: &str) -> Result<Splits, String> {
    let times: Result<Vec<Seconds>, _> = text.split(',').map(|time| parse_duration(time.trim())).collect();
    let times = times.map_err(|error| error.to_string())?;
    let count = times.len();
    let times = times.try_into().map_err(|_| format!("A race has 17 splits, these are {count}."))?;
    Ok(Splits::from_race_order(times))
}

fn print(request: &Request) -> Result<(), String> {
    let division = request.known.division;
    match predict(&request.known, &RaceConventions::default()) {
        Ok(prediction) => {
            prediction::print_prediction(&prediction, request.age);
            if let Some(goal) = request.goal {
                prediction::print_goal(&prediction, goal);
            }
            println!();
        }
        // A plan for a goal needs nothing but the goal.
        Err(error) if request.goal.is_none() && request.splits.is_none() => return Err(error.to_string()),
        Err(_) => {}
    }
    if let Some(goal) = request.goal {
        let plan = pacing_plan(division, goal, RunPattern::Steady, &PacingConventions::default());
        println!("{}", pacing::plan_table(&plan.map_err(|error| error.to_string())?));
    }
    if let Some(splits) = request.splits {
        let race = RaceResult { division, raced_on: None, venue: None, splits };
        println!("{}", pacing::limiter_table(&limiters(&race).map_err(|error| error.to_string())?));
    }
    Ok(())
}
