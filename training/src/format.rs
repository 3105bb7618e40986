use crate::{Centimetres, Division, Level, Metres, Season, Sex, Station, Work};

/// Runs in a race; each leads to a station, and nothing is run after the last (rulebook 2025/26).
pub const RUN_COUNT: u8 = 8;

/// Nominal: the rules say around 1,000 m, made of laps that differ by venue.
pub const RUN_METRES: Metres = Metres(1000);

/// What is done at a station; the same in every division from season 24/25.
#[must_use]
pub fn work_at(station: Station) -> Work {
    match station {
        Station::SkiErg | Station::Row => Work::Distance(Metres(1000)),
        Station::SledPush | Station::SledPull => Work::Distance(Metres(50)),
        Station::BurpeeBroadJump => Work::Distance(Metres(80)),
        Station::FarmersCarry => Work::Distance(Metres(200)),
        Station::SandbagLunge => Work::Distance(Metres(100)),
        Station::WallBalls => Work::Repetitions(100),
    }
}

/// Run, then station, eight times.
#[must_use]
pub fn race_order() -> [(Metres, Station, Work); 8] {
    Station::ALL.map(|station| (RUN_METRES, station, work_at(station)))
}

/// The ergs' damper as it is preset; athletes may change it. Rulebooks 24/25 and 25/26; later ones were not read.
#[must_use]
pub fn damper_preset(division: Division, season: Season) -> Option<u8> {
    match season.label().as_str() {
        "25/26" => Some(6),
        "24/25" => Some(match (division.level(), division.sexes()) {
            (Level::Open, [Sex::Female]) => 5,
            (Level::Pro, [Sex::Male]) => 7,
            _ => 6,
        }),
        _ => None,
    }
}

/// The height a thrower's sex decides, in every division (rulebook 2025/26).
#[must_use]
pub fn target_height(sex: Sex) -> Centimetres {
    match sex {
        Sex::Female => Centimetres(270),
        Sex::Male => Centimetres(300),
    }
}
