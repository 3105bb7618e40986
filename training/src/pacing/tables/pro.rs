use super::{
    Basis, Confidence, Curve, Medians, Row,
    field::{OPEN_MEN, OPEN_WOMEN, PRO_MEN as MEN, PRO_WOMEN as WOMEN},
    open::{MEN_LAST, WOMEN_LAST},
    scaled, sum, times,
};

/// No Pro table by finish exists. What does: the mean of the fifteen best to April 2022 (facts/benchmarks §4h) and the
/// middle of the field (§4f). Slower than that, Pro splits are taken to grow with the finish as Open splits do.
pub(crate) static PRO_MEN: Curve = Curve {
    source: "ROXLYFE-ELITE, DEVANS",
    rows: &[best("58:50 2:54 3:47 2:45 3:14 2:21 3:58 1:37 3:03 4:25"), middle(MEN), as_open(MEN_LAST, MEN, OPEN_MEN)],
};

pub(crate) static PRO_WOMEN: Curve = Curve {
    source: "ROXLYFE-ELITE, DEVANS",
    rows: &[
        best("1:06:22 3:47 4:12 3:00 3:54 3:11 4:29 1:57 3:35 3:50"),
        middle(WOMEN),
        as_open(WOMEN_LAST, WOMEN, OPEN_WOMEN),
    ],
};

/// "finish roxzone" and the eight stations; what is left is running.
const fn best(text: &str) -> Row {
    let [finish, roxzone, ski, push, pull, burpees, row, farmers, lunge, balls] = times(text);
    let stations = [ski, push, pull, burpees, row, farmers, lunge, balls];
    let working = sum(stations);
    let running = finish - roxzone - working;
    Row { finish, running, working, roxzone, stations, basis: Basis::FarApart, confidence: Confidence::Medium }
}

const fn middle(field: Medians) -> Row {
    let Medians { stations, running, roxzone, finish } = field;
    let working = sum(stations);
    Row { finish, running, working, roxzone, stations, basis: Basis::FarApart, confidence: Confidence::Medium }
}

/// An Open row, every split moved as far as the middle of the Pro field is from the middle of the Open field.
const fn as_open(row: Row, pro: Medians, open: Medians) -> Row {
    let mut stations = row.stations;
    let mut index = 0;
    while index < stations.len() {
        stations[index] = scaled(stations[index], pro.stations[index] as u32, open.stations[index] as u32);
        index += 1;
    }
    // The stations' own median is a little above their sum; a plan needs both to agree.
    let of_their_sum = sum(row.stations) as u32;
    Row {
        finish: scaled(row.finish, pro.finish as u32, open.finish as u32),
        running: scaled(row.running, pro.running as u32, open.running as u32),
        working: scaled(sum(stations), row.working as u32, of_their_sum),
        roxzone: scaled(row.roxzone, pro.roxzone as u32, open.roxzone as u32),
        stations,
        basis: Basis::AsOpen,
        confidence: Confidence::Low,
    }
}
