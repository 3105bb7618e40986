//! The division tables of the rulebooks, typed a second time from the facts before `standard` was opened: every division,
//! every athlete in it, every station, every season that is known (facts/event §2–3). The loads are independent; distances,
//! throws and the first damper had been seen in `format` by then. What differs is a mistake in one of the two, to be settled
//! against the facts and not by bending the other.

use training::{
    Centimetres, Confidence, Division, Format, Kilograms, Load, Metres, Season, Sex, Standard, Station, Work,
    age_group, damper_preset, standard,
};

/// One line of the table: the station, metres or throws, and what each of the three columns of loads says: how many
/// implements, and the kilograms of each.
struct Row {
    station: Station,
    metres: Option<u32>,
    throws: Option<u32>,
    lightest: Option<(u8, u16)>,
    middle: Option<(u8, u16)>,
    heaviest: Option<(u8, u16)>,
}

/// Sleds with the sled's own weight; kettlebells for each hand.
const TABLE: [Row; 8] = [
    Row { station: Station::SkiErg, metres: Some(1000), throws: None, lightest: None, middle: None, heaviest: None },
    Row {
        station: Station::SledPush,
        metres: Some(50),
        throws: None,
        lightest: Some((1, 102)),
        middle: Some((1, 152)),
        heaviest: Some((1, 202)),
    },
    Row {
        station: Station::SledPull,
        metres: Some(50),
        throws: None,
        lightest: Some((1, 78)),
        middle: Some((1, 103)),
        heaviest: Some((1, 153)),
    },
    Row {
        station: Station::BurpeeBroadJump,
        metres: Some(80),
        throws: None,
        lightest: None,
        middle: None,
        heaviest: None,
    },
    Row { station: Station::Row, metres: Some(1000), throws: None, lightest: None, middle: None, heaviest: None },
    Row {
        station: Station::FarmersCarry,
        metres: Some(200),
        throws: None,
        lightest: Some((2, 16)),
        middle: Some((2, 24)),
        heaviest: Some((2, 32)),
    },
    Row {
        station: Station::SandbagLunge,
        metres: Some(100),
        throws: None,
        lightest: Some((1, 10)),
        middle: Some((1, 20)),
        heaviest: Some((1, 30)),
    },
    Row {
        station: Station::WallBalls,
        metres: None,
        throws: Some(100),
        lightest: Some((1, 4)),
        middle: Some((1, 6)),
        heaviest: Some((1, 9)),
    },
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Column {
    Lightest,
    Middle,
    Heaviest,
}

/// Which column each athlete of a division lifts. In the mixed doubles both lift the middle one; in the mixed relay
/// everybody lifts the Open loads of their own sex (reported since 24/25, read in the text of 23/24).
const COLUMNS: [(Division, Sex, Column); 14] = [
    (Division::WomenOpen, Sex::Female, Column::Lightest),
    (Division::DoublesWomen, Sex::Female, Column::Lightest),
    (Division::RelayWomen, Sex::Female, Column::Lightest),
    (Division::RelayMixed, Sex::Female, Column::Lightest),
    (Division::WomenPro, Sex::Female, Column::Middle),
    (Division::MenOpen, Sex::Male, Column::Middle),
    (Division::DoublesMen, Sex::Male, Column::Middle),
    (Division::DoublesMixed, Sex::Female, Column::Middle),
    (Division::DoublesMixed, Sex::Male, Column::Middle),
    (Division::DoublesWomenPro, Sex::Female, Column::Middle),
    (Division::RelayMen, Sex::Male, Column::Middle),
    (Division::RelayMixed, Sex::Male, Column::Middle),
    (Division::MenPro, Sex::Male, Column::Heaviest),
    (Division::DoublesMenPro, Sex::Male, Column::Heaviest),
];

/// The target hangs where the thrower's sex says, whatever the division.
const TARGET_CENTIMETRES: [(Sex, u16); 2] = [(Sex::Female, 270), (Sex::Male, 300)];

/// The same in all three; before 24/25 women of the Open division and the doubles threw 75.
const SEASONS_STARTING_IN: [i16; 3] = [2024, 2025, 2026];

/// How the ergs are preset: the season, the column or everybody, the damper.
const DAMPERS: [(i16, Column, u8); 6] = [
    (2024, Column::Lightest, 5),
    (2024, Column::Middle, 6),
    (2024, Column::Heaviest, 7),
    (2025, Column::Lightest, 6),
    (2025, Column::Middle, 6),
    (2025, Column::Heaviest, 6),
];

/// Who stands at the start together.
const ATHLETES: [(Division, u8); 12] = [
    (Division::WomenOpen, 1),
    (Division::MenOpen, 1),
    (Division::WomenPro, 1),
    (Division::MenPro, 1),
    (Division::DoublesWomen, 2),
    (Division::DoublesMen, 2),
    (Division::DoublesMixed, 2),
    (Division::DoublesWomenPro, 2),
    (Division::DoublesMenPro, 2),
    (Division::RelayWomen, 4),
    (Division::RelayMen, 4),
    (Division::RelayMixed, 4),
];

/// Age groups of singles and doubles, season 25/26: first and last age.
const AGE_GROUPS: [(u8, u8); 14] = [
    (16, 24),
    (25, 29),
    (30, 34),
    (35, 39),
    (40, 44),
    (45, 49),
    (50, 54),
    (55, 59),
    (60, 64),
    (65, 69),
    (70, 74),
    (75, 79),
    (80, 84),
    (85, 89),
];

fn season(starting_in: i16) -> Season {
    Season::starting(starting_in).expect("a season of the sport")
}

impl Row {
    fn load(&self, column: Column) -> Option<(u8, u16)> {
        match column {
            Column::Lightest => self.lightest,
            Column::Middle => self.middle,
            Column::Heaviest => self.heaviest,
        }
    }
}

/// What the crate has this athlete lift: how many implements, and the kilograms of each.
fn lifted(found: &Standard, sex: Sex) -> Option<(u8, u16)> {
    match (found.load, sex) {
        (Load::None, _) => None,
        (Load::PerHand(Kilograms(each)), _) => Some((2, each)),
        (Load::Total(Kilograms(one)) | Load::Bag(Kilograms(one)) | Load::Ball(Kilograms(one)), _)
        | (Load::BySex { female: Kilograms(one), .. }, Sex::Female)
        | (Load::BySex { male: Kilograms(one), .. }, Sex::Male) => {
            Some((if found.station == Station::FarmersCarry { 2 } else { 1 }, one))
        }
    }
}

#[test]
fn every_athlete_of_every_division_is_in_the_table_once() {
    let mut athletes: Vec<_> = COLUMNS.iter().map(|(division, sex, _)| (*division, *sex)).collect();
    let mut all: Vec<_> =
        Division::ALL.iter().flat_map(|division| division.sexes().iter().map(|sex| (*division, *sex))).collect();
    athletes.sort_unstable();
    all.sort_unstable();
    assert_eq!(athletes, all);
    assert_eq!(TABLE.each_ref().map(|row| row.station), Station::ALL, "race order");
}

#[test]
fn every_cell_of_the_table_is_what_the_crate_says() {
    let mut cells = 0;
    for starting_in in SEASONS_STARTING_IN {
        for (division, sex, column) in COLUMNS {
            for row in &TABLE {
                let case = format!("{:?} {division:?} {sex:?} {starting_in}", row.station);
                let found = standard(row.station, division, season(starting_in)).expect(&case);
                let work = match (row.metres, row.throws) {
                    (Some(metres), None) => Work::Distance(Metres(metres)),
                    (None, Some(throws)) => Work::Repetitions(throws),
                    both => panic!("{case}: {both:?}"),
                };
                assert_eq!(found.work, work, "{case}: distance or repetitions");
                assert_eq!(lifted(&found, sex), row.load(column), "{case}: load");
                let target = found.targets.iter().find(|(of, _)| *of == sex).map(|(_, height)| *height);
                let expected = TARGET_CENTIMETRES
                    .into_iter()
                    .find(|(of, _)| *of == sex && row.station == Station::WallBalls)
                    .map(|(_, height)| Centimetres(height));
                assert_eq!(target, expected, "{case}: target");
                cells += 1;
            }
        }
    }
    assert_eq!(cells, 3 * 14 * 8);
}

#[test]
fn nobody_outside_a_division_has_a_target_in_it() {
    for division in Division::ALL {
        let found = standard(Station::WallBalls, division, season(2026)).unwrap();
        let sexes: Vec<_> = found.targets.iter().map(|(sex, _)| *sex).collect();
        assert_eq!(sexes, division.sexes(), "{division:?}");
    }
}

#[test]
fn what_only_secondary_pages_say_is_not_called_official() {
    for starting_in in SEASONS_STARTING_IN {
        for division in Division::ALL {
            let found = standard(Station::SledPush, division, season(starting_in)).unwrap();
            let expected = match (division.format(), starting_in) {
                // Singles in every season that was read, the doubles up to 25/26.
                (Format::Singles, _) | (Format::Doubles, ..=2025) => Confidence::High,
                (Format::Doubles | Format::Relay, _) => Confidence::Medium,
            };
            assert_eq!(found.confidence, expected, "{division:?} {starting_in}");
        }
    }
}

#[test]
fn before_the_rule_change_and_after_the_last_season_read_there_is_no_answer() {
    for starting_in in (2017..2024).chain(2027..2035) {
        for (division, _, _) in COLUMNS {
            for station in Station::ALL {
                assert!(standard(station, division, season(starting_in)).is_err(), "{division:?} {starting_in}");
            }
        }
    }
}

#[test]
fn the_ergs_are_preset_as_the_rulebooks_say() {
    for (starting_in, column, damper) in DAMPERS {
        for (division, _, of) in COLUMNS {
            // The text names no mixed relay; everybody there rows at one setting.
            if of == column && division != Division::RelayMixed {
                let preset = damper_preset(division, season(starting_in));
                assert_eq!(preset, Some(damper), "{division:?} {starting_in}");
            }
        }
    }
    assert_eq!(training::footplate_preset(season(2025)), Some(4));
}

#[test]
fn as_many_stand_at_the_start_as_the_division_says() {
    for (division, athletes) in ATHLETES {
        let of_format = match division.format() {
            Format::Singles => 1,
            Format::Doubles => 2,
            Format::Relay => 4,
        };
        assert_eq!(of_format, athletes, "{division:?}");
    }
}

#[test]
fn age_groups_have_the_rulebooks_edges() {
    for (first, last) in AGE_GROUPS {
        let label = format!("{first}–{last}");
        for age in first..=last {
            assert_eq!(age_group(age).as_deref(), Some(label.as_str()), "{age}");
        }
    }
    assert_eq!((age_group(15), age_group(90)), (None, None));
}
