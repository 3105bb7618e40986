use training::{Profile, Season, background::Background};

/// Who asks, and which day it is where they are.
#[derive(Debug, Clone)]
pub struct Athlete {
    pub name: String,
    pub profile: Profile,
    pub background: Background,
    pub today: jiff::civil::Date,
}

impl Athlete {
    /// The season to answer for: the race's, else today's.
    #[must_use]
    pub fn season(&self) -> Season {
        Season::on(self.profile.race_date.unwrap_or(self.today))
    }
}

/// A question with what it may lean on.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub text: &'a str,
    /// Oldest first.
    pub earlier: &'a [Exchange],
    pub athlete: &'a Athlete,
}

/// An earlier question and its answer, as Markdown.
#[derive(Debug, Clone)]
pub struct Exchange {
    pub asked: String,
    pub answered: String,
}
