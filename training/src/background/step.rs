use serde::{Deserialize, Serialize};

/// A step of getting to know an athlete; each is saved on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    Identity,
    Experience,
    Training,
    Race,
    Health,
}

impl Step {
    /// In the order they are asked.
    pub const ALL: [Self; 5] = [Self::Identity, Self::Experience, Self::Training, Self::Race, Self::Health];

    /// The word in addresses and forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Experience => "experience",
            Self::Training => "training",
            Self::Race => "race",
            Self::Health => "health",
        }
    }

    /// The step of a slug.
    ///
    /// ```
    /// use training::background::Step;
    /// assert_eq!(Step::from_slug("race"), Some(Step::Race));
    /// assert_eq!(Step::from_slug("six"), None);
    /// ```
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// As a heading.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Identity => "You",
            Self::Experience => "Experience",
            Self::Training => "Training now",
            Self::Race => "The race",
            Self::Health => "Health",
        }
    }

    /// From 1.
    #[must_use]
    pub fn position(self) -> usize {
        self as usize + 1
    }

    /// The one after it; `None` after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.position()).copied()
    }

    /// The one before it; `None` before the first.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get(self.position().wrapping_sub(2)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_lead_from_the_first_to_the_last_and_back() {
        let forwards: Vec<Step> = std::iter::successors(Some(Step::Identity), |step| step.next()).collect();
        let mut backwards: Vec<Step> = std::iter::successors(Some(Step::Health), |step| step.previous()).collect();
        backwards.reverse();
        assert_eq!((forwards.as_slice(), backwards.as_slice()), (&Step::ALL[..], &Step::ALL[..]));
        for (step, position) in Step::ALL.into_iter().zip(1..) {
            assert_eq!((step.position(), Step::from_slug(step.slug())), (position, Some(step)));
        }
    }
}
