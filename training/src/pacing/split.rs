use serde::{Deserialize, Serialize};

use crate::{Seconds, Station};

/// A timed piece of a race.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Split {
    /// 1 to 8. The first and the last are only nominally a kilometre.
    Run(u8),
    Station(Station),
    /// All the way between track and stations, added up, as results give it.
    Roxzone,
}

impl Split {
    /// Run, then station, eight times; the roxzone last, because it is one sum.
    pub const ALL: [Self; 17] = [
        Self::Run(1),
        Self::Station(Station::SkiErg),
        Self::Run(2),
        Self::Station(Station::SledPush),
        Self::Run(3),
        Self::Station(Station::SledPull),
        Self::Run(4),
        Self::Station(Station::BurpeeBroadJump),
        Self::Run(5),
        Self::Station(Station::Row),
        Self::Run(6),
        Self::Station(Station::FarmersCarry),
        Self::Run(7),
        Self::Station(Station::SandbagLunge),
        Self::Run(8),
        Self::Station(Station::WallBalls),
        Self::Roxzone,
    ];

    /// "Run 3", "Sled push", "Roxzone"; "Run" for one that does not exist.
    ///
    /// ```
    /// use training::pacing::Split;
    /// assert_eq!(Split::Run(3).name(), "Run 3");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        const RUNS: [&str; 8] = ["Run 1", "Run 2", "Run 3", "Run 4", "Run 5", "Run 6", "Run 7", "Run 8"];
        match self {
            Self::Run(number) => run_index(number).and_then(|index| RUNS.get(index)).copied().unwrap_or("Run"),
            Self::Station(station) => station.name(),
            Self::Roxzone => "Roxzone",
        }
    }
}

/// The seventeen splits of one race or one plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splits {
    pub runs: [Seconds; 8],
    /// In race order.
    pub stations: [Seconds; 8],
    pub roxzone: Seconds,
}

impl Splits {
    /// From the order of [`Split::ALL`].
    ///
    /// ```
    /// use training::{Seconds, pacing::{Split, Splits}};
    /// let splits = Splits::from_race_order([Seconds(300); 17]);
    /// assert_eq!(splits.finish(), Seconds(5100));
    /// assert_eq!(splits.get(Split::Roxzone), Some(Seconds(300)));
    /// ```
    #[must_use]
    pub fn from_race_order(times: [Seconds; 17]) -> Self {
        let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, roxzone] = times;
        Self { runs: [a, c, e, g, i, k, m, o], stations: [b, d, f, h, j, l, n, p], roxzone }
    }

    /// Each split with its time, in the order of [`Split::ALL`].
    ///
    /// ```
    /// use training::{Seconds, pacing::{Split, Splits}};
    /// let splits = Splits::from_race_order([Seconds(300); 17]);
    /// assert_eq!(splits.in_race_order()[2], (Split::Run(2), Seconds(300)));
    /// ```
    #[must_use]
    pub fn in_race_order(&self) -> [(Split, Seconds); 17] {
        Split::ALL.map(|split| (split, self.get(split).unwrap_or(Seconds(0))))
    }

    /// One split's time; `None` for a run that does not exist.
    ///
    /// ```
    /// use training::{Seconds, pacing::{Split, Splits}};
    /// let splits = Splits::from_race_order([Seconds(300); 17]);
    /// assert_eq!(splits.get(Split::Run(9)), None);
    /// ```
    #[must_use]
    pub fn get(&self, split: Split) -> Option<Seconds> {
        match split {
            Split::Run(number) => self.runs.get(run_index(number)?).copied(),
            Split::Station(station) => self.stations.get(station_index(station)).copied(),
            Split::Roxzone => Some(self.roxzone),
        }
    }

    /// The same race with one split changed; `None` for a run that does not exist.
    ///
    /// ```
    /// use training::{Seconds, Station, pacing::{Split, Splits}};
    /// let splits = Splits::from_race_order([Seconds(300); 17]);
    /// let faster = splits.with(Split::Station(Station::WallBalls), Seconds(240)).unwrap();
    /// assert_eq!(faster.finish(), Seconds(5040));
    /// ```
    #[must_use]
    pub fn with(mut self, split: Split, time: Seconds) -> Option<Self> {
        let place = match split {
            Split::Run(number) => self.runs.get_mut(run_index(number)?)?,
            Split::Station(station) => self.stations.get_mut(station_index(station))?,
            Split::Roxzone => &mut self.roxzone,
        };
        *place = time;
        Some(self)
    }

    /// All eight runs.
    ///
    /// ```
    /// use training::{Seconds, pacing::Splits};
    /// assert_eq!(Splits::from_race_order([Seconds(300); 17]).running(), Seconds(2400));
    /// ```
    #[must_use]
    pub fn running(&self) -> Seconds {
        total(&self.runs)
    }

    /// All eight stations.
    ///
    /// ```
    /// use training::{Seconds, pacing::Splits};
    /// assert_eq!(Splits::from_race_order([Seconds(300); 17]).working(), Seconds(2400));
    /// ```
    #[must_use]
    pub fn working(&self) -> Seconds {
        total(&self.stations)
    }

    /// The finish: everything added up.
    ///
    /// ```
    /// use training::{Seconds, pacing::Splits};
    /// assert_eq!(Splits::from_race_order([Seconds(300); 17]).finish(), Seconds(5100));
    /// ```
    #[must_use]
    pub fn finish(&self) -> Seconds {
        total(&[self.running(), self.working(), self.roxzone])
    }
}

fn run_index(number: u8) -> Option<usize> {
    usize::from(number).checked_sub(1)
}

pub(super) fn station_index(station: Station) -> usize {
    usize::from(station.position()).saturating_sub(1)
}

fn total(times: &[Seconds]) -> Seconds {
    Seconds(times.iter().fold(0, |sum, time| sum.saturating_add(time.0)))
}

/// How much longer `later` is than `earlier`, seconds; negative when it is shorter.
pub(super) fn seconds_longer(later: Seconds, earlier: Seconds) -> i32 {
    let longer = i64::from(later.0) - i64::from(earlier.0);
    i32::try_from(longer).unwrap_or(if longer < 0 { i32::MIN } else { i32::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_race_order_is_kept_both_ways() {
        let mut times = [Seconds(0); 17];
        for (time, seconds) in times.iter_mut().zip(1..) {
            *time = Seconds(seconds);
        }
        let splits = Splits::from_race_order(times);
        assert_eq!(splits.in_race_order().map(|(_, time)| time), times);
        assert_eq!(splits.in_race_order().map(|(split, _)| split), Split::ALL);
        assert_eq!(splits.get(Split::Station(Station::Row)), Some(Seconds(10)));
    }

    #[test]
    fn what_does_not_exist_is_not_answered_and_nothing_overflows() {
        let splits = Splits::from_race_order([Seconds(u32::MAX); 17]);
        assert_eq!(splits.finish(), Seconds(u32::MAX));
        for number in [0, 9, 255] {
            assert_eq!(splits.get(Split::Run(number)), None);
            assert_eq!(splits.with(Split::Run(number), Seconds(1)), None);
            assert_eq!(Split::Run(number).name(), "Run");
        }
        assert_eq!(seconds_longer(Seconds(0), Seconds(u32::MAX)), i32::MIN);
        assert_eq!(seconds_longer(Seconds(90), Seconds(100)), -10);
    }
}
