use serde::{Deserialize, Serialize};

/// How the coach words what it has to say. It never changes what is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tone {
    Blunt,
    #[default]
    Balanced,
    Warm,
}

impl Tone {
    pub const ALL: [Self; 3] = [Self::Blunt, Self::Balanced, Self::Warm];

    /// The word in stored rows and forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Blunt => "blunt",
            Self::Balanced => "balanced",
            Self::Warm => "warm",
        }
    }

    /// The tone of a slug.
    ///
    /// ```
    /// use training::background::Tone;
    /// assert_eq!(Tone::ALL.map(|tone| Tone::from_slug(tone.slug())), Tone::ALL.map(Some));
    /// ```
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tone| tone.slug() == slug)
    }

    /// As athletes choose it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Blunt => "Blunt",
            Self::Balanced => "Balanced",
            Self::Warm => "Warm",
        }
    }

    /// What that means.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Blunt => "The answer and the step. No padding.",
            Self::Balanced => "The answer, why, and the step.",
            Self::Warm => "The same, and a kind word where it is earned.",
        }
    }
}
