use super::times;

/// The middle half inside a finish band, seconds: 25 % of the band are faster than the first figure, 25 % slower than
/// the second.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QuartileRow {
    /// Whole minutes.
    pub band: [u16; 2],
    pub stations: [[u16; 2]; 8],
    /// All eight runs.
    pub running: [u16; 2],
}

/// facts/benchmarks §4a [OWN-VM], high.
pub(crate) static MEN_QUARTILES: [QuartileRow; 5] = [
    row([60, 70], "3:59 4:13 2:08 2:37 3:24 4:01 3:06 3:57 4:15 4:29 1:32 1:50 3:23 4:01 4:10 5:03 32:30 35:03"),
    row([70, 80], "4:07 4:24 2:19 2:54 3:51 4:41 3:54 4:59 4:26 4:43 1:43 2:07 3:57 4:45 4:53 6:05 36:12 39:27"),
    row([80, 90], "4:15 4:34 2:32 3:14 4:20 5:21 4:38 6:01 4:38 4:58 1:54 2:25 4:33 5:33 5:39 7:14 40:10 43:53"),
    row([90, 100], "4:23 4:44 2:46 3:35 4:51 6:06 5:26 7:07 4:49 5:12 2:04 2:42 5:10 6:26 6:28 8:32 43:56 48:26"),
    row([100, 120], "4:31 4:56 3:02 4:01 5:23 7:01 6:26 8:40 5:03 5:29 2:15 3:03 5:55 7:46 7:30 10:24 48:32 54:56"),
];

/// The same for women who threw 75.
pub(crate) static WOMEN_QUARTILES: [QuartileRow; 4] = [
    row([70, 80], "4:39 4:59 2:05 2:37 4:12 5:06 4:10 5:12 4:52 5:12 1:47 2:04 3:30 4:10 3:11 4:08 37:45 40:55"),
    row([80, 90], "4:49 5:11 2:15 2:52 4:43 5:50 4:59 6:18 5:05 5:27 1:56 2:20 4:04 4:53 3:42 5:00 41:44 45:33"),
    row([90, 100], "5:00 5:23 2:31 3:08 5:14 6:37 5:58 7:37 5:18 5:44 2:04 2:35 4:39 5:33 4:18 6:10 45:41 49:47"),
    row([100, 120], "5:09 5:38 2:46 3:33 5:55 7:42 7:13 9:28 5:31 6:03 2:15 2:56 5:22 6:43 5:07 7:47 50:43 56:31"),
];

const fn row(band: [u16; 2], text: &str) -> QuartileRow {
    let figures: [u16; 18] = times(text);
    let mut stations = [[0; 2]; 8];
    let mut index = 0;
    while index < 8 {
        stations[index] = [figures[index * 2], figures[index * 2 + 1]];
        index += 1;
    }
    QuartileRow { band, stations, running: [figures[16], figures[17]] }
}
