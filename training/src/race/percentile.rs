use std::fmt;

use serde::{Deserialize, Serialize};

use super::{AgeBand, NoTable, QuantileTable, curve::on_chain, quantile_table};
use crate::{Confidence, Division, Seconds};

/// How much of a field was at least as fast, in tenths of a percent: 439 is 43.9 %, which is faster than 56.1 %.
/// Lower is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percentile {
    permille: u16,
}

impl Percentile {
    /// From tenths of a percent; `None` above 1000.
    ///
    /// ```
    /// use training::race::Percentile;
    /// assert_eq!(Percentile::from_permille(439).unwrap().to_string(), "43.9");
    /// assert_eq!(Percentile::from_permille(1001), None);
    /// ```
    #[must_use]
    pub fn from_permille(permille: u16) -> Option<Self> {
        (permille <= 1000).then_some(Self { permille })
    }

    /// Tenths of a percent, 0 to 1000.
    ///
    /// ```
    /// use training::race::Percentile;
    /// assert_eq!(Percentile::from_permille(439).unwrap().permille(), 439);
    /// ```
    #[must_use]
    pub fn permille(self) -> u16 {
        self.permille
    }

    /// The share of the field behind, in tenths of a percent.
    ///
    /// ```
    /// use training::race::Percentile;
    /// assert_eq!(Percentile::from_permille(439).unwrap().permille_behind(), 561);
    /// ```
    #[must_use]
    pub fn permille_behind(self) -> u16 {
        1000_u16.saturating_sub(self.permille)
    }
}

impl fmt::Display for Percentile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.permille / 10, self.permille % 10)
    }
}

/// Where a time stands in a field. A table ends somewhere; beyond it only the side is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    At(Percentile),
    /// Among the fastest of this share, which is where the table begins.
    FasterThan(Percentile),
    /// Behind this share, which is where the table ends.
    SlowerThan(Percentile),
}

impl Place {
    /// For sorting and bars: the place itself, or the end of the table it lies beyond.
    ///
    /// ```
    /// use training::{Division, Seconds, race::standing};
    /// let standing = standing(Seconds(3000), Division::MenOpen, None).unwrap();
    /// assert_eq!(standing.place.nearest().to_string(), "1.0");
    /// ```
    #[must_use]
    pub fn nearest(self) -> Percentile {
        match self {
            Self::At(percentile) | Self::FasterThan(percentile) | Self::SlowerThan(percentile) => percentile,
        }
    }
}

/// "43.9 %", "fastest 1.0 %", "slowest 5.0 %".
impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(percentile) => write!(formatter, "{percentile} %"),
            Self::FasterThan(percentile) => write!(formatter, "fastest {percentile} %"),
            Self::SlowerThan(percentile) => {
                let behind = Percentile { permille: percentile.permille_behind() };
                write!(formatter, "slowest {behind} %")
            }
        }
    }
}

/// A place with the field it was read from and how sure that makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Standing {
    pub place: Place,
    pub division: Division,
    /// `None`: all ages.
    pub ages: Option<AgeBand>,
    /// How many results the field holds, where that was published.
    pub results: Option<u32>,
    /// The field holds results with 75 wall balls: see [`QuantileTable`].
    pub has_75_wall_balls: bool,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

/// Where a time stands in a table: straight lines between its points (facts/race-tools §2.6).
pub(super) fn place_in(table: &QuantileTable, time: Seconds) -> Option<Place> {
    let (first, last) = (table.quantiles.first()?, table.quantiles.last()?);
    Some(if time < first.time {
        Place::FasterThan(Percentile { permille: first.permille })
    } else if time > last.time {
        Place::SlowerThan(Percentile { permille: last.permille })
    } else {
        let permille = on_chain(time.0, table.by_time())?;
        Place::At(Percentile { permille: u16::try_from(permille).ok()? })
    })
}

/// The standing of a time in a table.
pub(super) fn standing_in(table: &QuantileTable, time: Seconds) -> Option<Standing> {
    Some(Standing {
        place: place_in(table, time)?,
        division: table.division,
        ages: table.ages,
        results: table.results,
        has_75_wall_balls: table.has_75_wall_balls,
        source: table.source,
        confidence: table.confidence,
    })
}

/// Where a finish time stands in a division, or in an age group of it (facts/benchmarks §1, §2).
///
/// # Errors
/// `NoTable` for relays, and for an age where none was published.
///
/// ```
/// use training::{Division, Seconds};
/// use training::race::standing;
/// let standing = standing(Seconds(5100), Division::MenOpen, None).unwrap();
/// assert_eq!(standing.place.to_string(), "43.9 %");
/// ```
pub fn standing(finish: Seconds, division: Division, age: Option<u8>) -> Result<Standing, NoTable> {
    let table = quantile_table(division, age)?;
    // A table has points; without them there is none.
    standing_in(&table, finish).ok_or(if age.is_some() { NoTable::Age } else { NoTable::Relay })
}

/// Why there is no finish time at a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum NoFinish {
    #[error(transparent)]
    NoTable(#[from] NoTable),
    /// Tenths of a percent.
    #[error(
        "That field is known from {} to {} %. Ask for a share between them, for instance 50.",
        Percentile { permille: *.from },
        Percentile { permille: *.to }
    )]
    OutsideTable { from: u16, to: u16 },
}

/// The finish time at a share of a field: the inverse of [`standing`], to the tenth of a percent.
///
/// # Errors
/// `NoFinish` where there is no table, or where it does not reach.
///
/// ```
/// use training::{Division, Seconds};
/// use training::race::{Percentile, finish_at};
/// let median = Percentile::from_permille(500).unwrap();
/// assert_eq!(finish_at(median, Division::WomenOpen, None), Ok(Seconds(5687)));
/// ```
pub fn finish_at(percentile: Percentile, division: Division, age: Option<u8>) -> Result<Seconds, NoFinish> {
    let table = quantile_table(division, age)?;
    time_in(&table, percentile).ok_or(NoFinish::OutsideTable {
        from: table.quantiles.first().map_or(0, |quantile| quantile.permille),
        to: table.quantiles.last().map_or(0, |quantile| quantile.permille),
    })
}

pub(super) fn time_in(table: &QuantileTable, percentile: Percentile) -> Option<Seconds> {
    on_chain(u32::from(percentile.permille), table.by_share()).map(Seconds)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn permille(finish: u32, division: Division) -> u16 {
        standing(Seconds(finish), division, None).unwrap().place.nearest().permille()
    }

    #[test]
    fn a_man_of_85_minutes_is_at_43_9_as_in_the_worked_example() {
        let standing = standing(Seconds(5100), Division::MenOpen, None).unwrap();
        let Place::At(percentile) = standing.place else { panic!("inside the table") };
        assert_eq!((percentile.permille(), percentile.permille_behind()), (439, 561));
        assert_eq!((standing.source, standing.confidence), ("DEVANS", Confidence::High));
        assert_eq!(standing.results, Some(289_083));
    }

    #[test]
    fn the_pooled_field_agrees_with_a_season_of_its_own() {
        // Share of season 25/26 Open finishers under a barrier (facts/benchmarks §1), in minutes and permille.
        for (division, minutes, share) in [
            (Division::MenOpen, 65, 29),
            (Division::MenOpen, 70, 88),
            (Division::MenOpen, 75, 183),
            (Division::MenOpen, 80, 306),
            (Division::MenOpen, 85, 435),
            (Division::MenOpen, 90, 557),
            (Division::WomenOpen, 70, 16),
            (Division::WomenOpen, 75, 57),
            (Division::WomenOpen, 80, 138),
            (Division::WomenOpen, 90, 373),
        ] {
            let pooled = permille(minutes * 60, division);
            assert!(pooled.abs_diff(share) <= 20, "{division:?} {minutes}: {pooled} against {share}");
        }
    }

    #[test]
    fn beyond_the_table_only_the_side_is_said() {
        let place = |finish, age| standing(Seconds(finish), Division::MenOpen, age).unwrap().place;
        assert_eq!(place(3600, None).to_string(), "fastest 1.0 %");
        assert_eq!(place(9000, None).to_string(), "slowest 5.0 %");
        // Age groups were published as quarters.
        assert_eq!(place(4200, Some(46)).to_string(), "fastest 25.0 %");
        assert_eq!(place(5447, Some(46)).to_string(), "50.0 %");
        assert_eq!(place(u32::MAX, Some(46)).to_string(), "slowest 25.0 %");
    }

    #[test]
    fn a_share_outside_the_table_is_refused_with_its_ends() {
        let ask = |permille, age| finish_at(Percentile { permille }, Division::MenOpen, age);
        assert!(ask(5, None).unwrap_err().to_string().contains("from 1.0 to 95.0 %"));
        assert!(ask(100, Some(30)).unwrap_err().to_string().contains("from 25.0 to 75.0 %"));
        assert_eq!(ask(250, Some(30)), Ok(Seconds(4571)));
        let relay = finish_at(Percentile { permille: 500 }, Division::RelayMen, None);
        assert_eq!(relay, Err(NoFinish::NoTable(NoTable::Relay)));
    }

    #[test]
    fn the_same_time_stands_better_among_older_athletes() {
        let place = |age| standing(Seconds(5400), Division::MenOpen, Some(age)).unwrap().place.nearest();
        assert!(place(52) < place(47) && place(47) < place(42) && place(42) < place(27));
    }

    proptest! {
        #[test]
        fn a_slower_time_never_stands_better(
            division in 0_usize..12,
            age in proptest::option::of(16_u8..80),
            one in 2400_u32..10_000,
            more in 0_u32..3_000,
        ) {
            let division = Division::ALL[division];
            if let (Ok(first), Ok(second)) =
                (standing(Seconds(one), division, age), standing(Seconds(one + more), division, age))
            {
                prop_assert!(first.place.nearest() <= second.place.nearest());
            }
        }

        #[test]
        fn a_share_comes_back_from_its_time(division in 0_usize..9, permille in 10_u16..=900) {
            let division = [
                Division::MenOpen, Division::WomenOpen, Division::MenPro, Division::WomenPro, Division::DoublesMen,
                Division::DoublesWomen, Division::DoublesMixed, Division::DoublesMenPro, Division::DoublesWomenPro,
            ][division];
            let percentile = Percentile::from_permille(permille).unwrap();
            let finish = finish_at(percentile, division, None).unwrap();
            prop_assert_eq!(standing(finish, division, None).unwrap().place, Place::At(percentile));
        }

        #[test]
        fn a_time_comes_back_from_its_share(finish in 3_698_u32..=7_620) {
            // A tenth of a percent is at most 14 s wide in the Open men's table, at its slow end.
            if let Place::At(percentile) = standing(Seconds(finish), Division::MenOpen, None).unwrap().place {
                let back = finish_at(percentile, Division::MenOpen, None).unwrap();
                prop_assert!(back.0.abs_diff(finish) <= 8, "{finish} became {back}");
            }
        }

        #[test]
        fn no_input_panics(finish: u32, age: Option<u8>, division in 0_usize..12, permille: u16) {
            let division = Division::ALL[division];
            let _ = standing(Seconds(finish), division, age);
            if let Some(percentile) = Percentile::from_permille(permille) {
                let _ = finish_at(percentile, division, age);
            }
        }
    }
}
