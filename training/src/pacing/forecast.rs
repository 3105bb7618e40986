use serde::Serialize;

use crate::{Confidence, Division, Seconds, Sourced, Station};

use super::{
    Checkpoint, PacingPlan, RunPattern,
    schedule::{Schedule, elapsed},
    tables::{MEN_SHARES, ShareRow, WOMEN_SHARES},
};

/// What a forecast rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ForecastBy {
    /// The share of the finish that athletes of that level had used there.
    Share,
    /// The finish whose schedule has this clock there: everywhere but at the stations of Open singles.
    Schedule,
    /// The race is over.
    Finished,
}

/// Where a race is heading.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Forecast {
    pub finish: Seconds,
    /// The mean error of such forecasts; `None` before the second station is left, where none was published.
    pub error: Option<Sourced<Seconds>>,
    pub by: ForecastBy,
    /// Open men after stations 4 and 6: what a straight line through all finishes says.
    pub second_opinion: Option<Seconds>,
    pub confidence: Confidence,
}

/// `None` for a run that does not exist.
pub(super) fn forecast(
    plan: &PacingPlan,
    schedules: [&Schedule; 2],
    at: Checkpoint,
    clock: Seconds,
) -> Option<Forecast> {
    let pieces = at.pieces()?;
    if at == Checkpoint::Station(Station::WallBalls) {
        let (by, confidence) = (ForecastBy::Finished, Confidence::High);
        return Some(Forecast { finish: clock, error: None, by, second_opinion: None, confidence });
    }
    let [steady, as_raced] = schedules;
    // Whoever holds back by plan is later than the field at first and owes nothing for it.
    let held_back = match plan.pattern {
        RunPattern::Steady => {
            let [held, field] = [steady, as_raced].map(|one| one.parts(plan.goal).map(|parts| elapsed(&parts, pieces)));
            i64::from(held?) - i64::from(field?)
        }
        RunPattern::AsRaced => 0,
    };
    let clock_of_field = u32::try_from((i64::from(clock.0) - held_back).max(1)).unwrap_or(u32::MAX);
    let (finish, by, confidence) = match by_share(plan.division, at, clock_of_field) {
        Some((finish, confidence)) => (finish, ForecastBy::Share, confidence),
        None => (by_schedule(as_raced, pieces, clock_of_field), ForecastBy::Schedule, Confidence::Low),
    };
    let second_opinion = by_line(plan.division, at, clock_of_field);
    let finish = finish.max(clock);
    Some(Forecast { finish, error: usual_error(plan.division, pieces), by, second_opinion, confidence })
}

/// `elapsed ÷ share` with the row whose band the result falls into (facts/race-tools §2.5).
fn by_share(division: Division, at: Checkpoint, clock: u32) -> Option<(Seconds, Confidence)> {
    let rows: &[ShareRow] = match division {
        Division::MenOpen => &MEN_SHARES,
        Division::WomenOpen => &WOMEN_SHARES,
        _ => return None,
    };
    let Checkpoint::Station(station) = at else { return None };
    let column = usize::from(station.position()).checked_sub(1)?;
    let last = rows.len().checked_sub(1)?;
    rows.iter().enumerate().find_map(|(index, row)| {
        let share = u64::from(*row.shares.get(column)?).max(1);
        let finish = (u64::from(clock) * 1000 + share / 2) / share;
        let [from, below] = row.band.map(|minutes| u64::from(minutes) * 60);
        if finish > below && index < last {
            return None;
        }
        // Between two bands neither row may fit: the edge is the answer there.
        let finish = if index == 0 { finish } else { finish.max(from) };
        let fits = (from..=below).contains(&finish);
        let confidence = if fits { Confidence::High } else { Confidence::Low };
        Some((Seconds(u32::try_from(finish).unwrap_or(u32::MAX)), confidence))
    })
}

fn by_schedule(schedule: &Schedule, pieces: usize, clock: u32) -> Seconds {
    let [fastest, slowest] = schedule.range().map(|finish| Seconds(u32::from(finish)));
    let at_end = |end: Seconds| schedule.parts(end).map_or(0, |parts| elapsed(&parts, pieces)).max(1);
    let scaled = |end: Seconds| {
        let finish = u64::from(end.0) * u64::from(clock) / u64::from(at_end(end));
        Seconds(u32::try_from(finish).unwrap_or(u32::MAX))
    };
    if clock < at_end(fastest) {
        return scaled(fastest);
    }
    schedule.first_finish(|_, parts| elapsed(parts, pieces) >= clock).unwrap_or_else(|| scaled(slowest))
}

/// Open men: after station 4 `−112 + 2.1322 × elapsed`, after station 6 `−454 + 1.5248 × elapsed` [OWN-VM], high
/// (facts/race-tools §2.5). The women's lines are of races with 75 wall balls and are left out.
fn by_line(division: Division, at: Checkpoint, clock: u32) -> Option<Seconds> {
    let (constant, slope) = match (division, at) {
        (Division::MenOpen, Checkpoint::Station(Station::BurpeeBroadJump)) => (-112.0, 2.1322),
        (Division::MenOpen, Checkpoint::Station(Station::FarmersCarry)) => (-454.0, 1.5248),
        _ => return None,
    };
    Some(Seconds(super::shape::whole(constant + slope * f64::from(clock))))
}

/// Mean absolute error with one venue left out at a time, after stations 2, 4 and 6, seconds [OWN-VM], high
/// (facts/race-tools §2.5); between them on a straight line, after station 6 no better than there.
fn usual_error(division: Division, pieces: usize) -> Option<Sourced<Seconds>> {
    const MEN: [u32; 3] = [395, 167, 128];
    const WOMEN: [u32; 3] = [376, 158, 120];
    let women = matches!(division, Division::WomenOpen | Division::WomenPro | Division::DoublesWomen);
    let [after_2, after_4, after_6] = if women { WOMEN } else { MEN };
    // A run's end is judged by the station before it.
    let seconds = match pieces / 2 {
        0 | 1 => return None,
        2 => after_2,
        3 => after_2.midpoint(after_4),
        4 => after_4,
        5 => after_4.midpoint(after_6),
        _ => after_6,
    };
    Some(match division {
        Division::MenOpen | Division::WomenOpen => Sourced::high(Seconds(seconds), "OWN-VM"),
        // Measured on Open singles only.
        _ => Sourced::low(Seconds(seconds), "OWN-VM"),
    })
}
