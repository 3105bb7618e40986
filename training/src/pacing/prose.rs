//! Sentences for whoever explains a plan; longer than a screen's labels and kept out of the browser.

use super::{ComparisonNote, Outlook, PlanNote, RunPattern, ShareReason};

impl RunPattern {
    /// Why the runs are as they are.
    ///
    /// ```
    /// use training::pacing::RunPattern;
    /// assert!(RunPattern::AsRaced.text().contains("not the best"));
    /// ```
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Steady => {
                "The runs are held close together, because athletes who pace evenly tend to place better. Whether the even pace is the cause is not known."
            }
            Self::AsRaced => {
                "The runs have the shape most athletes of that level end up with, which is what happens and not the best one can do."
            }
        }
    }
}

impl PlanNote {
    /// What it means for the athlete.
    ///
    /// ```
    /// use training::pacing::PlanNote;
    /// assert!(PlanNote::LongRoxzones.text().contains("together"));
    /// ```
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::EndRunsAreNotAKilometre => {
                "Halls differ in how long the first and the last run are: a start tunnel is part of one, the way to the wall balls part of the other. Judge your pace on runs 2 to 7."
            }
            Self::LongRoxzones => {
                "Women's splits with 100 wall balls come from two venues with long roxzones and short runs. Elsewhere expect somewhat slower runs and a quicker roxzone, and compare the two together."
            }
            Self::WallBallsConverted => {
                "Pairs of women threw 75 wall balls in the races behind this plan. Their time was counted up by a third, so treat it as an estimate."
            }
            Self::FewFigures => {
                "For Pro only two sets of splits were found, the mean of the best and the middle of the field. Everything between them is a straight line."
            }
            Self::GrownAsOpen => {
                "Slower than the middle of the Pro field no splits were found. These assume that Pro splits grow as Open splits do."
            }
            Self::RunShapeBorrowed => {
                "How runs differ within a race was measured on Open athletes. Here their shape is used for want of another."
            }
        }
    }
}

impl Outlook {
    /// What it means for the rest of the race.
    ///
    /// ```
    /// use training::pacing::Outlook;
    /// assert!(Outlook::TooEarly.text().starts_with("Too early"));
    /// ```
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::TooEarly => "Too early to tell: before the second station is done a forecast says little.",
            Self::OnCourse => "On course: athletes with this clock here usually make that goal.",
            Self::WithinReach => {
                "Within reach: the goal is a little ahead, no further than such forecasts usually err."
            }
            Self::Unlikely => "Unlikely: the goal is further ahead than such forecasts usually err.",
            Self::OutOfReach => {
                "Out of reach: the clock has run too far for that goal. Race for the realistic finish instead."
            }
            Self::Finished => "The race is over.",
        }
    }
}

impl ComparisonNote {
    /// What it does to the comparison.
    ///
    /// ```
    /// use training::pacing::ComparisonNote;
    /// assert!(ComparisonNote::OtherVenue.text().contains("minutes"));
    /// ```
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::OtherDivision => "The loads differ between the two divisions, so the loaded stations do not compare.",
            Self::OtherVenue => {
                "Venues differ by minutes in the length of runs and roxzone and in how sleds glide. Compare runs and roxzone together."
            }
            Self::VenueUnknown => "One venue is not known. Between venues differences of several minutes are normal.",
            Self::DateUnknown => "One date is not known, so which rules held that day is not known either.",
            Self::WallBallsChanged => {
                "Women have thrown 100 wall balls instead of 75 since September 2024. The last station does not compare as it stands."
            }
            Self::SledTurfChanged => {
                "Sleds have run on a new turf since June 2025, with complaints about its friction. Sled times before and after do not fully compare."
            }
            Self::EndRunsAreNotAKilometre => {
                "Runs 1 and 8 are rarely a kilometre and differ between halls. Compare running on runs 2 to 7."
            }
        }
    }
}

impl ShareReason {
    /// Why, as a sentence.
    ///
    /// ```
    /// use training::pacing::ShareReason;
    /// assert!(ShareReason::Even.text().ends_with("halved."));
    /// ```
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Even => "You are about as strong here, so the work is halved.",
            Self::Stronger(_) => "Whoever is stronger here does more; it costs the pair less time.",
            Self::Spares(_) => "You run together at the pace of the slower runner, who is spared some work here.",
            Self::NotKnown => "Without times of both of you the work is halved.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pacing::Partner;

    #[test]
    fn every_text_is_plain_sentences() {
        let notes = [
            PlanNote::EndRunsAreNotAKilometre,
            PlanNote::LongRoxzones,
            PlanNote::WallBallsConverted,
            PlanNote::FewFigures,
            PlanNote::GrownAsOpen,
            PlanNote::RunShapeBorrowed,
        ];
        let outlooks = [Outlook::TooEarly, Outlook::OnCourse, Outlook::WithinReach, Outlook::Unlikely];
        let comparison = [
            ComparisonNote::OtherDivision,
            ComparisonNote::OtherVenue,
            ComparisonNote::VenueUnknown,
            ComparisonNote::DateUnknown,
            ComparisonNote::WallBallsChanged,
            ComparisonNote::SledTurfChanged,
            ComparisonNote::EndRunsAreNotAKilometre,
        ];
        let shares = [ShareReason::Even, ShareReason::Stronger(Partner::First), ShareReason::NotKnown];
        let texts = (notes.into_iter().map(PlanNote::text))
            .chain(outlooks.into_iter().map(Outlook::text))
            .chain(comparison.into_iter().map(ComparisonNote::text))
            .chain(shares.into_iter().map(ShareReason::text));
        for text in texts {
            assert!(text.starts_with(char::is_uppercase) && text.ends_with('.'), "{text}");
            assert!(!text.contains(['!', '\n']) && !text.contains("  "), "{text}");
        }
    }
}
