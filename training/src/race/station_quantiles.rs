use super::{
    Percentile, Quantile, QuantileTable, Standing,
    percentile::{standing_in, time_in},
};
use crate::{Confidence, Division, Seconds, Station};

/// The published shares (facts/benchmarks §4g).
const SHARES: [u16; 7] = [50, 100, 250, 500, 750, 900, 950];

const fn at(minutes: u32, seconds: u32) -> u32 {
    minutes * 60 + seconds
}

/// Open men, whole field, in race order (facts/benchmarks §4g).
const MEN: [[u32; 7]; 8] = [
    [at(4, 3), at(4, 8), at(4, 18), at(4, 31), at(4, 47), at(5, 5), at(5, 17)],
    [at(2, 1), at(2, 12), at(2, 32), at(3, 0), at(3, 36), at(4, 24), at(5, 3)],
    [at(3, 22), at(3, 39), at(4, 10), at(4, 56), at(5, 57), at(7, 12), at(8, 10)],
    [at(3, 25), at(3, 47), at(4, 30), at(5, 31), at(6, 51), at(8, 27), at(9, 42)],
    [at(4, 19), at(4, 24), at(4, 36), at(4, 52), at(5, 12), at(5, 36), at(5, 53)],
    [at(1, 32), at(1, 39), at(1, 52), at(2, 10), at(2, 36), at(3, 9), at(3, 34)],
    [at(3, 32), at(3, 50), at(4, 25), at(5, 15), at(6, 22), at(7, 51), at(9, 4)],
    [at(4, 22), at(4, 46), at(5, 35), at(6, 50), at(8, 41), at(11, 9), at(13, 9)],
];

/// Open women; the wall balls mix 75 and 100.
const WOMEN: [[u32; 7]; 8] = [
    [at(4, 39), at(4, 45), at(4, 58), at(5, 14), at(5, 34), at(5, 56), at(6, 12)],
    [at(1, 57), at(2, 7), at(2, 26), at(2, 51), at(3, 22), at(4, 2), at(4, 33)],
    [at(4, 2), at(4, 20), at(4, 55), at(5, 46), at(6, 56), at(8, 22), at(9, 28)],
    [at(4, 12), at(4, 37), at(5, 26), at(6, 37), at(8, 14), at(10, 18), at(11, 56)],
    [at(4, 51), at(4, 58), at(5, 11), at(5, 29), at(5, 51), at(6, 18), at(6, 37)],
    [at(1, 43), at(1, 49), at(2, 1), at(2, 17), at(2, 42), at(3, 15), at(3, 40)],
    [at(3, 30), at(3, 47), at(4, 20), at(5, 7), at(6, 11), at(7, 37), at(8, 47)],
    [at(3, 38), at(4, 6), at(5, 1), at(6, 15), at(8, 1), at(10, 22), at(12, 21)],
];

/// The median split of the Pro fields (facts/benchmarks §4f), in race order.
const PRO_MEN_MEDIANS: [u32; 8] =
    [at(4, 15), at(3, 41), at(5, 49), at(4, 21), at(4, 33), at(2, 11), at(5, 0), at(6, 41)];
const PRO_WOMEN_MEDIANS: [u32; 8] =
    [at(4, 50), at(3, 52), at(5, 52), at(5, 4), at(5, 4), at(2, 34), at(5, 4), at(6, 11)];

fn of_station<T: Copy>(rows: &[T; 8], station: Station) -> Option<T> {
    rows.get(usize::from(station.position()).checked_sub(1)?).copied()
}

/// The splits of a station in the Open fields, raced (facts/benchmarks §4g). `None` for every other division: only
/// their medians were published.
///
/// ```
/// use training::{Division, Seconds, Station, race::station_quantiles};
/// let row = station_quantiles(Station::Row, Division::MenOpen).unwrap();
/// assert_eq!(row.quantiles[3].time, Seconds(292)); // the median, 4:52
/// ```
#[must_use]
pub fn station_quantiles(station: Station, division: Division) -> Option<QuantileTable> {
    let rows = match division {
        Division::MenOpen => &MEN,
        Division::WomenOpen => &WOMEN,
        _ => return None,
    };
    let times = of_station(rows, station)?;
    Some(QuantileTable {
        division,
        ages: None,
        quantiles: SHARES
            .iter()
            .zip(times)
            .map(|(permille, time)| Quantile { permille: *permille, time: Seconds(time) })
            .collect(),
        results: None,
        has_75_wall_balls: division == Division::WomenOpen && station == Station::WallBalls,
        source: "DEVANS",
        confidence: Confidence::High,
    })
}

/// Where a raced split stands among the Open field's. `None` outside Open singles.
///
/// ```
/// use training::{Division, Seconds, Station, race::station_standing};
/// let standing = station_standing(Station::SledPush, Seconds(180), Division::MenOpen).unwrap();
/// assert_eq!(standing.place.to_string(), "50.0 %");
/// ```
#[must_use]
pub fn station_standing(station: Station, split: Seconds, division: Division) -> Option<Standing> {
    standing_in(&station_quantiles(station, division)?, split)
}

/// The split at a share of the Open field. `None` outside Open singles, and outside 5 to 95 %.
///
/// ```
/// use training::{Division, Seconds, Station, race::{Percentile, station_at}};
/// let fast = Percentile::from_permille(100).unwrap();
/// assert_eq!(station_at(Station::Row, fast, Division::WomenOpen), Some(Seconds(298)));
/// ```
#[must_use]
pub fn station_at(station: Station, percentile: Percentile, division: Division) -> Option<Seconds> {
    time_in(&station_quantiles(station, division)?, percentile)
}

/// How much longer a station's median takes in Pro than in Open, as a factor; 1 in Open. `None` for pairs and teams.
pub(super) fn pro_factor(station: Station, division: Division) -> Option<f64> {
    let (open, pro) = match division {
        Division::MenOpen | Division::WomenOpen => return Some(1.0),
        Division::MenPro => (of_station(&MEN, station)?, of_station(&PRO_MEN_MEDIANS, station)?),
        Division::WomenPro => (of_station(&WOMEN, station)?, of_station(&PRO_WOMEN_MEDIANS, station)?),
        _ => return None,
    };
    let median = open.get(3).copied()?;
    (median > 0).then(|| f64::from(pro) / f64::from(median))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{parse_duration, race::Place};

    /// Copied as text from facts/benchmarks §4g, a second transcription.
    const PUBLISHED: [(Division, Station, &str); 16] = [
        (Division::MenOpen, Station::SkiErg, "4:03 | 4:08 | 4:18 | 4:31 | 4:47 | 5:05 | 5:17"),
        (Division::MenOpen, Station::SledPush, "2:01 | 2:12 | 2:32 | 3:00 | 3:36 | 4:24 | 5:03"),
        (Division::MenOpen, Station::SledPull, "3:22 | 3:39 | 4:10 | 4:56 | 5:57 | 7:12 | 8:10"),
        (Division::MenOpen, Station::BurpeeBroadJump, "3:25 | 3:47 | 4:30 | 5:31 | 6:51 | 8:27 | 9:42"),
        (Division::MenOpen, Station::Row, "4:19 | 4:24 | 4:36 | 4:52 | 5:12 | 5:36 | 5:53"),
        (Division::MenOpen, Station::FarmersCarry, "1:32 | 1:39 | 1:52 | 2:10 | 2:36 | 3:09 | 3:34"),
        (Division::MenOpen, Station::SandbagLunge, "3:32 | 3:50 | 4:25 | 5:15 | 6:22 | 7:51 | 9:04"),
        (Division::MenOpen, Station::WallBalls, "4:22 | 4:46 | 5:35 | 6:50 | 8:41 | 11:09 | 13:09"),
        (Division::WomenOpen, Station::SkiErg, "4:39 | 4:45 | 4:58 | 5:14 | 5:34 | 5:56 | 6:12"),
        (Division::WomenOpen, Station::SledPush, "1:57 | 2:07 | 2:26 | 2:51 | 3:22 | 4:02 | 4:33"),
        (Division::WomenOpen, Station::SledPull, "4:02 | 4:20 | 4:55 | 5:46 | 6:56 | 8:22 | 9:28"),
        (Division::WomenOpen, Station::BurpeeBroadJump, "4:12 | 4:37 | 5:26 | 6:37 | 8:14 | 10:18 | 11:56"),
        (Division::WomenOpen, Station::Row, "4:51 | 4:58 | 5:11 | 5:29 | 5:51 | 6:18 | 6:37"),
        (Division::WomenOpen, Station::FarmersCarry, "1:43 | 1:49 | 2:01 | 2:17 | 2:42 | 3:15 | 3:40"),
        (Division::WomenOpen, Station::SandbagLunge, "3:30 | 3:47 | 4:20 | 5:07 | 6:11 | 7:37 | 8:47"),
        (Division::WomenOpen, Station::WallBalls, "3:38 | 4:06 | 5:01 | 6:15 | 8:01 | 10:22 | 12:21"),
    ];

    #[test]
    fn every_cell_is_the_published_one() {
        for (division, station, row) in PUBLISHED {
            let times: Vec<_> =
                station_quantiles(station, division).unwrap().quantiles.iter().map(|point| point.time).collect();
            let published: Vec<_> = row.split('|').map(|cell| parse_duration(cell).unwrap()).collect();
            assert_eq!(times, published, "{division:?} {station:?}");
        }
    }

    #[test]
    fn pro_fields_compare_by_their_medians() {
        // Facts/benchmarks §4f: push 3:41 against 3:00, the women's sled push 3:52 against 2:51, the row 4:33 of 4:52.
        for (division, station, factor) in [
            (Division::MenPro, Station::SledPush, 221.0 / 180.0),
            (Division::WomenPro, Station::SledPush, 232.0 / 171.0),
            (Division::MenPro, Station::Row, 273.0 / 292.0),
            (Division::WomenOpen, Station::WallBalls, 1.0),
        ] {
            assert!((pro_factor(station, division).unwrap() - factor).abs() < 1e-12, "{division:?} {station:?}");
        }
        assert_eq!(pro_factor(Station::Row, Division::DoublesMen), None);
    }

    #[test]
    fn only_the_womens_wall_balls_mix_75_and_100() {
        for (division, station, _) in PUBLISHED {
            let is_mixed = station_quantiles(station, division).unwrap().has_75_wall_balls;
            assert_eq!(is_mixed, division == Division::WomenOpen && station == Station::WallBalls);
        }
        assert_eq!(station_quantiles(Station::Row, Division::MenPro), None);
    }

    proptest! {
        #[test]
        fn a_slower_split_never_stands_better(station in 0_usize..8, one in 60_u32..900, more in 0_u32..300) {
            let station = Station::ALL[station];
            let place = |split| station_standing(station, Seconds(split), Division::WomenOpen).unwrap().place;
            prop_assert!(place(one).nearest() <= place(one + more).nearest());
        }

        #[test]
        fn a_split_comes_back_from_its_share(station in 0_usize..8, split in 90_u32..800) {
            let station = Station::ALL[station];
            let standing = station_standing(station, Seconds(split), Division::MenOpen).unwrap();
            if let Place::At(percentile) = standing.place {
                let back = station_at(station, percentile, Division::MenOpen).unwrap();
                prop_assert!(back.0.abs_diff(split) <= 2, "{station:?} {split} became {back}");
            }
        }
    }
}
