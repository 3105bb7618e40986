//! The published tables.

use crate::Division;

/// The published shares (facts/benchmarks §1, §2).
pub(super) const WHOLE_FIELD: [u16; 8] = [10, 50, 100, 250, 500, 750, 900, 950];
pub(super) const QUARTERS: [u16; 3] = [250, 500, 750];

pub(super) struct Field {
    pub(super) division: Division,
    pub(super) results: u32,
    pub(super) has_75_wall_balls: bool,
    pub(super) source: &'static str,
    /// At the shares of `WHOLE_FIELD`; the mixed doubles' last was not published.
    pub(super) times: &'static [u32],
}

const fn at(hours: u32, minutes: u32, seconds: u32) -> u32 {
    hours * 3600 + minutes * 60 + seconds
}

/// Facts/benchmarks §1: all seasons pooled, except mixed doubles (23/24 and the start of 24/25).
pub(super) const FIELDS: [Field; 9] = [
    Field {
        division: Division::MenOpen,
        results: 289_083,
        has_75_wall_balls: false,
        source: "DEVANS",
        times: &[
            at(1, 1, 38),
            at(1, 7, 7),
            at(1, 10, 36),
            at(1, 17, 39),
            at(1, 27, 21),
            at(1, 39, 59),
            at(1, 55, 18),
            at(2, 7, 0),
        ],
    },
    Field {
        division: Division::WomenOpen,
        results: 154_188,
        has_75_wall_balls: true,
        source: "DEVANS",
        times: &[
            at(1, 8, 24),
            at(1, 14, 13),
            at(1, 17, 50),
            at(1, 24, 54),
            at(1, 34, 47),
            at(1, 48, 6),
            at(2, 4, 21),
            at(2, 16, 40),
        ],
    },
    Field {
        division: Division::MenPro,
        results: 57_997,
        has_75_wall_balls: false,
        source: "DEVANS",
        times: &[
            at(0, 58, 23),
            at(1, 2, 44),
            at(1, 5, 51),
            at(1, 12, 9),
            at(1, 21, 12),
            at(1, 32, 37),
            at(1, 46, 31),
            at(1, 56, 47),
        ],
    },
    Field {
        division: Division::WomenPro,
        results: 25_655,
        has_75_wall_balls: false,
        source: "DEVANS",
        times: &[
            at(1, 3, 28),
            at(1, 7, 56),
            at(1, 10, 55),
            at(1, 17, 15),
            at(1, 26, 13),
            at(1, 37, 47),
            at(1, 52, 21),
            at(2, 3, 37),
        ],
    },
    Field {
        division: Division::DoublesMen,
        results: 165_598,
        has_75_wall_balls: false,
        source: "DEVANS",
        times: &[
            at(0, 56, 10),
            at(1, 0, 19),
            at(1, 3, 7),
            at(1, 8, 25),
            at(1, 15, 31),
            at(1, 24, 29),
            at(1, 34, 54),
            at(1, 42, 54),
        ],
    },
    Field {
        division: Division::DoublesWomen,
        results: 163_979,
        has_75_wall_balls: true,
        source: "DEVANS",
        times: &[
            at(1, 5, 36),
            at(1, 10, 43),
            at(1, 13, 50),
            at(1, 19, 42),
            at(1, 27, 19),
            at(1, 37, 1),
            at(1, 48, 19),
            at(1, 56, 30),
        ],
    },
    Field {
        division: Division::DoublesMenPro,
        results: 31_245,
        has_75_wall_balls: false,
        source: "DEVANS",
        times: &[
            at(0, 52, 45),
            at(0, 56, 33),
            at(0, 58, 44),
            at(1, 3, 25),
            at(1, 9, 45),
            at(1, 17, 48),
            at(1, 27, 5),
            at(1, 34, 11),
        ],
    },
    Field {
        division: Division::DoublesWomenPro,
        results: 18_585,
        has_75_wall_balls: false,
        source: "DEVANS",
        times: &[
            at(0, 59, 35),
            at(1, 3, 58),
            at(1, 6, 46),
            at(1, 12, 12),
            at(1, 19, 31),
            at(1, 28, 48),
            at(1, 40, 12),
            at(1, 49, 26),
        ],
    },
    Field {
        division: Division::DoublesMixed,
        results: 6_391,
        has_75_wall_balls: false,
        source: "OWN-VM",
        times: &[at(0, 59, 29), at(1, 4, 7), at(1, 7, 24), at(1, 13, 25), at(1, 20, 25), at(1, 29, 28), at(1, 39, 58)],
    },
];

/// Facts/benchmarks §2: first age, men's quarters, women's; all Open.
pub(super) type AgeRow = (u8, [u32; 3], Option<[u32; 3]>);

pub(super) const AGES: [AgeRow; 11] = [
    (16, [at(1, 15, 40), at(1, 25, 39), at(1, 38, 16)], Some([at(1, 24, 59), at(1, 34, 53), at(1, 47, 43)])),
    (25, [at(1, 15, 44), at(1, 25, 4), at(1, 37, 11)], Some([at(1, 23, 41), at(1, 33, 9), at(1, 45, 54)])),
    (30, [at(1, 16, 11), at(1, 25, 23), at(1, 37, 44)], Some([at(1, 23, 56), at(1, 33, 30), at(1, 46, 10)])),
    (35, [at(1, 17, 29), at(1, 26, 48), at(1, 39, 0)], Some([at(1, 24, 50), at(1, 34, 42), at(1, 47, 38)])),
    (40, [at(1, 19, 1), at(1, 28, 37), at(1, 41, 10)], Some([at(1, 25, 27), at(1, 35, 6), at(1, 48, 24)])),
    (45, [at(1, 21, 15), at(1, 30, 47), at(1, 43, 8)], Some([at(1, 26, 45), at(1, 37, 10), at(1, 50, 49)])),
    (50, [at(1, 23, 38), at(1, 33, 34), at(1, 46, 24)], Some([at(1, 29, 29), at(1, 39, 51), at(1, 53, 19)])),
    (55, [at(1, 27, 15), at(1, 37, 29), at(1, 51, 39)], Some([at(1, 32, 36), at(1, 43, 48), at(1, 59, 0)])),
    (60, [at(1, 28, 29), at(1, 39, 13), at(1, 54, 5)], Some([at(1, 32, 32), at(1, 45, 54), at(2, 0, 45)])),
    (65, [at(1, 33, 15), at(1, 47, 36), at(2, 4, 38)], Some([at(1, 42, 48), at(1, 56, 16), at(2, 13, 14)])),
    (70, [at(1, 46, 55), at(2, 2, 3), at(2, 17, 3)], None),
];
