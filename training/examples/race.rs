//! What a coach would pin to the wall before a race:
//!
//! ```text
//! cargo run -p training --example race -- --division women-open --race 1:24:50 --5k 22:30 --goal 1:20:00
//! ```
//!
//! Further: `--age 37`, `--level intermediate`, `--run-pace 5:12` (mean of the eight runs), `--10k`, `--half`, and a
//! raced split by the station's name, `--sled-push 2:45`.

use std::{env, process::ExitCode};

use training::{
    Division, Metres, Season, Seconds, SecondsPerKm, Station, Unreadable, parse_duration, parse_race_time,
    race::{
        AthleteLevel, Known, PastRace, Percentile, Place, Prediction, RaceConventions, RunBest, RunLine, Setting,
        Standing, StationBest, predict, standing,
    },
};

struct Request {
    known: Known,
    age: Option<u8>,
    goal: Option<Seconds>,
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
    let mut request = Request { known: Known::of(Division::WomenOpen), age: None, goal: None };
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

fn print(request: &Request) -> Result<(), String> {
    let prediction = predict(&request.known, &RaceConventions::default()).map_err(|error| error.to_string())?;
    print_prediction(&prediction, request.age);
    if let Some(goal) = request.goal {
        print_goal(&prediction, goal);
    }
    Ok(())
}

fn print_prediction(prediction: &Prediction, age: Option<u8>) {
    let Prediction { division, finish, range, .. } = prediction;
    println!("PREDICTION · {}", division.label());
    println!();
    println!("  Finish      {finish}   likely {} to {}", range.fastest, range.slowest);
    println!("  Confidence  {}", prediction.confidence.slug());
    if let Some(standing) = prediction.standing {
        println!("  Place       {}", place(&standing));
    }
    if let Some(standing) = age.and_then(|age| standing(*finish, *division, Some(age)).ok()) {
        println!("  Age group   {}", place(&standing));
    }
    println!();
    println!("  Weight   Alone says   From                                Sure");
    for driver in &prediction.drivers {
        let (weight, suggests, input) = (driver.weight_percent, driver.suggests.to_string(), driver.input.to_string());
        println!("  {weight:>4} %   {suggests:>10}   {input:<34}  {} [{}]", driver.confidence.slug(), driver.source);
    }
    for unused in &prediction.unused {
        println!("       –            –   {:<34}  {}", unused.input.to_string(), unused.why.label());
    }
    println!();
    if prediction.is_contradicting {
        println!("  These inputs contradict each other. Check which is old, mistyped or was not all-out.");
    }
    if let Some(helpful) = prediction.helps_most {
        println!("  Would narrow it most: {}.", helpful.label());
    }
}

/// "22.7 %, ahead of 77.3 % of Women Open".
fn place(standing: &Standing) -> String {
    let field = standing.division.label();
    let ages = standing.ages.map(|ages| format!(" {ages}")).unwrap_or_default();
    match standing.place {
        Place::At(percentile) => {
            let behind = Percentile::from_permille(percentile.permille_behind());
            let behind = behind.map(|share| share.to_string()).unwrap_or_default();
            format!("{percentile} %, ahead of {behind} % of {field}{ages}")
        }
        end => format!("{end} of {field}{ages}"),
    }
}

fn print_goal(prediction: &Prediction, goal: Seconds) {
    println!();
    println!("GOAL · {goal}");
    println!();
    let (faster, gap) = (goal < prediction.finish, Seconds(goal.0.abs_diff(prediction.finish.0)));
    let side = if faster { "faster than" } else { "slower than" };
    let verdict = if prediction.range.holds(goal) {
        "inside the likely range"
    } else if faster {
        "outside the likely range: a stretch"
    } else {
        "outside the likely range: in hand"
    };
    println!("  Gap         {gap} {side} predicted, {verdict}");
    if let Ok(standing) = standing(goal, prediction.division, None) {
        println!("  Place       {}", place(&standing));
    }
    let line = RunLine::of(prediction.division, Season::LATEST_KNOWN);
    if let Some((line, pace)) = line.and_then(|line| Some((line, line.mean_run(goal)?))) {
        let range =
            line.mean_run_range(goal).map(|(fast, slow)| format!("   {fast} to {slow} by how fast the stations are"));
        println!("  Runs        {pace} on average{}", range.unwrap_or_default());
    }
}
