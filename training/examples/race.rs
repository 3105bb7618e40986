//! A race on paper: the pacing plan for a goal and, from the splits of a race, where it lost time.
//!
//! ```text
//! cargo run -p training --example race -- --division women-open --goal 1:20:00
//! cargo run -p training --example race -- --division men-open --goal 1:25:00 --splits "4:40,4:25,…,6:50"
//! ```
//! Splits are run 1, station 1, run 2, station 2 and so on to station 8, then the roxzone.

use std::process::ExitCode;

use training::pacing::{
    Checkpoint, Limiters, PacingConventions, PacingPlan, Position, Quartile, RaceResult, RunPattern, Split, Splits,
    limiters, pacing_plan, typical_splits,
};
use training::{Division, Seconds, parse_duration, parse_race_time};

const USAGE: &str =
    "Write it like: --division women-open --goal 1:20:00 [--splits \"run 1,station 1,…,station 8,roxzone\"]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match printed(&arguments) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn printed(arguments: &[String]) -> Result<String, String> {
    let request = Request::read(arguments)?;
    let conventions = PacingConventions::default();
    let plan = pacing_plan(request.division, request.goal, RunPattern::Steady, &conventions);
    let mut text = plan_table(&plan.map_err(|error| error.to_string())?);
    if let Some(splits) = request.splits {
        let race = RaceResult { division: request.division, raced_on: None, venue: None, splits };
        text += "\n";
        text += &limiter_table(&limiters(&race).map_err(|error| error.to_string())?);
    }
    Ok(text)
}

struct Request {
    division: Division,
    goal: Seconds,
    splits: Option<Splits>,
}

impl Request {
    fn read(arguments: &[String]) -> Result<Self, String> {
        let (mut division, mut goal, mut splits) = (None, None, None);
        for pair in arguments.chunks(2) {
            let [name, value] = pair else { return Err(USAGE.to_owned()) };
            match name.as_str() {
                "--division" => {
                    let slugs = || Division::ALL.map(Division::slug).join(", ");
                    let found = Division::from_slug(value);
                    division =
                        Some(found.ok_or_else(|| format!("There is no division {value}. Choose of {}.", slugs()))?);
                }
                "--goal" => goal = Some(parse_race_time(value).map_err(|error| error.to_string())?),
                "--splits" => splits = Some(read_splits(value)?),
                _ => return Err(USAGE.to_owned()),
            }
        }
        let (Some(division), Some(goal)) = (division, goal) else { return Err(USAGE.to_owned()) };
        Ok(Self { division, goal, splits })
    }
}

fn read_splits(text: &str) -> Result<Splits, String> {
    let times: Result<Vec<Seconds>, _> = text.split(',').map(|time| parse_duration(time.trim())).collect();
    let times = times.map_err(|error| error.to_string())?;
    let count = times.len();
    let times = times.try_into().map_err(|_| format!("A race has 17 splits, these are {count}. {USAGE}"))?;
    Ok(Splits::from_race_order(times))
}

fn plan_table(plan: &PacingPlan) -> String {
    let mut text = format!(
        "{} in {}\nThe clock after a station is read back on the track, its roxzone done.\n\n",
        plan.division.label(),
        plan.goal
    );
    let field = typical_splits(plan.division, plan.goal, 100).ok();
    text += &format!("{:<20} {:>7} {:>9}   {}\n", "", "plan", "clock", "as the field runs it");
    for (split, time) in plan.splits.in_race_order() {
        let clock = match split {
            Split::Run(number) => plan.elapsed_at(Checkpoint::Run(number)),
            Split::Station(station) => plan.elapsed_at(Checkpoint::Station(station)),
            Split::Roxzone => None,
        };
        let clock = clock.map(|clock| clock.to_string()).unwrap_or_default();
        let raced = match split {
            Split::Run(_) => field.and_then(|field| field.splits.get(split)).map(|time| time.to_string()),
            _ => None,
        };
        let line = format!("{:<20} {:>7} {clock:>9}   {}", split.name(), time.to_string(), raced.unwrap_or_default());
        text += line.trim_end();
        text += "\n";
    }
    let zones: Vec<String> = plan.roxzones.iter().map(Seconds::to_string).collect();
    text += &format!("  one by one: {}\n\n", zones.join(", "));
    let parts =
        [("Running", plan.splits.running()), ("Stations", plan.splits.working()), ("Roxzone", plan.splits.roxzone)];
    for (name, time) in parts {
        text += &format!(
            "{name:<20} {:>7} {:>8.0} %\n",
            time.to_string(),
            f64::from(time.0) * 100.0 / f64::from(plan.goal.0)
        );
    }
    if let Some(pace) = plan.run_pace {
        text += &format!("Runs 2 to 7 of such finishers: {} to {}\n", pace.from, pace.to);
    }
    text += &format!("From: {} ({}; {})\n", plan.basis.label(), plan.source, plan.confidence.label());
    for note in plan.notes() {
        text += &format!("  {}\n", note.label());
    }
    text
}

fn limiter_table(found: &Limiters) -> String {
    let mut text = format!("Where {} lost time against others with that finish\n\n", found.finish);
    text += &format!("{:<20} {:>7} {:>8} {:>6}   {}\n", "", "time", "typical", "lost", "in the finish band");
    for loss in &found.splits {
        text += &limiter_line(loss.split.name(), [loss.time, loss.typical], loss.lost_seconds, loss.quartile);
    }
    text += "\n";
    for (name, part) in [("Running", found.running), ("Stations", found.working), ("Roxzone", found.roxzone)] {
        text += &limiter_line(name, [part.time, part.typical], part.lost_seconds, part.quartile);
    }
    text += &format!("From: {} ({}; {})\n", found.basis.label(), found.source, found.confidence.label());
    text
}

fn limiter_line(name: &str, [time, typical]: [Seconds; 2], lost: i32, quartile: Option<Quartile>) -> String {
    let place = quartile.map_or("not known".to_owned(), |quartile| {
        let position = match quartile.position {
            Position::FastestQuarter => "fastest quarter",
            Position::MiddleHalf => "middle half",
            Position::SlowestQuarter => "slowest quarter",
        };
        format!("{position} (half lie in {}–{})", quartile.faster, quartile.slower)
    });
    format!("{name:<20} {:>7} {:>8} {lost:>+6}   {place}\n", time.to_string(), typical.to_string())
}
