//! What the inputs say the finish will be, and what a goal asks.

use training::{
    Season, Seconds,
    race::{Percentile, Place, Prediction, RunLine, Standing, standing},
};

pub fn print_prediction(prediction: &Prediction, age: Option<u8>) {
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

pub fn print_goal(prediction: &Prediction, goal: Seconds) {
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
