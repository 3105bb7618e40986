use super::{Basis, Confidence, Curve, Row, scaled};

const fn goal(text: &str) -> Row {
    Row::new(text, Basis::GoalTable, Confidence::Medium)
}

const fn band(text: &str) -> Row {
    Row::new(text, Basis::Band, Confidence::Medium)
}

/// Where the bands under an hour are held to.
const FASTEST: u16 = 57 * 60;

/// Doubles at exact goals, two minutes either side, with the fastest band of §4e before them (facts/benchmarks §4e).
pub(crate) static DOUBLES_MEN: Curve = Curve {
    source: "OWN-VM",
    rows: &[
        band("58:14 32:30 21:05 4:04 3:38 1:28 2:21 2:09 4:00 1:21 2:31 3:34").at(FASTEST),
        goal("1:00:00 33:58 21:48 4:24 3:41 1:30 2:32 2:17 4:04 1:24 2:40 3:40"),
        goal("1:10:00 39:53 24:21 5:41 3:53 1:39 2:52 2:43 4:20 1:34 3:12 3:58"),
        goal("1:20:00 45:27 27:01 7:16 4:03 1:49 3:16 3:17 4:35 1:42 3:43 4:21"),
        goal("1:30:00 51:11 29:43 8:30 4:12 1:59 3:38 3:50 4:50 1:53 4:13 4:50"),
    ],
};

pub(crate) static DOUBLES_MIXED: Curve = Curve {
    source: "OWN-VM",
    rows: &[
        band("58:28 32:38 21:39 3:54 3:45 1:36 2:41 2:07 4:03 1:24 2:28 3:25").at(FASTEST),
        goal("1:00:00 33:46 22:20 4:13 3:51 1:41 2:50 2:12 4:08 1:26 2:37 3:28"),
        goal("1:10:00 39:37 25:09 5:21 4:01 1:52 3:23 2:41 4:25 1:35 3:11 3:48"),
        goal("1:20:00 44:54 28:03 6:45 4:14 2:03 3:52 3:17 4:41 1:46 3:44 4:15"),
        goal("1:30:00 50:27 31:06 8:09 4:23 2:17 4:19 3:50 4:54 1:54 4:19 4:46"),
        goal("1:40:00 56:14 33:53 9:10 4:31 2:28 4:40 4:28 5:08 2:02 4:48 5:20"),
    ],
};

const WOMEN: [Row; 5] = [
    band("67:18 38:32 23:28 4:49 4:17 1:28 3:10 2:51 4:38 1:31 2:41 2:44"),
    goal("1:10:00 40:36 24:30 5:14 4:21 1:32 3:21 2:58 4:43 1:35 2:50 2:54"),
    goal("1:20:00 46:04 27:11 6:38 4:34 1:41 3:48 3:36 5:00 1:43 3:20 3:12"),
    goal("1:30:00 51:46 30:04 7:55 4:45 1:51 4:15 4:18 5:13 1:54 3:47 3:31"),
    goal("1:40:00 57:40 32:45 9:18 4:55 2:00 4:39 4:59 5:26 2:02 4:24 3:53"),
];

/// As they raced: 75 wall balls, until season 23/24.
pub(crate) static DOUBLES_WOMEN_75: Curve = Curve { source: "OWN-VM", rows: &WOMEN };

/// No table of theirs with 100 was found: a third more repetitions take a third more time, and the finish moves by it.
pub(crate) static DOUBLES_WOMEN: Curve = Curve {
    source: "OWN-VM",
    rows: &[at_100(WOMEN[0]), at_100(WOMEN[1]), at_100(WOMEN[2]), at_100(WOMEN[3]), at_100(WOMEN[4])],
};

const fn at_100(row: Row) -> Row {
    row.with_wall_balls(scaled(row.stations[7], 4, 3)).with(Basis::Converted, Confidence::Low)
}
