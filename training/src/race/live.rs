use serde::{Deserialize, Serialize};

use super::{
    LiveConventions,
    curve::{along, whole_seconds},
    only_sex,
    prediction::FinishRange,
};
use crate::{Confidence, Division, Format, Seconds, Sex, Station};

/// A finish foreseen during the race.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LivePrediction {
    pub finish: Seconds,
    /// The mean error measured at that station either way, never under three minutes.
    pub range: FinishRange,
    /// The finish the other published formula gives, where it exists: Open men after stations 4 and 6.
    pub second_opinion: Option<Seconds>,
    /// Faster or slower than the finishes the shares were measured on.
    pub is_outside_table: bool,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

/// Why nothing can be foreseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum LiveUnknown {
    #[error("How pairs and teams spread a race over its stations is not known. Ask for a singles division.")]
    NotSingles,
    #[error("After the wall balls the race is over: the time is the finish. Ask after an earlier station.")]
    Finished,
    #[error("{elapsed} is too early or too late to leave {}. Write the race clock, for instance 42:30.", .station.in_sentence())]
    Implausible { station: Station, elapsed: Seconds },
}

/// Finishes in minutes, and the share of the finish gone when leaving stations 1 to 7, the roxzone included, in
/// thousandths.
struct Group {
    from: u32,
    to: u32,
    shares: [u32; 7],
}

const fn group(from: u32, to: u32, shares: [u32; 7]) -> Group {
    Group { from: from * 60, to: to * 60, shares }
}

impl Group {
    fn share(&self, index: usize) -> Option<f64> {
        self.shares.get(index).map(|share| f64::from(*share) / 1000.0)
    }

    fn middle(&self) -> f64 {
        f64::midpoint(f64::from(self.from), f64::from(self.to))
    }
}

/// Facts/benchmarks §5, `[OWN-VM]`.
const MEN: [Group; 5] = [
    group(58, 70, [128, 232, 359, 486, 628, 731, 864]),
    group(70, 80, [119, 222, 351, 485, 622, 725, 860]),
    group(80, 90, [113, 214, 344, 482, 615, 717, 856]),
    group(90, 100, [106, 207, 337, 478, 608, 711, 853]),
    group(100, 120, [99, 197, 327, 474, 599, 701, 846]),
];

/// With 100 wall balls, from two venues.
const WOMEN: [Group; 4] = [
    group(70, 80, [140, 237, 366, 500, 641, 744, 872]),
    group(80, 90, [134, 231, 361, 502, 637, 738, 868]),
    group(90, 100, [129, 223, 352, 499, 631, 732, 863]),
    group(100, 120, [120, 212, 341, 493, 621, 721, 857]),
];

/// Mean error leaving one venue out, after stations 2, 4 and 6, in seconds (facts/race-tools §2.5; the slower of the
/// two figures after 6).
const MEN_ERRORS: [u32; 3] = [395, 167, 130];
const WOMEN_ERRORS: [u32; 3] = [376, 158, 124];

/// The finish, from the race clock when leaving a station, its roxzone included: `elapsed ÷ share` in the row the
/// result belongs to (facts/race-tools §2.5, benchmarks §5). Before station 4 rows differ too much to step from one to
/// the next, so there the answer moves along straight lines between their middles. A later clock never foresees an
/// earlier finish.
///
/// # Errors
/// `LiveUnknown` for pairs and teams, after the last station, and for clocks nobody leaves that station at.
///
/// ```
/// use training::{Division, Seconds, Station};
/// use training::race::{LiveConventions, predict_live};
/// let conventions = LiveConventions::default();
/// let live = predict_live(Division::MenOpen, Station::BurpeeBroadJump, Seconds(2550), &conventions).unwrap();
/// assert_eq!(live.finish.to_string(), "1:28:10");
/// ```
pub fn predict_live(
    division: Division,
    after: Station,
    elapsed: Seconds,
    conventions: &LiveConventions,
) -> Result<LivePrediction, LiveUnknown> {
    let sex = only_sex(division).filter(|_| division.format() == Format::Singles).ok_or(LiveUnknown::NotSingles)?;
    let index = usize::from(after.position()).checked_sub(1).filter(|index| *index < 7).ok_or(LiveUnknown::Finished)?;
    let implausible = LiveUnknown::Implausible { station: after, elapsed };
    let (groups, errors): (&[Group], _) = match sex {
        Sex::Male => (&MEN, &MEN_ERRORS),
        Sex::Female => (&WOMEN, &WOMEN_ERRORS),
    };
    let rows: Vec<(&Group, f64)> = groups.iter().filter_map(|group| Some((group, group.share(index)?))).collect();
    let (Some((first, _)), Some((last, _))) = (rows.first(), rows.last()) else { return Err(implausible) };
    let finish = whole_seconds(finish_of(f64::from(elapsed.0), index, &rows).ok_or(implausible)?);
    // Twenty minutes faster than any race, or hours behind the slowest row.
    if !(2400..=21_600).contains(&finish.0) {
        return Err(implausible);
    }
    let is_pro = division.is_pro();
    let half_range = (error_after(index, errors, conventions) + if is_pro { conventions.pro_seconds } else { 0 })
        .max(conventions.least_half_range_seconds);
    Ok(LivePrediction {
        finish,
        range: FinishRange::around(finish, half_range),
        second_opinion: predict_live_by_line(division, after, elapsed).filter(|_| sex == Sex::Male),
        is_outside_table: finish.0 < first.from || finish.0 > last.to,
        source: "OWN-VM",
        confidence: match (is_pro, sex) {
            (true, _) => Confidence::Low,
            (false, Sex::Female) => Confidence::Medium,
            (false, Sex::Male) => Confidence::High,
        },
    })
}

/// Straight lines between the middles of the rows; from station 4 on, where neighbouring rows hardly differ, the share
/// of the row this leads to, within its edges.
fn finish_of(elapsed: f64, index: usize, rows: &[(&Group, f64)]) -> Option<f64> {
    let middles = || rows.iter().map(|(group, share)| (group.middle() * share, group.middle()));
    let (first, last) = (middles().next()?, middles().next_back()?);
    let smooth = if elapsed <= first.0 {
        elapsed / rows.first()?.1
    } else if elapsed >= last.0 {
        elapsed / rows.last()?.1
    } else {
        along(elapsed, middles())?
    };
    if index < 3 {
        return Some(smooth);
    }
    let is_reached = |group: &Group| smooth <= f64::from(group.to);
    let (group, share) = rows.iter().find(|(group, _)| is_reached(group)).or_else(|| rows.last())?;
    let is_first = rows.first().is_some_and(|(other, _)| other.from == group.from);
    let is_last = rows.last().is_some_and(|(other, _)| other.to == group.to);
    let from = if is_first { 0.0 } else { f64::from(group.from) };
    let to = if is_last { f64::INFINITY } else { f64::from(group.to) };
    Some((elapsed / share).clamp(from, to))
}

/// The measured errors, straight lines between them; no better after station 7 than after 6, worse before 2.
fn error_after(index: usize, [two, four, six]: &[u32; 3], conventions: &LiveConventions) -> u32 {
    match index {
        0 => two.saturating_add(conventions.earlier_station_seconds),
        1 => *two,
        2 => two.midpoint(*four),
        3 => *four,
        4 => four.midpoint(*six),
        _ => *six,
    }
}

/// The finish by the published lines, after stations 4 and 6 only (facts/race-tools §2.5, `[OWN-VM]`). The women's
/// were made with 75 wall balls: they promise about a minute and a half too little today. `None` elsewhere, outside
/// Open singles, and where the line ends below an hour or over three.
///
/// ```
/// use training::{Division, Seconds, Station, race::predict_live_by_line};
/// let finish = predict_live_by_line(Division::MenOpen, Station::BurpeeBroadJump, Seconds(2550)).unwrap();
/// assert_eq!(finish.to_string(), "1:28:45");
/// ```
#[must_use]
pub fn predict_live_by_line(division: Division, after: Station, elapsed: Seconds) -> Option<Seconds> {
    let (base, slope) = match (division, after) {
        (Division::MenOpen, Station::BurpeeBroadJump) => (-112.0, 2.1322),
        (Division::MenOpen, Station::FarmersCarry) => (-454.0, 1.5248),
        (Division::WomenOpen, Station::BurpeeBroadJump) => (-48.0, 2.0040),
        (Division::WomenOpen, Station::FarmersCarry) => (-488.0, 1.4698),
        _ => return None,
    };
    let finish = base + slope * f64::from(elapsed.0);
    (3000.0..=10_800.0).contains(&finish).then(|| whole_seconds(finish))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::parse_race_time;

    fn live(division: Division, after: u8, elapsed: u32) -> LivePrediction {
        let after = Station::ALL[usize::from(after) - 1];
        predict_live(division, after, Seconds(elapsed), &LiveConventions::default()).unwrap()
    }

    #[test]
    fn the_worked_examples_come_out() {
        // A man at 42:30 after station 4: 1:28:10 by the row, 1:28:45 by the line. A woman at 40:00: 1:20:00.
        let man = live(Division::MenOpen, 4, 2550);
        assert_eq!(man.finish, parse_race_time("1:28:10").unwrap());
        assert_eq!(man.second_opinion, Some(parse_race_time("1:28:45").unwrap()));
        assert_eq!(live(Division::WomenOpen, 4, 2400).finish, parse_race_time("1:20:00").unwrap());
    }

    #[test]
    fn lines_exist_after_stations_4_and_6_and_agree_with_the_shares() {
        for (division, after, elapsed) in [
            (Division::MenOpen, Station::BurpeeBroadJump, 2300),
            (Division::MenOpen, Station::FarmersCarry, 3600),
            (Division::WomenOpen, Station::BurpeeBroadJump, 2550),
            (Division::WomenOpen, Station::FarmersCarry, 3900),
        ] {
            let line = predict_live_by_line(division, after, Seconds(elapsed)).unwrap();
            let share = live(division, after.position(), elapsed).finish;
            assert!(line.0.abs_diff(share.0) <= 90, "{division:?} {after:?}: {line} against {share}");
        }
        assert_eq!(predict_live_by_line(Division::MenOpen, Station::Row, Seconds(2550)), None);
        // Made with 75 wall balls, the women's line is no second opinion for today.
        assert_eq!(live(Division::WomenOpen, 4, 2400).second_opinion, None);
    }

    #[test]
    fn every_share_of_the_table_leads_back_to_its_finish() {
        // Facts/benchmarks §5 as text: the middle of the row, and the shares after stations 1 to 7.
        for (division, finish, row) in [
            (Division::MenOpen, 3840_u32, ".128 .232 .359 .486 .628 .731 .864"),
            (Division::MenOpen, 4500, ".119 .222 .351 .485 .622 .725 .860"),
            (Division::MenOpen, 5100, ".113 .214 .344 .482 .615 .717 .856"),
            (Division::MenOpen, 5700, ".106 .207 .337 .478 .608 .711 .853"),
            (Division::MenOpen, 6600, ".099 .197 .327 .474 .599 .701 .846"),
            (Division::WomenOpen, 4500, ".140 .237 .366 .500 .641 .744 .872"),
            (Division::WomenOpen, 5100, ".134 .231 .361 .502 .637 .738 .868"),
            (Division::WomenOpen, 5700, ".129 .223 .352 .499 .631 .732 .863"),
            (Division::WomenOpen, 6600, ".120 .212 .341 .493 .621 .721 .857"),
        ] {
            for (after, share) in (1..).zip(row.split(' ')) {
                let share: f64 = share.parse().unwrap();
                let elapsed = whole_seconds(f64::from(finish) * share);
                let back = live(division, after, elapsed.0).finish;
                assert!(back.0.abs_diff(finish) <= 8, "{division:?} {finish} after {after}: {back}");
            }
        }
    }

    #[test]
    fn ranges_are_the_measured_errors_and_never_under_three_minutes() {
        let half = |after, elapsed| {
            let live = live(Division::MenOpen, after, elapsed);
            live.finish.0 - live.range.fastest.0
        };
        assert_eq!((half(2, 1091), half(4, 2550), half(6, 3657)), (395, 180, 180));
        assert!(half(1, 576) > half(2, 1091) && half(2, 1091) > half(3, 1754));
    }

    #[test]
    fn pro_borrows_the_open_shares_and_says_so() {
        let (open, pro) = (live(Division::MenOpen, 4, 2400), live(Division::MenPro, 4, 2400));
        assert_eq!(open.finish, pro.finish);
        assert!(pro.range.slowest > open.range.slowest);
        assert_eq!((open.confidence, pro.confidence), (Confidence::High, Confidence::Low));
        assert_eq!(pro.second_opinion, None);
        assert_eq!(live(Division::WomenOpen, 4, 2400).confidence, Confidence::Medium);
    }

    #[test]
    fn what_cannot_be_foreseen_is_refused() {
        let ask = |division, after, elapsed| {
            predict_live(division, after, Seconds(elapsed), &LiveConventions::default()).unwrap_err()
        };
        assert_eq!(ask(Division::DoublesMen, Station::Row, 2400), LiveUnknown::NotSingles);
        assert_eq!(ask(Division::MenOpen, Station::WallBalls, 5000), LiveUnknown::Finished);
        for elapsed in [0, 425, u32::MAX] {
            let refusal = ask(Division::MenOpen, Station::BurpeeBroadJump, elapsed).to_string();
            assert!(refusal.contains("42:30"), "{refusal}");
        }
        assert!(live(Division::WomenOpen, 4, 1980).is_outside_table);
        assert!(!live(Division::WomenOpen, 4, 2400).is_outside_table);
    }

    proptest! {
        #[test]
        fn a_later_clock_never_foresees_an_earlier_finish(
            after in 1_usize..8, elapsed in 300_u32..7000, later in 0_u32..600, woman: bool,
        ) {
            let division = if woman { Division::WomenOpen } else { Division::MenOpen };
            let at = |clock| predict_live(division, Station::ALL[after - 1], Seconds(clock), &LiveConventions::default());
            if let (Ok(early), Ok(late)) = (at(elapsed), at(elapsed + later)) {
                prop_assert!(early.finish <= late.finish, "{} {}", early.finish, late.finish);
                prop_assert!(early.range.fastest <= early.finish && early.finish <= early.range.slowest);
            }
        }

        #[test]
        fn no_input_panics(division in 0_usize..12, after in 0_usize..8, elapsed: u32) {
            let (division, after) = (Division::ALL[division], Station::ALL[after]);
            let _ = predict_live(division, after, Seconds(elapsed), &LiveConventions::default());
            let _ = predict_live_by_line(division, after, Seconds(elapsed));
        }
    }
}
