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
    let is = |year| Some(season) == Season::starting(year);
    match (is(2024), is(2025)) {
        (_, true) => Some(6),
        (true, _) => Some(match (division.level(), division.sexes()) {
            (Level::Open, [Sex::Female]) => 5,
            (Level::Pro, [Sex::Male]) => 7,
            _ => 6,
        }),
        _ => None,
    }
}

/// The rower's footplate as it is preset (rulebook 25/26); other seasons were not read.
#[must_use]
pub fn footplate_preset(season: Season) -> Option<u8> {
    (Some(season) == Season::starting(2025)).then_some(4)
}

/// The height a thrower's sex decides, in every division (rulebook 2025/26).
#[must_use]
pub fn target_height(sex: Sex) -> Centimetres {
    match sex {
        Sex::Female => Centimetres(270),
        Sex::Male => Centimetres(300),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ergs_are_preset_as_the_rulebooks_say() {
        let season = |year| Season::starting(year).unwrap();
        for (division, damper) in
            [(Division::WomenOpen, 5), (Division::WomenPro, 6), (Division::MenOpen, 6), (Division::MenPro, 7)]
        {
            assert_eq!(damper_preset(division, season(2024)), Some(damper), "{division:?}");
            assert_eq!(damper_preset(division, season(2025)), Some(6), "{division:?}");
            assert_eq!(damper_preset(division, season(2026)), None, "{division:?}");
        }
        assert_eq!((footplate_preset(season(2025)), footplate_preset(season(2026))), (Some(4), None));
    }

    #[test]
    fn eight_runs_of_a_kilometre_each_lead_to_a_station() {
        let order = race_order();
        assert_eq!(order.len(), usize::from(RUN_COUNT));
        assert_eq!(order[7], (Metres(1000), Station::WallBalls, Work::Repetitions(100)));
        for ((_, station, _), position) in order.into_iter().zip(1..) {
            assert_eq!(station.position(), position);
        }
    }
}
