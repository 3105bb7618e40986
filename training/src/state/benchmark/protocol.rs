use serde::{Deserialize, Serialize};

use crate::Confidence;

/// The seven benchmarks of the session library (facts/programs, BT).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Benchmark {
    /// A time trial over 5 km.
    Run5k,
    /// A time trial over 1 km.
    Run1k,
    /// 1 km on the SkiErg, 2 km on the rower.
    Ergs,
    /// A fresh kilometre against one after three minutes of a station.
    CompromisedKilometre,
    /// The longest set of wall balls.
    WallBalls,
    /// The heaviest set of three to five.
    HeavySet,
    /// Threshold heart rate from thirty minutes alone.
    ThresholdHeartRate,
}

/// How far along an athlete is: which column of a session is theirs. Not the division's level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Experience {
    /// New to structured training.
    Beginner,
    /// Half a year to two years of it.
    Intermediate,
    /// More than two years.
    Advanced,
}

/// How hard the day is that it makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BenchmarkClass {
    /// A hard day: it needs spacing.
    Hard,
    /// A moderate day: benchmark lifting.
    Moderate,
}

/// How a benchmark is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Protocol {
    /// Which.
    pub benchmark: Benchmark,
    /// Its number in the session library.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is for, as the end of "It tells".
    pub tells: &'static str,
    /// How hard its day is.
    pub class: BenchmarkClass,
    /// Effort, from and to, in half points of the CR-10 scale.
    pub rpe_half_points: (u8, u8),
    /// Minutes from and to, warm-up and cool-down included.
    pub minutes: (u16, u16),
    /// What a beginner does.
    pub beginner: &'static str,
    /// What an intermediate athlete does.
    pub intermediate: &'static str,
    /// What an advanced athlete does.
    pub advanced: &'static str,
    /// What is needed.
    pub kit: &'static str,
    /// What else will do; `None` where nothing tells the same.
    pub substitute: Option<&'static str>,
    /// Weeks until it is worth repeating, from and to; `None` where the library gives none.
    pub repeat_weeks: Option<(u8, u8)>,
    /// Whether it has no place in a taper.
    pub is_out_of_taper: bool,
    /// Who leaves it out, besides everybody with a red flag.
    pub not_with: &'static str,
    /// Key of the source.
    pub source: &'static str,
    /// How sure: doses of the library are coaching practice.
    pub confidence: Confidence,
}

impl Benchmark {
    /// In the order of the library.
    pub const ALL: [Self; 7] = [
        Self::Run5k,
        Self::Run1k,
        Self::Ergs,
        Self::CompromisedKilometre,
        Self::WallBalls,
        Self::HeavySet,
        Self::ThresholdHeartRate,
    ];

    /// By its number in the session library, such as "BT-04".
    ///
    /// ```
    /// use training::state::Benchmark;
    /// assert_eq!(Benchmark::from_id("BT-04"), Some(Benchmark::CompromisedKilometre));
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|benchmark| protocol(*benchmark).id == id)
    }
}

impl Protocol {
    /// What an athlete of an experience does.
    ///
    /// ```
    /// use training::state::{Benchmark, Experience, protocol};
    /// assert_eq!(protocol(Benchmark::Run5k).work(Experience::Advanced), "5 km");
    /// ```
    #[must_use]
    pub const fn work(&self, experience: Experience) -> &'static str {
        match experience {
            Experience::Beginner => self.beginner,
            Experience::Intermediate => self.intermediate,
            Experience::Advanced => self.advanced,
        }
    }
}

/// How a benchmark is done (facts/programs, BT-01 to BT-07).
///
/// ```
/// use training::state::{Benchmark, protocol};
/// let test = protocol(Benchmark::ThresholdHeartRate);
/// assert_eq!((test.id, test.minutes, test.repeat_weeks), ("BT-07", (55, 55), Some((8, 12))));
/// ```
#[must_use]
pub const fn protocol(benchmark: Benchmark) -> Protocol {
    let usual = Protocol {
        benchmark,
        id: "",
        name: "",
        tells: "",
        class: BenchmarkClass::Hard,
        rpe_half_points: (18, 18),
        minutes: (20, 30),
        beginner: "",
        intermediate: "",
        advanced: "",
        kit: "Track or flat measured path",
        substitute: None,
        repeat_weeks: None,
        is_out_of_taper: false,
        not_with: "",
        source: "own",
        confidence: Confidence::Low,
    };
    match benchmark {
        Benchmark::Run5k => Protocol {
            id: "BT-01",
            name: "5 km time trial",
            tells: "your zones and your race pace",
            minutes: (30, 50),
            beginner: "3 km of running and walking",
            intermediate: "5 km",
            advanced: "5 km",
            substitute: Some("2 km, converted"),
            repeat_weeks: Some((6, 8)),
            not_with: "New symptoms",
            ..usual
        },
        Benchmark::Run1k => Protocol {
            id: "BT-02",
            name: "1 km time trial",
            tells: "your speed",
            beginner: "800 m",
            intermediate: "1 km",
            advanced: "1 km",
            substitute: Some("An erg test"),
            repeat_weeks: Some((4, 4)),
            is_out_of_taper: true,
            not_with: "New symptoms on exertion, a very short night, illness of the stomach",
            ..usual
        },
        Benchmark::Ergs => Protocol {
            id: "BT-03",
            name: "1 km SkiErg and 2 km row",
            tells: "your erg splits",
            beginner: "500 m",
            intermediate: "1,000 m on the SkiErg, 2,000 m on the rower",
            advanced: "1,000 m on the SkiErg, 2,000 m on the rower",
            kit: "SkiErg or rower",
            repeat_weeks: Some((6, 6)),
            not_with: "Back pain",
            ..usual
        },
        Benchmark::CompromisedKilometre => Protocol {
            id: "BT-04",
            name: "Compromised kilometre",
            tells: "how much a station costs the next kilometre",
            rpe_half_points: (16, 18),
            minutes: (25, 35),
            beginner: "600 m fresh, then 600 m after three minutes of a station",
            intermediate: "1 km fresh, then 1 km after three minutes of a station",
            advanced: "1 km fresh, then 1 km after three minutes of a station",
            substitute: Some("The same on an erg"),
            is_out_of_taper: true,
            not_with: "New symptoms on exertion, a very short night, illness of the stomach",
            ..usual
        },
        Benchmark::WallBalls => Protocol {
            id: "BT-05",
            name: "Longest set of wall balls",
            tells: "how many go unbroken",
            minutes: (15, 15),
            beginner: "One set with a light ball, one repetition left",
            intermediate: "One set with the race ball, one repetition left",
            advanced: "One set with the race ball, one repetition left",
            kit: "Wall ball and target",
            repeat_weeks: Some((6, 6)),
            not_with: "A sore shoulder",
            ..usual
        },
        Benchmark::HeavySet => Protocol {
            id: "BT-06",
            name: "Heavy set of three to five",
            tells: "the loads of your lifts",
            class: BenchmarkClass::Moderate,
            rpe_half_points: (16, 18),
            minutes: (30, 40),
            beginner: "Five at effort 7",
            intermediate: "The heaviest five, squat or deadlift",
            advanced: "The heaviest three",
            kit: "Rack and bar",
            repeat_weeks: Some((8, 8)),
            not_with: "Back pain",
            ..usual
        },
        Benchmark::ThresholdHeartRate => Protocol {
            id: "BT-07",
            name: "30-minute threshold test",
            tells: "your threshold heart rate: the mean of the last 20 minutes",
            rpe_half_points: (16, 18),
            minutes: (55, 55),
            beginner: "20 minutes, even and alone",
            intermediate: "30 minutes, even and alone",
            advanced: "30 minutes, even and alone",
            kit: "Heart-rate strap",
            substitute: Some("The same on a bike"),
            repeat_weeks: Some((8, 12)),
            not_with: "Heart medicines, symptoms",
            source: "FRIEL",
            confidence: Confidence::High,
            ..usual
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::Rpe;

    /// Typed by hand from facts/programs: number, hard day, effort, minutes, weeks.
    type Row = (&'static str, bool, (f64, f64), (u16, u16), Option<(u8, u8)>);
    const LIBRARY: [Row; 7] = [
        ("BT-01", true, (9.0, 9.0), (30, 50), Some((6, 8))),
        ("BT-02", true, (9.0, 9.0), (20, 30), Some((4, 4))),
        ("BT-03", true, (9.0, 9.0), (20, 30), Some((6, 6))),
        ("BT-04", true, (8.0, 9.0), (25, 35), None),
        ("BT-05", true, (9.0, 9.0), (15, 15), Some((6, 6))),
        ("BT-06", false, (8.0, 9.0), (30, 40), Some((8, 8))),
        ("BT-07", true, (8.0, 9.0), (55, 55), Some((8, 12))),
    ];

    #[test]
    fn every_protocol_is_the_librarys() {
        for (benchmark, (id, is_hard, rpe, minutes, weeks)) in Benchmark::ALL.into_iter().zip(LIBRARY) {
            let protocol = protocol(benchmark);
            assert_eq!((protocol.benchmark, protocol.id), (benchmark, id));
            assert_eq!(protocol.class == BenchmarkClass::Hard, is_hard, "{id}");
            let half_points = [rpe.0, rpe.1].map(|rpe| Rpe::try_from(rpe).unwrap().half_points());
            assert_eq!([protocol.rpe_half_points.0, protocol.rpe_half_points.1], half_points, "{id}");
            assert_eq!((protocol.minutes, protocol.repeat_weeks), (minutes, weeks), "{id}");
            assert_eq!(Benchmark::from_id(id), Some(benchmark));
        }
        let out: Vec<&str> =
            Benchmark::ALL.map(protocol).iter().filter(|row| row.is_out_of_taper).map(|row| row.id).collect();
        assert_eq!(out, ["BT-02", "BT-04"]);
        assert_eq!(Benchmark::from_id("BT-08"), None);
    }

    #[test]
    fn nothing_is_left_blank() {
        for row in Benchmark::ALL.map(protocol) {
            let work =
                [Experience::Beginner, Experience::Intermediate, Experience::Advanced].map(|level| row.work(level));
            for text in [row.name, row.tells, row.kit, row.not_with].into_iter().chain(work) {
                assert!(!text.is_empty(), "{}", row.id);
            }
        }
    }
}
