use serde::{Deserialize, Serialize};

/// What we chose where the facts leave it open; none of it is evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateConventions {
    /// Readings a seven-day average needs: 4, more than half.
    pub average_readings_min: u8,
    /// Days an athlete's own normal band is made of: 28, the four weeks before the days that are compared.
    pub band_days: u8,
    /// Readings the band needs: 14, half of its days.
    pub band_readings_min: u8,
    /// Half the band's width in per cent of the readings' standard deviation: 100, one deviation either side.
    pub band_deviation_percent: u16,
    /// The least half width in per cent of the mean: 3, which is noise for a heart rate (facts/science SC4.4).
    pub band_narrowest_percent: u8,
    /// Ratings of mood a usual mood needs: 7.
    pub mood_ratings_min: u8,
    /// Points of ten below the usual mood that are a drop: 2.
    pub mood_drop: u8,
    /// Days a session's effort, and a note of illness, count for today's readiness: 7.
    pub effort_days: u8,
    /// Days within which sessions belong to one run of hard or failing ones: 14.
    pub trend_days: u8,
    /// Groups of signs, of five, that must be known before "as usual" may be said: 3.
    pub known_groups_min: u8,
    /// Days of training that make a week count for the streak: 2.
    pub streak_days_a_week: u8,
    /// Points of a hundred a goal may lag behind the calendar and still be on course: 10.
    pub goal_slack_percent: u8,
}

impl Default for StateConventions {
    fn default() -> Self {
        Self {
            average_readings_min: 4,
            band_days: 28,
            band_readings_min: 14,
            band_deviation_percent: 100,
            band_narrowest_percent: 3,
            mood_ratings_min: 7,
            mood_drop: 2,
            effort_days: 7,
            trend_days: 14,
            known_groups_min: 3,
            streak_days_a_week: 2,
            goal_slack_percent: 10,
        }
    }
}
