use serde::Serialize;

use crate::{
    Confidence, Division, Season, Seconds, SecondsPerKm, Sex, Sourced,
    race::{
        curve::{whole, whole_seconds},
        only_sex,
    },
};

/// How a finish follows from the mean of all eight run splits (`[OWN-VM]`, facts/race-tools §2.1):
/// `finish = base + slope × mean split`. Made from Open singles; good to about five minutes either way.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RunLine {
    base_seconds: f64,
    slope: f64,
    /// Standard deviation of what was left, in seconds.
    spread_seconds: f64,
    /// The finishes it was made from.
    pub fastest: Seconds,
    pub slowest: Seconds,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

/// Mean absolute error of the line, rounded up (facts/race-tools §2.1, §8).
const HALF_RANGE_SECONDS: u32 = 300;

/// What 25 more wall balls cost women, the middle of 70 to 120 s (facts/race-tools §2.1).
pub(in crate::race) const WALL_BALL_EXTRA_SECONDS: Sourced<f64> = Sourced::low(95.0, "own");

impl RunLine {
    /// The line of a singles division in a season. Before 24/25 women threw 75 wall balls; Pro adds what its heavier
    /// stations cost. `None` for doubles and relays.
    ///
    /// ```
    /// use training::{Division, Season, Seconds, SecondsPerKm, race::RunLine};
    /// let line = RunLine::of(Division::MenOpen, Season::LATEST_KNOWN).unwrap();
    /// assert_eq!(line.finish(SecondsPerKm(313)), Seconds(5102));
    /// ```
    #[must_use]
    pub fn of(division: Division, season: Season) -> Option<Self> {
        let extra = pro_extra(division)?;
        let minutes = |minutes: u32| Seconds(minutes * 60);
        let sex = only_sex(division)?;
        // The women's line was made from results with 75.
        let has_more_wall_balls = sex == Sex::Female && !threw_75(division, season);
        let more_wall_balls = if has_more_wall_balls { WALL_BALL_EXTRA_SECONDS.value } else { 0.0 };
        let (base, slope, spread, fastest) = match sex {
            Sex::Male => (406.0, 15.002, 389.0, minutes(58)),
            // The spread was not published: the men's, by the ratio of the mean errors, 299 s against 286 s.
            Sex::Female => (340.0 + more_wall_balls, 14.876, 389.0 * 299.0 / 286.0, minutes(64)),
        };
        let (spread, confidence) = match (extra > 0.0, more_wall_balls > 0.0) {
            (true, _) => (libm::hypot(spread, PRO_EXTRA_SPREAD_SECONDS), Confidence::Low),
            (false, true) => (spread, Confidence::Medium),
            (false, false) => (spread, Confidence::High),
        };
        Some(Self {
            base_seconds: base + extra,
            slope,
            spread_seconds: spread,
            fastest,
            slowest: minutes(130),
            source: "OWN-VM",
            confidence,
        })
    }

    /// The finish a mean run split leads to; beyond `fastest` and `slowest` the line goes on, unproven.
    ///
    /// ```
    /// use training::{Division, Season, SecondsPerKm, race::RunLine};
    /// let line = RunLine::of(Division::WomenOpen, Season::LATEST_KNOWN).unwrap();
    /// assert_eq!(line.finish(SecondsPerKm(335)).to_string(), "1:30:18");
    /// ```
    #[must_use]
    pub fn finish(self, mean_run: SecondsPerKm) -> Seconds {
        whole_seconds(self.finish_seconds(f64::from(mean_run.0)))
    }

    pub(in crate::race) fn finish_seconds(self, mean_run: f64) -> f64 {
        self.base_seconds + self.slope * mean_run
    }

    pub(in crate::race) fn spread_seconds(self) -> f64 {
        self.spread_seconds
    }

    /// Seconds of finish for each second per km.
    pub(in crate::race) fn slope(self) -> f64 {
        self.slope
    }

    /// The mean run split a finish asks for: the inverse. `None` under 2:00/km, which no finish asks for.
    ///
    /// ```
    /// use training::{Division, Season, Seconds, race::RunLine};
    /// let line = RunLine::of(Division::MenOpen, Season::LATEST_KNOWN).unwrap();
    /// assert_eq!(line.mean_run(Seconds(5100)).unwrap().to_string(), "5:13/km");
    /// ```
    #[must_use]
    pub fn mean_run(self, finish: Seconds) -> Option<SecondsPerKm> {
        let pace = (f64::from(finish.0) - self.base_seconds) / self.slope;
        (pace >= 120.0).then(|| SecondsPerKm(whole(pace)))
    }

    /// The run splits with which people reach a finish, from those with slow stations to those with fast ones: five
    /// minutes of finish either way, fastest first. For women this covers what the two data sets disagree about.
    ///
    /// ```
    /// use training::{Division, Season, Seconds, race::RunLine};
    /// let line = RunLine::of(Division::MenOpen, Season::LATEST_KNOWN).unwrap();
    /// let (fast, slow) = line.mean_run_range(Seconds(5100)).unwrap();
    /// assert_eq!((fast.to_string(), slow.to_string()), ("4:53/km".to_owned(), "5:33/km".to_owned()));
    /// ```
    #[must_use]
    pub fn mean_run_range(self, finish: Seconds) -> Option<(SecondsPerKm, SecondsPerKm)> {
        let fast = self.mean_run(Seconds(finish.0.saturating_sub(HALF_RANGE_SECONDS)))?;
        let slow = self.mean_run(Seconds(finish.0.saturating_add(HALF_RANGE_SECONDS)))?;
        Some((fast, slow))
    }
}

/// Open women threw 75 wall balls until season 24/25 (facts/event §2), Pro women 100.
pub(in crate::race) fn threw_75(division: Division, season: Season) -> bool {
    matches!(division, Division::WomenOpen | Division::DoublesWomen) && season < Season::FIRST_KNOWN
}

/// How sure the cost of Pro is, in seconds.
pub(in crate::race) const PRO_EXTRA_SPREAD_SECONDS: f64 = 150.0;

/// What the Pro stations add for somebody who runs as fast, in seconds; 0 in Open, `None` for pairs and teams. Own
/// estimate (low confidence) from the division medians of facts/benchmarks §4f: Pro men run 37:32 and finish in
/// 1:21:12, Open men 42:06 and 1:27:21. Along the slope of finish on running (15.0 s for each s/km) that leaves 145 s,
/// along the slope of running on finish (18.5, §4d) 277 s; women 180 s and 450 s. The middle of each is taken.
pub(in crate::race) fn pro_extra(division: Division) -> Option<f64> {
    match division {
        Division::MenOpen | Division::WomenOpen => Some(0.0),
        Division::MenPro => Some(210.0),
        Division::WomenPro => Some(315.0),
        _ => None,
    }
}

/// The mean of all eight splits over the mean of runs 2 to 7, the middle of the five levels (facts/race-tools §2.2,
/// `[OWN-VM]`): the first run is short in many venues, the last is long.
pub(in crate::race) fn mean_of_all_runs(sex: Sex) -> f64 {
    match sex {
        Sex::Male => 0.993,
        Sex::Female => 1.003,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(division: Division, year: i16) -> RunLine {
        RunLine::of(division, Season::starting(year).unwrap()).unwrap()
    }

    #[test]
    fn the_worked_examples_come_out() {
        // Men 1:25:00: 5:13. Women 1:30:00 with 75 wall balls: 5:40.
        assert_eq!(line(Division::MenOpen, 2026).mean_run(Seconds(5100)), Some(SecondsPerKm(313)));
        assert_eq!(line(Division::WomenOpen, 2023).mean_run(Seconds(5400)), Some(SecondsPerKm(340)));
        assert_eq!(line(Division::WomenOpen, 2023).confidence, Confidence::High);
    }

    #[test]
    fn with_100_wall_balls_a_woman_has_to_run_faster_for_the_same_finish() {
        let now = line(Division::WomenOpen, 2026);
        assert_eq!(now.mean_run(Seconds(5400)), Some(SecondsPerKm(334)));
        assert_eq!(now.confidence, Confidence::Medium);
        // Known doubt 7: one data set says 5:40 for 1:30:00, the other 5:25. Both are inside.
        let (fast, slow) = now.mean_run_range(Seconds(5400)).unwrap();
        assert!(fast <= SecondsPerKm(325) && SecondsPerKm(340) <= slow, "{fast} {slow}");
    }

    #[test]
    fn pro_takes_longer_at_the_same_pace_and_says_it_is_an_estimate() {
        for (open, pro) in [(Division::MenOpen, Division::MenPro), (Division::WomenOpen, Division::WomenPro)] {
            let (open, pro) = (line(open, 2026), line(pro, 2026));
            assert!(pro.finish(SecondsPerKm(300)).0 > open.finish(SecondsPerKm(300)).0 + 180);
            assert!(pro.spread_seconds() > open.spread_seconds());
            assert_eq!(pro.confidence, Confidence::Low);
        }
    }

    #[test]
    fn the_line_meets_what_was_observed_at_exact_goals() {
        // Facts/benchmarks §4d: run totals of Open men at a goal; the line's own error is five minutes.
        for (goal, run_total) in [(3600, 1864), (4500, 2260), (5100, 2520), (6000, 2901), (7200, 3422)] {
            let finish = line(Division::MenOpen, 2024).finish(SecondsPerKm(run_total / 8));
            assert!(finish.0.abs_diff(goal) <= 420, "{goal}: {finish}");
        }
        // §4c, women with 100 wall balls, in venues with short runs.
        for (goal, run_total) in [(4500, 2255), (5400, 2652), (6000, 2892)] {
            let finish = line(Division::WomenOpen, 2024).finish(SecondsPerKm(run_total / 8));
            assert!(finish.0.abs_diff(goal) <= 420, "{goal}: {finish}");
        }
    }

    #[test]
    fn pairs_and_teams_have_no_line_and_no_finish_is_too_fast_to_ask_about() {
        for division in [Division::DoublesMen, Division::DoublesWomenPro, Division::DoublesMixed, Division::RelayMixed]
        {
            assert_eq!(RunLine::of(division, Season::LATEST_KNOWN), None);
        }
        assert_eq!(line(Division::MenOpen, 2026).mean_run(Seconds(1800)), None);
        assert_eq!(line(Division::MenOpen, 2026).mean_run_range(Seconds(0)), None);
    }

    proptest! {
        #[test]
        fn a_pace_comes_back_from_its_finish(pace in 121_u32..900, division in 0_usize..4, year in 2017_i16..2030) {
            let line = line(Division::ALL[division], year);
            prop_assert_eq!(line.mean_run(line.finish(SecondsPerKm(pace))), Some(SecondsPerKm(pace)));
        }

        #[test]
        fn no_input_panics(pace: u32, finish: u32) {
            let line = line(Division::WomenPro, 2026);
            let _ = (line.finish(SecondsPerKm(pace)), line.mean_run_range(Seconds(finish)));
        }
    }
}
