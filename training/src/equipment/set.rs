use std::fmt;

use serde::{Deserialize, Serialize};

use super::Kit;
use crate::Unreadable;

/// Some items of kit; the empty set is no kit at all. Serialised as a list of slugs.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<Kit>", into = "Vec<Kit>")]
pub struct KitSet(u32);

impl KitSet {
    /// The own body and a bit of floor.
    pub const EMPTY: Self = Self(0);

    /// Everything.
    pub const ALL: Self = Self::of(&Kit::ALL);

    /// What nearly everybody has without a gym: a way out of the door and a bag to load.
    pub const AT_HAND: Self = Self::of(&[Kit::Outdoors, Kit::Backpack]);

    /// What is at hand, a hill or stairs, and what fits a suitcase.
    pub const MINIMAL: Self = Self::of(&[Kit::Outdoors, Kit::Backpack, Kit::Hill, Kit::Band, Kit::JumpRope]);

    /// The set of these items.
    ///
    /// ```
    /// use training::{Kit, KitSet};
    /// const HOME: KitSet = KitSet::of(&[Kit::Band, Kit::Box]);
    /// assert!(HOME.contains(Kit::Box) && !HOME.contains(Kit::Sled));
    /// ```
    #[must_use]
    pub const fn of(items: &[Kit]) -> Self {
        let (mut bits, mut rest) = (0, items);
        while let [first, others @ ..] = rest {
            bits |= 1 << *first as u32;
            rest = others;
        }
        Self(bits)
    }

    /// The set with one more item.
    ///
    /// ```
    /// use training::{Kit, KitSet};
    /// assert_eq!(KitSet::EMPTY.with(Kit::Band), KitSet::of(&[Kit::Band]));
    /// ```
    #[must_use]
    pub const fn with(self, item: Kit) -> Self {
        Self(self.0 | 1 << item as u32)
    }

    /// Whether an item is in it.
    ///
    /// ```
    /// use training::{Kit, KitSet};
    /// assert!(KitSet::AT_HAND.contains(Kit::Outdoors));
    /// ```
    #[must_use]
    pub const fn contains(self, item: Kit) -> bool {
        self.0 & 1 << item as u32 != 0
    }

    /// Whether every item of the other set is in it.
    ///
    /// ```
    /// use training::KitSet;
    /// assert!(KitSet::MINIMAL.covers(KitSet::AT_HAND) && KitSet::EMPTY.covers(KitSet::EMPTY));
    /// ```
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether nothing is in it.
    ///
    /// ```
    /// assert!(training::KitSet::EMPTY.is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its items, in the order of [`Kit::ALL`].
    ///
    /// ```
    /// use training::{Kit, KitSet};
    /// assert!(KitSet::AT_HAND.items().eq([Kit::Outdoors, Kit::Backpack]));
    /// ```
    pub fn items(self) -> impl Iterator<Item = Kit> {
        Kit::ALL.into_iter().filter(move |item| self.contains(*item))
    }

    /// Reads a list in the athlete's words: "kettlebells, a box and bands", "2 kbs; rower", "none".
    ///
    /// # Errors
    /// The first item nobody knows, with an example.
    ///
    /// ```
    /// use training::{Kit, KitSet};
    /// assert_eq!(KitSet::parse("a rower, 2 kbs and bands"), Ok(KitSet::of(&[Kit::Rower, Kit::Kettlebells, Kit::Band])));
    /// assert!(KitSet::parse("a spaceship").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let text = text.to_lowercase().replace(" and ", ",").replace(" & ", ",").replace(" or ", ",");
        let named = text.split([',', ';', '+', '\n']).map(item_name).filter(|name| !name.is_empty());
        named
            .filter(|name| !matches!(name.as_str(), "none" | "nothing" | "no kit" | "no equipment" | "bodyweight"))
            .try_fold(Self::EMPTY, |set, name| {
                let item = Kit::ALL.into_iter().find(|kit| is_called(*kit, &name));
                item.map(|item| set.with(item))
                    .ok_or(Unreadable { what: "That kit", example: "kettlebells, box, band" })
            })
    }
}

/// Without articles, counts, hyphens and full stops.
fn item_name(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| {
        let is_count = word.chars().all(|letter| letter.is_ascii_digit());
        !is_count && !["a", "an", "the", "my", "one", "two", "some", "pair", "of", "i", "have"].contains(word)
    });
    words.collect::<Vec<_>>().join(" ")
}

fn is_called(kit: Kit, name: &str) -> bool {
    let is_alike = |known: &str| item_name(&known.to_lowercase()) == name;
    is_alike(kit.slug()) || is_alike(kit.name()) || kit.aliases().iter().any(|alias| is_alike(alias))
}

impl FromIterator<Kit> for KitSet {
    fn from_iter<T: IntoIterator<Item = Kit>>(items: T) -> Self {
        items.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl From<Vec<Kit>> for KitSet {
    fn from(items: Vec<Kit>) -> Self {
        items.into_iter().collect()
    }
}

impl From<KitSet> for Vec<Kit> {
    fn from(set: KitSet) -> Self {
        set.items().collect()
    }
}

/// A list inside a sentence: "dumbbells and bench", "no kit".
impl fmt::Display for KitSet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.items().map(Kit::name).collect();
        match names.as_slice() {
            [] => formatter.write_str("No kit"),
            [only] => formatter.write_str(only),
            [others @ .., last] => write!(formatter, "{}; {last}", others.join("; ")),
        }
    }
}

impl fmt::Debug for KitSet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.items()).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::{
        IntoDeserializer as _,
        value::{Error, StrDeserializer},
    };

    use super::*;

    #[test]
    fn athletes_name_their_kit_in_their_own_words() {
        for (text, kit) in [
            ("none", &[][..]),
            ("", &[]),
            ("KBs", &[Kit::Kettlebells]),
            ("a pull-up bar, trx", &[Kit::PullUpBar, Kit::Rings]),
            ("2 dumbbells and a bench", &[Kit::Dumbbells, Kit::Bench]),
            ("Ski erg; row erg + assault bike", &[Kit::SkiErg, Kit::Rower, Kit::Bike]),
            ("no kit, stairs", &[Kit::Hill]),
            ("Sled with rope, wall-ball, sandbag", &[Kit::Sled, Kit::WallBall, Kit::Sandbag]),
        ] {
            assert_eq!(KitSet::parse(text), Ok(KitSet::of(kit)), "{text}");
        }
        assert!(KitSet::parse("kettlebells, spaceship").unwrap_err().to_string().contains("kettlebells, box, band"));
    }

    #[test]
    fn every_item_is_read_by_its_name_its_slug_and_its_aliases() {
        for kit in Kit::ALL {
            let names = [kit.name(), kit.slug()].into_iter().chain(kit.aliases().iter().copied());
            for name in names {
                assert_eq!(KitSet::parse(name), Ok(KitSet::of(&[kit])), "{name}");
            }
            assert_eq!(Kit::from_slug(kit.slug()), Some(kit));
            let stored: StrDeserializer<'_, Error> = kit.slug().into_deserializer();
            assert_eq!(Kit::deserialize(stored), Ok(kit));
        }
    }

    #[test]
    fn a_set_says_what_is_in_it() {
        assert_eq!(KitSet::EMPTY.to_string(), "No kit");
        assert_eq!(KitSet::of(&[Kit::Bench, Kit::Dumbbells]).to_string(), "Dumbbells; Bench");
        assert_eq!(KitSet::ALL.items().count(), Kit::ALL.len());
    }

    proptest! {
        #[test]
        fn a_set_is_its_items(places in prop::collection::vec(0_usize..29, 0..29)) {
            let items: Vec<Kit> = places.iter().map(|place| Kit::ALL[*place]).collect();
            let set = KitSet::of(&items);
            prop_assert!(Kit::ALL.iter().all(|kit| set.contains(*kit) == items.contains(kit)));
            prop_assert_eq!(set.items().collect::<KitSet>(), set);
            prop_assert!(KitSet::ALL.covers(set));
            let names: Vec<&str> = items.iter().map(|kit| kit.slug()).collect();
            prop_assert_eq!(KitSet::parse(&names.join(", ")), Ok(set));
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = KitSet::parse(&text);
        }
    }
}
