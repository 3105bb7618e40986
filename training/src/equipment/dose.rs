use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Metres, Seconds};

/// How much of a substitute stands in for a station. Ranges run from the first to the second figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dose {
    /// In one go.
    Time(Seconds, Seconds),
    /// For as long as the station takes the athlete.
    StationTime,
    Repetitions(u16, u16),
    Distance(Metres),
    Rounds {
        rounds: (u8, u8),
        work: (Seconds, Seconds),
        rest: Option<(Seconds, Seconds)>,
    },
}

/// A few words: "4 to 5 min", "3 to 4 × 40 to 45 s, 15 s rest".
impl fmt::Display for Dose {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Time(from, to) => formatter.write_str(&time(*from, *to)),
            Self::StationTime => formatter.write_str("as long as the station takes you"),
            Self::Repetitions(from, to) => write!(formatter, "{} reps", range(u32::from(*from), u32::from(*to))),
            Self::Distance(metres) => metres.fmt(formatter),
            Self::Rounds { rounds: (from, to), work, rest } => {
                let rounds = range(u32::from(*from), u32::from(*to));
                write!(formatter, "{rounds} × {}", time(work.0, work.1))?;
                rest.map_or(Ok(()), |rest| write!(formatter, ", {} rest", time(rest.0, rest.1)))
            }
        }
    }
}

fn range(from: u32, to: u32) -> String {
    if from == to { from.to_string() } else { format!("{from} to {to}") }
}

/// In minutes where both ends are whole ones.
fn time(from: Seconds, to: Seconds) -> String {
    let are_minutes = from.0 >= 60 && from.0.is_multiple_of(60) && to.0.is_multiple_of(60);
    if are_minutes { format!("{} min", range(from.0 / 60, to.0 / 60)) } else { format!("{} s", range(from.0, to.0)) }
}
