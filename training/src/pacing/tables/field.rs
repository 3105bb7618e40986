use super::times;

/// The middle of a whole field, each split for itself, seconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Medians {
    pub stations: [u16; 8],
    pub running: u16,
    pub roxzone: u16,
    pub finish: u16,
}

/// All seasons to July 2026, so women's wall balls are 75 and 100 mixed (facts/benchmarks §4f) [DEVANS], high.
pub(crate) static OPEN_MEN_MEDIANS: Medians = OPEN_MEN;
pub(crate) static OPEN_WOMEN_MEDIANS: Medians = OPEN_WOMEN;
pub(crate) static DOUBLES_MEN_MEDIANS: Medians = medians("4:03 1:48 3:16 3:08 4:29 1:39 3:31 4:18 42:15 6:33 1:15:31");
pub(crate) static DOUBLES_WOMEN_MEDIANS: Medians =
    medians("4:47 1:50 4:10 4:13 5:11 1:52 3:43 4:13 49:14 7:37 1:27:19");

pub(super) const OPEN_MEN: Medians = medians("4:31 3:00 4:56 5:31 4:52 2:10 5:15 6:50 42:06 7:12 1:27:21");
pub(super) const OPEN_WOMEN: Medians = medians("5:14 2:51 5:46 6:37 5:29 2:17 5:07 6:15 46:45 7:40 1:34:47");
pub(super) const PRO_MEN: Medians = medians("4:15 3:41 5:49 4:21 4:33 2:11 5:00 6:41 37:32 6:03 1:21:12");
pub(super) const PRO_WOMEN: Medians = medians("4:50 3:52 5:52 5:04 5:04 2:34 5:04 6:11 40:32 6:18 1:26:13");

const fn medians(text: &str) -> Medians {
    let [ski, push, pull, burpees, row, farmers, lunge, balls, running, roxzone, finish] = times(text);
    Medians { stations: [ski, push, pull, burpees, row, farmers, lunge, balls], running, roxzone, finish }
}
