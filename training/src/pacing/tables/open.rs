use super::{Basis, Confidence, Curve, Row, scaled, sum, times};

const fn goal(text: &str) -> Row {
    Row::new(text, Basis::GoalTable, Confidence::High)
}

const fn band(text: &str) -> Row {
    Row::new(text, Basis::Band, Confidence::High)
}

/// Men who finished under an hour (65) and in 120–150 minutes (731), season 23/24 and two events of 24/25
/// (facts/benchmarks §4a).
const MEN_FASTEST: Row = band("58:50 30:02 24:37 3:46 3:54 2:11 3:08 2:44 4:08 1:31 2:58 3:48");
const MEN_SLOWEST: Row = band("2:08:18 61:49 55:35 11:09 4:58 4:00 7:21 9:34 5:40 3:01 8:30 11:26");

pub(super) const MEN_LAST: Row = goal("2:00:00 57:02 51:49 10:30 4:52 3:42 6:49 8:34 5:27 2:54 7:55 10:16");

/// Open men at exact goals, two minutes either side (facts/benchmarks §4d). The fastest band reaches down to 55:00,
/// where its ergs meet the fastest anybody has shown (§4g); the slowest holds to its own end.
pub(crate) static OPEN_MEN: Curve = Curve {
    source: "OWN-VM",
    rows: &[
        MEN_FASTEST.at(55 * 60).with(Basis::Band, Confidence::Medium),
        goal("1:00:00 31:04 25:30 3:52 3:58 2:11 3:16 3:02 4:13 1:34 3:14 3:58"),
        goal("1:05:00 33:08 27:39 4:22 4:04 2:21 3:36 3:22 4:20 1:39 3:38 4:29"),
        goal("1:10:00 35:28 29:44 4:54 4:10 2:27 3:54 3:55 4:26 1:45 3:58 4:54"),
        goal("1:15:00 37:40 31:52 5:27 4:15 2:36 4:14 4:23 4:35 1:54 4:19 5:24"),
        goal("1:20:00 39:52 33:57 5:59 4:20 2:43 4:33 4:51 4:40 2:00 4:41 5:53"),
        goal("1:25:00 42:00 36:14 6:38 4:25 2:54 4:50 5:19 4:48 2:07 5:02 6:24"),
        goal("1:30:00 44:05 38:33 7:07 4:29 3:00 5:09 5:51 4:54 2:15 5:26 6:55"),
        goal("1:35:00 46:14 40:37 7:43 4:33 3:10 5:26 6:17 5:01 2:22 5:47 7:28"),
        goal("1:40:00 48:21 43:01 8:22 4:37 3:17 5:41 6:43 5:06 2:29 6:12 8:00"),
        goal("1:45:00 50:17 45:30 8:56 4:41 3:23 6:02 7:20 5:12 2:35 6:34 8:45"),
        goal("1:50:00 52:45 47:15 9:33 4:44 3:35 6:21 7:33 5:18 2:42 6:54 9:05"),
        MEN_LAST,
        MEN_SLOWEST,
        MEN_SLOWEST.at(150 * 60).with(Basis::Band, Confidence::Medium),
    ],
};

/// Mean of runs 2 to 7 at a goal, s/km: men from §4d, women with 100 wall balls from facts/stations §0.
pub(crate) static MEN_INNER_RUNS: [(u16, u16); 12] = inner_runs(
    "1:00:00 1:05:00 1:10:00 1:15:00 1:20:00 1:25:00 1:30:00 1:35:00 1:40:00 1:45:00 1:50:00 2:00:00",
    "3:53 4:09 4:28 4:46 5:01 5:18 5:32 5:50 6:03 6:17 6:34 7:05",
);
pub(crate) static WOMEN_INNER_RUNS: [(u16, u16); 6] =
    inner_runs("1:10:00 1:20:00 1:30:00 1:40:00 1:50:00 2:00:00", "4:18 4:52 5:25 5:53 6:20 6:51");

const fn inner_runs<const COUNT: usize>(goals: &str, paces: &str) -> [(u16, u16); COUNT] {
    let (goals, paces): ([u16; COUNT], [u16; COUNT]) = (times(goals), times(paces));
    let mut rows = [(0, 0); COUNT];
    let mut index = 0;
    while index < COUNT {
        rows[index] = (goals[index], paces[index]);
        index += 1;
    }
    rows
}

/// Women who threw 75, twenty events (facts/benchmarks §4b).
const WOMEN_60_70: Row = band("67:55 35:26 27:42 4:28 4:38 2:03 4:03 3:56 4:48 1:43 3:12 2:53");
const WOMEN_120_150: Row = band("2:08:41 63:22 55:02 10:50 5:39 3:35 7:59 10:58 6:09 2:56 7:43 7:38");

pub(crate) static OPEN_WOMEN_75: Curve = Curve {
    source: "OWN-VM",
    rows: &[
        WOMEN_60_70,
        band("76:21 39:18 31:07 5:24 4:48 2:21 4:36 4:41 5:02 1:55 3:49 3:26"),
        band("85:07 43:35 34:53 6:25 4:59 2:32 5:13 5:36 5:15 2:07 4:27 4:00"),
        band("94:30 47:44 39:14 7:32 5:11 2:48 5:54 6:45 5:31 2:17 5:06 4:40"),
        band("104:22 52:06 43:31 8:36 5:20 3:02 6:26 7:50 5:42 2:30 5:48 5:20"),
        band("114:16 56:12 47:42 9:44 5:28 3:17 7:10 9:06 5:53 2:40 6:26 6:13"),
        WOMEN_120_150,
    ],
};

/// Wall balls by finish where 75 were thrown: finish, time for 75, time for 100 of the same band's women in season
/// 24/25 (facts/benchmarks §4b).
pub(crate) static WALL_BALLS_75_AND_100: [[u16; 3]; 7] = [
    times("67:55 2:53 4:05"),
    times("76:21 3:26 4:52"),
    times("85:07 4:00 5:42"),
    times("94:30 4:40 6:54"),
    times("104:22 5:20 8:01"),
    times("114:16 6:13 9:29"),
    times("2:08:41 7:38 11:23"),
];

const fn women_goal(text: &str) -> Row {
    Row::new(text, Basis::GoalTable, Confidence::Medium)
}

const WOMEN_FIRST: Row = women_goal("1:10:00 35:12 29:26 5:26 4:40 2:02 4:13 4:16 4:51 1:46 3:16 4:20");
pub(super) const WOMEN_LAST: Row = women_goal("2:00:00 56:10 52:22 11:00 5:24 3:16 7:06 10:01 5:50 2:32 6:56 9:58");

/// Open women with 100 wall balls at exact goals, three minutes either side, from two venues of 24/25
/// (facts/benchmarks §4c). Those had long roxzones and short runs, so the outermost bands, of twenty venues, join
/// with the same share of the two.
pub(crate) static OPEN_WOMEN: Curve = Curve {
    source: "OWN-VM",
    rows: &[
        at_100(WOMEN_60_70, WALL_BALLS_75_AND_100[0][2], WOMEN_FIRST, 63 * 60),
        WOMEN_FIRST,
        women_goal("1:15:00 37:35 31:37 5:59 4:46 2:14 4:27 4:43 4:56 1:55 3:36 4:50"),
        women_goal("1:20:00 39:52 33:48 6:32 4:52 2:21 4:52 5:14 5:05 1:58 4:01 5:12"),
        women_goal("1:25:00 41:48 35:52 7:02 4:54 2:28 5:08 5:48 5:12 2:05 4:26 5:40"),
        women_goal("1:30:00 44:12 38:28 7:32 5:01 2:37 5:30 6:30 5:20 2:10 4:47 6:08"),
        women_goal("1:35:00 46:14 40:38 8:06 5:05 2:42 5:45 7:08 5:25 2:15 5:02 6:56"),
        women_goal("1:40:00 48:12 42:59 8:43 5:12 2:42 5:56 7:34 5:33 2:18 5:30 7:30"),
        women_goal("1:45:00 49:48 44:59 9:22 5:15 2:51 6:15 8:31 5:37 2:26 5:50 7:56"),
        women_goal("1:50:00 52:02 47:11 9:49 5:19 2:58 6:23 9:07 5:43 2:30 6:20 8:40"),
        WOMEN_LAST,
        at_100(WOMEN_120_150, WALL_BALLS_75_AND_100[6][2], WOMEN_LAST, 150 * 60),
    ],
};

/// A band of the 75 era with 100 wall balls, running and roxzone divided as `neighbour` divides them, for a finish
/// inside the band.
const fn at_100(band: Row, wall_balls: u16, neighbour: Row, finish: u16) -> Row {
    let band = band.with_wall_balls(wall_balls);
    let outside = band.running + band.roxzone;
    let roxzone = scaled(outside, neighbour.roxzone as u32, (neighbour.running + neighbour.roxzone) as u32);
    Row { finish, running: outside - roxzone, roxzone, working: sum(band.stations), ..band }
        .with(Basis::Band, Confidence::Low)
}
