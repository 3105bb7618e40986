use serde::{Deserialize, Serialize};

/// As the rulebook's rankings use it: it decides loads and the wall ball target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sex {
    Female,
    Male,
}

impl Sex {
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::Female, Self::Male].into_iter().find(|sex| sex.slug() == slug)
    }

    /// "Women", as a division's name begins.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Female => "Women",
            Self::Male => "Men",
        }
    }

    /// "women", in the middle of a sentence.
    #[must_use]
    pub fn plural(self) -> &'static str {
        match self {
            Self::Female => "women",
            Self::Male => "men",
        }
    }
}

/// How heavy a division is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Level {
    Open,
    Pro,
}

/// How many share the race.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    Singles,
    Doubles,
    Relay,
}

/// A division of a regular event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Division {
    WomenOpen,
    MenOpen,
    WomenPro,
    MenPro,
    DoublesWomen,
    DoublesMen,
    DoublesMixed,
    DoublesWomenPro,
    DoublesMenPro,
    RelayWomen,
    RelayMen,
    RelayMixed,
}

impl Division {
    pub const ALL: [Self; 12] = [
        Self::WomenOpen,
        Self::MenOpen,
        Self::WomenPro,
        Self::MenPro,
        Self::DoublesWomen,
        Self::DoublesMen,
        Self::DoublesMixed,
        Self::DoublesWomenPro,
        Self::DoublesMenPro,
        Self::RelayWomen,
        Self::RelayMen,
        Self::RelayMixed,
    ];

    /// The word in addresses and tables of the store.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::WomenOpen => "women-open",
            Self::MenOpen => "men-open",
            Self::WomenPro => "women-pro",
            Self::MenPro => "men-pro",
            Self::DoublesWomen => "doubles-women",
            Self::DoublesMen => "doubles-men",
            Self::DoublesMixed => "doubles-mixed",
            Self::DoublesWomenPro => "doubles-women-pro",
            Self::DoublesMenPro => "doubles-men-pro",
            Self::RelayWomen => "relay-women",
            Self::RelayMen => "relay-men",
            Self::RelayMixed => "relay-mixed",
        }
    }

    /// As athletes say it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::WomenOpen => "Women Open",
            Self::MenOpen => "Men Open",
            Self::WomenPro => "Women Pro",
            Self::MenPro => "Men Pro",
            Self::DoublesWomen => "Doubles Women",
            Self::DoublesMen => "Doubles Men",
            Self::DoublesMixed => "Doubles Mixed",
            Self::DoublesWomenPro => "Doubles Women Pro",
            Self::DoublesMenPro => "Doubles Men Pro",
            Self::RelayWomen => "Relay Women",
            Self::RelayMen => "Relay Men",
            Self::RelayMixed => "Relay Mixed",
        }
    }

    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|division| division.slug() == slug)
    }

    #[must_use]
    pub fn format(self) -> Format {
        match self {
            Self::WomenOpen | Self::MenOpen | Self::WomenPro | Self::MenPro => Format::Singles,
            Self::RelayWomen | Self::RelayMen | Self::RelayMixed => Format::Relay,
            _ => Format::Doubles,
        }
    }

    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::WomenPro | Self::MenPro | Self::DoublesWomenPro | Self::DoublesMenPro => Level::Pro,
            _ => Level::Open,
        }
    }

    #[must_use]
    pub fn is_pro(self) -> bool {
        self.level() == Level::Pro
    }

    /// Who races in it: both where it is mixed.
    #[must_use]
    pub fn sexes(self) -> &'static [Sex] {
        match self {
            Self::WomenOpen | Self::WomenPro | Self::DoublesWomen | Self::DoublesWomenPro | Self::RelayWomen => {
                &[Sex::Female]
            }
            Self::MenOpen | Self::MenPro | Self::DoublesMen | Self::DoublesMenPro | Self::RelayMen => &[Sex::Male],
            Self::DoublesMixed | Self::RelayMixed => &[Sex::Female, Sex::Male],
        }
    }

    /// The division of these parts. There is no Pro mixed and no Pro relay: the closest one that exists.
    #[must_use]
    pub fn of(format: Format, level: Level, sex: Option<Sex>) -> Self {
        match (format, level, sex) {
            (Format::Singles, Level::Open, Some(Sex::Male)) => Self::MenOpen,
            (Format::Singles, Level::Open, _) => Self::WomenOpen,
            (Format::Singles, Level::Pro, Some(Sex::Male)) => Self::MenPro,
            (Format::Singles, Level::Pro, _) => Self::WomenPro,
            (Format::Doubles, _, None) => Self::DoublesMixed,
            (Format::Doubles, Level::Open, Some(Sex::Female)) => Self::DoublesWomen,
            (Format::Doubles, Level::Open, Some(Sex::Male)) => Self::DoublesMen,
            (Format::Doubles, Level::Pro, Some(Sex::Female)) => Self::DoublesWomenPro,
            (Format::Doubles, Level::Pro, Some(Sex::Male)) => Self::DoublesMenPro,
            (Format::Relay, _, None) => Self::RelayMixed,
            (Format::Relay, _, Some(Sex::Female)) => Self::RelayWomen,
            (Format::Relay, _, Some(Sex::Male)) => Self::RelayMen,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_division_is_found_again_by_its_slug_and_by_its_parts() {
        for division in Division::ALL {
            assert_eq!(Division::from_slug(division.slug()), Some(division));
            let sex = match division.sexes() {
                [only] => Some(*only),
                _ => None,
            };
            assert_eq!(Division::of(division.format(), division.level(), sex), division);
        }
        assert_eq!(Division::from_slug("nonsense"), None);
    }
}
