use serde::{Deserialize, Serialize};

use crate::{Division, Seconds, Sex, Station};

use super::super::{
    shape::whole,
    split::station_index,
    tables::{DOUBLES_MEN_MEDIANS, DOUBLES_WOMEN_MEDIANS, OPEN_MEN_MEDIANS, OPEN_WOMEN_MEDIANS},
};

/// What a station is divided in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShareUnit {
    Metres,
    /// Of 12.5 m; a sled changes hands only after a whole one.
    Lanes,
    Repetitions,
}

impl ShareUnit {
    /// As it follows a number.
    ///
    /// ```
    /// use training::pacing::ShareUnit;
    /// assert_eq!(ShareUnit::Lanes.label(), "lanes");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Metres => "m",
            Self::Lanes => "lanes",
            Self::Repetitions => "reps",
        }
    }
}

/// The unit, the whole, and the smallest piece worth a change of hands (ours; lanes: rulebook doubles 25/26).
pub(super) fn division_of_work(station: Station) -> (ShareUnit, u16, u16) {
    match station {
        Station::SkiErg | Station::Row => (ShareUnit::Metres, 1000, 50),
        Station::SledPush | Station::SledPull => (ShareUnit::Lanes, 4, 1),
        Station::BurpeeBroadJump => (ShareUnit::Metres, 80, 5),
        Station::FarmersCarry => (ShareUnit::Metres, 200, 50),
        Station::SandbagLunge => (ShareUnit::Metres, 100, 10),
        Station::WallBalls => (ShareUnit::Repetitions, 100, 5),
    }
}

/// How two share a station. Alone an athlete takes `alone` seconds for the whole; for a share x of it alone × x^(1+p),
/// because shorter turns with rest between them go faster. p is such that two equals who halve the work take as long
/// as the middle of the Doubles field takes where the middle of the Open field, at the same loads, takes `alone`
/// (facts/benchmarks §4f, [DEVANS], high; the law in between is ours, low).
pub(super) struct Sharing {
    exponent: f64,
}

impl Sharing {
    pub fn at(station: Station, division: Division) -> Self {
        let index = station_index(station);
        let saved = |sex: &Sex| {
            let (pair, alone) = match sex {
                Sex::Female => (&DOUBLES_WOMEN_MEDIANS, &OPEN_WOMEN_MEDIANS),
                Sex::Male => (&DOUBLES_MEN_MEDIANS, &OPEN_MEN_MEDIANS),
            };
            let of = |stations: &[u16; 8]| f64::from(stations.get(index).copied().unwrap_or(1).max(1));
            of(&pair.stations) / of(&alone.stations)
        };
        let sexes = division.sexes();
        let ratio = sexes.iter().map(saved).sum::<f64>() / sexes.len().max(1) as f64;
        Self { exponent: 1.0 - libm::log2(ratio) }
    }

    /// Seconds each of two works whose shares are `first` and the rest of `whole`.
    fn seconds(&self, alone: [Seconds; 2], first: u16, whole: u16) -> [f64; 2] {
        let share = f64::from(first) / f64::from(whole.max(1));
        let [a, b] = alone.map(|time| f64::from(time.0));
        [a * libm::pow(share, self.exponent), b * libm::pow(1.0 - share, self.exponent)]
    }

    pub fn time(&self, alone: [Seconds; 2], first: u16, whole_work: u16) -> Seconds {
        let [a, b] = self.seconds(alone, first, whole_work);
        Seconds(whole(a + b))
    }

    /// The first athlete's share that costs the pair the fewest seconds, and the one that does so when each one's
    /// seconds count as dear as given; the more even one of two as good.
    pub fn best(&self, station: Station, alone: [Seconds; 2], dearness: [f64; 2]) -> [u16; 2] {
        let (_, whole, step) = division_of_work(station);
        let half = whole / 2;
        let mut best = [(half, f64::INFINITY); 2];
        // From the middle outwards.
        for distance in 0..=half / step {
            for first in [half - distance * step, half + distance * step] {
                let seconds = self.seconds(alone, first, whole);
                for ((best, best_cost), [a, b]) in best.iter_mut().zip([[1.0; 2], dearness]) {
                    let cost = seconds[0] * a + seconds[1] * b;
                    if cost < *best_cost - 1e-6 {
                        (*best, *best_cost) = (first, cost);
                    }
                }
            }
        }
        best.map(|(first, _)| first)
    }
}
