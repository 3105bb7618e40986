use super::Dose;
use crate::{
    Metres, Seconds,
    Station::{self, BurpeeBroadJump, FarmersCarry, Row, SandbagLunge, SkiErg, SledPull, SledPush, WallBalls},
};

pub(super) struct Stands {
    pub station: Station,
    pub slug: &'static str,
    pub dose: Dose,
    pub source: &'static str,
}

/// An erg of the race in time (facts/stations §1, §5).
const MINUTES: Dose = Dose::Time(Seconds(240), Seconds(300));

/// The sled's four lanes in time (facts/stations §2).
const LANES: Dose = rounds((3, 4), (40, 45), 15);

/// The travel circuit, from its beginner's to its advanced dose (facts/programs ST-18).
const NO_KIT: Dose =
    Dose::Rounds { rounds: (2, 4), work: (Seconds(30), Seconds(45)), rest: Some((Seconds(15), Seconds(30))) };

/// No rest where none was read.
const fn rounds(rounds: (u8, u8), work_s: (u32, u32), rest_s: u32) -> Dose {
    let rest = if rest_s == 0 { None } else { Some((Seconds(rest_s), Seconds(rest_s))) };
    Dose::Rounds { rounds, work: (Seconds(work_s.0), Seconds(work_s.1)), rest }
}

const fn row(station: Station, slug: &'static str, dose: Dose, source: &'static str) -> Stands {
    Stands { station, slug, dose, source }
}

/// The closest first (facts/stations §1 to §8, facts/programs C).
pub(super) const ROWS: &[Stands] = &[
    row(SkiErg, "band-ski", MINUTES, "stations §1"),
    row(SkiErg, "cable-ski", MINUTES, "stations §1"),
    row(SkiErg, "row", MINUTES, "ST-02"),
    row(SkiErg, "kettlebell-swing", MINUTES, "stations §1"),
    row(SkiErg, "medicine-ball-slam", MINUTES, "stations §1"),
    row(SkiErg, "battle-ropes", MINUTES, "stations §1"),
    row(SkiErg, "swim-pull", MINUTES, "stations §1"),
    row(SkiErg, "air-ski", NO_KIT, "ST-18"),
    row(SledPush, "plate-push", LANES, "stations §2"),
    row(SledPush, "dead-mill-push", rounds((6, 6), (20, 30), 0), "stations §2"),
    row(SledPush, "incline-walk", rounds((4, 6), (180, 240), 0), "HL-06"),
    row(SledPush, "hill-march", LANES, "stations §2"),
    row(SledPush, "weighted-step-up", LANES, "stations §2"),
    row(SledPush, "sandbag-lunge", LANES, "stations §2"),
    row(SledPush, "dumbbell-lunge", LANES, "stations §2"),
    row(SledPush, "band-march", LANES, "stations §2"),
    row(SledPush, "wall-sit", LANES, "stations §2"),
    row(SledPush, "walking-lunge", LANES, "stations §2"),
    row(SledPull, "rope-bag-pull", Dose::StationTime, "stations §3"),
    row(SledPull, "band-row", rounds((4, 4), (60, 60), 20), "stations §3"),
    row(SledPull, "cable-row", rounds((4, 4), (60, 60), 20), "stations §3"),
    row(SledPull, "barbell-row", Dose::StationTime, "stations §3"),
    row(SledPull, "dumbbell-row", Dose::StationTime, "stations §3"),
    row(SledPull, "romanian-deadlift", Dose::StationTime, "stations §3"),
    row(SledPull, "pull-up", Dose::StationTime, "stations §3"),
    row(SledPull, "towel-row", Dose::StationTime, "stations §3"),
    row(BurpeeBroadJump, "burpee-over-line", Dose::Repetitions(45, 60), "stations §4"),
    row(BurpeeBroadJump, "step-back-broad-step", Dose::Distance(Metres(80)), "ST-07"),
    row(BurpeeBroadJump, "step-back-burpee", Dose::Repetitions(45, 60), "stations §4"),
    row(Row, "bike", MINUTES, "stations §5"),
    row(Row, "skierg", MINUTES, "stations §5"),
    row(Row, "run", Dose::Distance(Metres(1000)), "stations §5"),
    row(Row, "squat-and-row", MINUTES, "stations §5"),
    row(Row, "air-squat", NO_KIT, "ST-18"),
    row(FarmersCarry, "dumbbell-carry", Dose::Distance(Metres(200)), "stations §6"),
    row(FarmersCarry, "trap-bar-carry", Dose::Distance(Metres(200)), "stations §6"),
    row(FarmersCarry, "bucket-carry", Dose::Distance(Metres(200)), "stations §6"),
    row(FarmersCarry, "suitcase-carry", Dose::Distance(Metres(200)), "ST-12"),
    row(FarmersCarry, "farmer-hold", rounds((6, 6), (30, 30), 0), "ST-11"),
    row(FarmersCarry, "dead-hang", rounds((3, 3), (40, 40), 0), "stations §6"),
    row(FarmersCarry, "towel-hold", rounds((6, 6), (30, 30), 0), "ST-11"),
    row(SandbagLunge, "backpack-lunge", Dose::Distance(Metres(100)), "stations §7"),
    row(SandbagLunge, "front-rack-lunge", Dose::Distance(Metres(100)), "stations §7"),
    row(SandbagLunge, "dumbbell-lunge", Dose::Distance(Metres(100)), "ST-14"),
    row(SandbagLunge, "walking-lunge", Dose::Repetitions(100, 100), "stations §7"),
    row(SandbagLunge, "alternating-lunge", Dose::Repetitions(100, 100), "stations §7"),
    row(WallBalls, "dumbbell-thruster", Dose::StationTime, "stations §8"),
    row(WallBalls, "goblet-thruster", Dose::StationTime, "stations §8"),
    row(WallBalls, "plate-thruster", Dose::StationTime, "stations §8"),
    row(WallBalls, "squat-throw", Dose::StationTime, "stations §8"),
    row(WallBalls, "thruster", Dose::StationTime, "ST-16"),
    row(WallBalls, "backpack-thruster", Dose::StationTime, "SA-11"),
    row(WallBalls, "squat-and-reach", NO_KIT, "ST-18"),
];
