use serde::{Deserialize, Serialize};

/// What was chosen rather than read: how far one exercise is from another, and how many are offered. Equivalences are
/// untested (facts/stations, what is missing), so all of it is low confidence and only ranks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseConventions {
    /// Most results of a search.
    pub found_max: usize,
    /// Most substitutes offered.
    pub substitutes_max: usize,
    /// Farther than this is no substitute, unless a coach listed it.
    pub distance_max: u32,
    /// Another movement pattern.
    pub pattern_distance: u32,
    /// None of the muscles; shares of it for some of them.
    pub muscles_distance: u32,
    /// Each station that is no longer trained.
    pub station_distance: u32,
    /// Each step of impact more.
    pub impact_more_distance: u32,
    /// Each step of impact less.
    pub impact_less_distance: u32,
    /// One side at a time for both, or the other way round.
    pub sides_distance: u32,
    /// No weight to add where there was one.
    pub load_lost_distance: u32,
    /// Weight where there was none.
    pub load_added_distance: u32,
    /// Counted in something else.
    pub count_distance: u32,
    /// Each level harder to learn.
    pub level_distance: u32,
    /// Each place further down a coach's list.
    pub list_place_distance: u32,
    /// Nearer for being on a coach's list.
    pub listed_nearer: u32,
    /// Nearer for listing the exercise itself as a substitute.
    pub lists_it_nearer: u32,
}

impl Default for ExerciseConventions {
    fn default() -> Self {
        Self {
            found_max: 10,
            substitutes_max: 8,
            distance_max: 70,
            pattern_distance: 30,
            muscles_distance: 40,
            station_distance: 8,
            impact_more_distance: 10,
            impact_less_distance: 4,
            sides_distance: 6,
            load_lost_distance: 12,
            load_added_distance: 3,
            count_distance: 5,
            level_distance: 10,
            list_place_distance: 6,
            listed_nearer: 80,
            lists_it_nearer: 20,
        }
    }
}
