//! The pacing plan as a table, and where a race lost time.

use training::{
    Seconds,
    pacing::{Checkpoint, Limiters, PacingPlan, Position, Quartile, Split, typical_splits},
};

pub fn plan_table(plan: &PacingPlan) -> String {
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

pub fn limiter_table(found: &Limiters) -> String {
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
