use super::{cursor::Cursor, figure, movement, repeat, sign, tempo};
use crate::{
    Bpm, ClockFormat, Decimetres, Exercise, Intensity, PacePer, Repetitions, RpeTenths, Seconds, Watts, WrittenLoad,
    WrittenPace,
};

/// What a few tokens say.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    Exercise {
        exercise: &'static Exercise,
        key: String,
    },
    /// Before what is repeated: "3x", "3 sets of".
    Sets(u16),
    /// Behind it: "400 m x 6".
    SetsBehind(u16),
    /// "5 rounds of", "5 x (".
    Rounds(u16),
    RoundsEnd,
    Repetitions(Repetitions),
    PerSide,
    /// "45m" may be minutes, as far as the text goes.
    Distance {
        distance: Decimetres,
        /// What a pace without a unit is counted over beside it.
        per: Option<PacePer>,
        may_be_minutes: Option<Seconds>,
    },
    /// "3:45" may be hours and minutes.
    Duration {
        seconds: Seconds,
        /// Written with a colon, as results are.
        is_clock: bool,
        hours: Option<Seconds>,
    },
    /// After "@" or "at": a pace without its unit, or the time a distance took.
    PaceOrTime {
        time: Seconds,
        is_pace: bool,
    },
    Calories(u16),
    Format(ClockFormat),
    Load(WrittenLoad),
    Pace(WrittenPace),
    Watts(Watts),
    HeartRate(Bpm),
    Rpe(RpeTenths),
    Zone(u8),
    Intensity(Intensity),
    Rest(Seconds),
    /// A comma: what follows may still belong here.
    Comma,
    /// "then", a new line: what follows is something else.
    Then,
    /// Says nothing by itself.
    Filler,
    Unknown,
}

/// What stands at a token, after the item before it, and how many tokens it takes (at least one).
pub(super) fn next(cursor: &Cursor, at: usize, before: &Item) -> (Item, usize) {
    let found = if cursor.number(at).is_some() {
        repeat::sets(cursor, at)
            .or_else(|| tempo::rated(cursor, at, before))
            .or_else(|| repeat::listed(cursor, at, before))
            .or_else(|| figure::measured(cursor, at))
            .or_else(|| repeat::counted(cursor, at, before))
            .or_else(|| figure::bare(cursor, at, before))
    } else if cursor.key(at).is_some() {
        repeat::times(cursor, at, before)
            .or_else(|| repeat::per_side(cursor, at))
            .or_else(|| sign::format(cursor, at))
            .or_else(|| tempo::said(cursor, at))
            .or_else(|| figure::said(cursor, at))
            .or_else(|| movement::named(cursor, at))
            .or_else(|| sign::word(cursor, at, before))
            .or_else(|| movement::nearly_named(cursor, at))
    } else {
        repeat::times(cursor, at, before)
            .or_else(|| repeat::per_side(cursor, at))
            .or_else(|| sign::read(cursor, at, before))
    };
    found.map_or((Item::Unknown, 1), |(item, length)| (item, length.max(1)))
}
