use serde::{Deserialize, Serialize};

/// One of the eight, in race order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Station {
    SkiErg,
    SledPush,
    SledPull,
    BurpeeBroadJump,
    Row,
    FarmersCarry,
    SandbagLunge,
    WallBalls,
}

impl Station {
    /// Race order, which never changes (rulebook 2025/26).
    pub const ALL: [Self; 8] = [
        Self::SkiErg,
        Self::SledPush,
        Self::SledPull,
        Self::BurpeeBroadJump,
        Self::Row,
        Self::FarmersCarry,
        Self::SandbagLunge,
        Self::WallBalls,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SkiErg => "SkiErg",
            Self::SledPush => "Sled push",
            Self::SledPull => "Sled pull",
            Self::BurpeeBroadJump => "Burpee broad jump",
            Self::Row => "Row",
            Self::FarmersCarry => "Farmers carry",
            Self::SandbagLunge => "Sandbag lunge",
            Self::WallBalls => "Wall balls",
        }
    }

    /// The name inside a sentence, with its article where it takes one.
    #[must_use]
    pub fn in_sentence(self) -> &'static str {
        match self {
            Self::SkiErg => "the SkiErg",
            Self::SledPush => "the sled push",
            Self::SledPull => "the sled pull",
            Self::BurpeeBroadJump => "the burpee broad jump",
            Self::Row => "the row",
            Self::FarmersCarry => "the farmers carry",
            Self::SandbagLunge => "the sandbag lunge",
            Self::WallBalls => "the wall balls",
        }
    }

    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::SkiErg => "skierg",
            Self::SledPush => "sled-push",
            Self::SledPull => "sled-pull",
            Self::BurpeeBroadJump => "burpee-broad-jump",
            Self::Row => "row",
            Self::FarmersCarry => "farmers-carry",
            Self::SandbagLunge => "sandbag-lunge",
            Self::WallBalls => "wall-balls",
        }
    }

    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|station| station.slug() == slug)
    }

    /// Two letters, for where there is no room.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SkiErg => "SK",
            Self::SledPush => "PU",
            Self::SledPull => "PL",
            Self::BurpeeBroadJump => "BJ",
            Self::Row => "RW",
            Self::FarmersCarry => "FC",
            Self::SandbagLunge => "LU",
            Self::WallBalls => "WB",
        }
    }

    /// 1 to 8.
    #[must_use]
    pub fn position(self) -> u8 {
        self as u8 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_station_has_its_place_its_code_and_its_slug() {
        let codes = Station::ALL.map(Station::code);
        assert_eq!(codes, ["SK", "PU", "PL", "BJ", "RW", "FC", "LU", "WB"]);
        for (station, position) in Station::ALL.into_iter().zip(1..) {
            assert_eq!(station.position(), position);
            assert_eq!(Station::from_slug(station.slug()), Some(station));
        }
        assert_eq!(Station::from_slug("sled"), None);
    }
}
