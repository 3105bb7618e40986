use serde::{Deserialize, Serialize};

/// What we chose where the facts leave it open; all low confidence, all open to change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RaceConventions {
    pub prediction: PredictionConventions,
    pub level: LevelConventions,
    pub live: LiveConventions,
    pub floors: FloorConventions,
}

/// How inputs are weighed for a finish prediction. Spreads are standard deviations of the finish in seconds: a third
/// of all races lies outside.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PredictionConventions {
    /// No range is narrower than this either way (facts/race-tools §8 rule 2): 300 s.
    pub least_half_range_seconds: u32,
    /// How far one race of an athlete lies from another of the same weeks: venue, field, heat. 260 s.
    pub race_spread_seconds: f64,
    /// What even many races do not tell about the next one: 200 s.
    pub next_race_spread_seconds: f64,
    /// What a year adds to the spread of a past race or running best: 180 s.
    pub year_spread_seconds: f64,
    /// How well one mean run pace stands for the next race: 5 s/km.
    pub mean_run_spread_seconds_per_km: f64,
    /// How well a 5 km best stands for today's form: 6 s/km.
    pub run_best_spread_seconds_per_km: f64,
    /// What each doubling or halving of the distance adds to that: 2.5 s/km.
    pub doubling_spread_seconds_per_km: f64,
    /// Runs between stations against 5 km pace, by level (facts/race-tools §2.3, own synthesis of rules of thumb).
    pub beginner_factor: RunFactor,
    pub intermediate_factor: RunFactor,
    pub advanced_factor: RunFactor,
    /// When the level is not known.
    pub unknown_factor: RunFactor,
    /// The spread of an athlete's own factor, in thousandths: 30.
    pub own_factor_spread_permille: u32,
    /// What a split from training counts against a raced one: 0.5. It is faster by an amount nobody has published.
    pub training_split_weight: f64,
    /// What the women's wall balls count against a row without mixed repetitions: 0.5.
    pub mixed_wall_balls_weight: f64,
}

/// A factor on 5 km pace with its spread, both in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunFactor {
    pub permille: u32,
    pub spread_permille: u32,
}

impl Default for PredictionConventions {
    fn default() -> Self {
        let factor = |permille, spread_permille| RunFactor { permille, spread_permille };
        Self {
            least_half_range_seconds: 300,
            race_spread_seconds: 260.0,
            next_race_spread_seconds: 200.0,
            year_spread_seconds: 180.0,
            mean_run_spread_seconds_per_km: 5.0,
            run_best_spread_seconds_per_km: 6.0,
            doubling_spread_seconds_per_km: 2.5,
            beginner_factor: factor(1240, 60),
            intermediate_factor: factor(1150, 40),
            advanced_factor: factor(1100, 40),
            unknown_factor: factor(1150, 70),
            own_factor_spread_permille: 30,
            training_split_weight: 0.5,
            mixed_wall_balls_weight: 0.5,
        }
    }
}

/// Where levels begin. Finishes are judged by their place in the athlete's own division, not by minutes (known doubt
/// 2): 95 minutes, which facts/programs C0 gives, would call half of the Open women beginners. The shares are where
/// its minutes, 75 and 95, lie among the Open men.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LevelConventions {
    /// The fastest hundredth of the division is elite: 10.
    pub elite_permille: u16,
    /// 195: Open men in 1:15.
    pub advanced_permille: u16,
    /// 652: Open men in 1:35.
    pub intermediate_permille: u16,
    /// Months of structured running (facts/programs C0): 6 and 24.
    pub intermediate_months: u16,
    pub advanced_months: u16,
    /// Kilometres a week (facts/periodization §6.1): 20 and 40.
    pub intermediate_km: u16,
    pub advanced_km: u16,
    /// A longer break than this many weeks counts one level down (facts/programs C0): 2.
    pub break_weeks: u16,
}

impl Default for LevelConventions {
    fn default() -> Self {
        Self {
            elite_permille: 10,
            advanced_permille: 195,
            intermediate_permille: 652,
            intermediate_months: 6,
            advanced_months: 24,
            intermediate_km: 20,
            advanced_km: 40,
            break_weeks: 2,
        }
    }
}

/// Ranges of a prediction during the race, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LiveConventions {
    /// No range is narrower either way (facts/race-tools §8 rule 2): 180 s.
    pub least_half_range_seconds: u32,
    /// What each station before the second adds to the error measured there: 115 s, as between stations 2 and 4.
    pub earlier_station_seconds: u32,
    /// What Pro adds, because the shares were measured in Open: 100 s.
    pub pro_seconds: u32,
}

impl Default for LiveConventions {
    fn default() -> Self {
        Self { least_half_range_seconds: 180, earlier_station_seconds: 115, pro_seconds: 100 }
    }
}

/// How far below the fastest known times an input is still taken, in hundredths of them. The published floors call
/// themselves those of all divisions but are slower than many doubles (known doubt 1), so they only raise a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FloorConventions {
    /// A split of a singles race: 80.
    pub singles_split_percent: u32,
    /// A split of a pair or team, or from training, where the athlete is fresh and the sled runs differently: 50.
    pub other_split_percent: u32,
    /// A finish, against the division's best: 85.
    pub finish_percent: u32,
    /// A mean run pace: 80.
    pub run_percent: u32,
    /// A running best above this level by the Daniels–Gilbert curves is a slip; world records reach 87: 95.
    pub run_level_most: u32,
    /// The longest split and the longest finish that are taken: 1 and 6 hours, in seconds.
    pub slowest_split_seconds: u32,
    pub slowest_finish_seconds: u32,
    /// The slowest mean run pace: 1,200 s/km, a slow walk.
    pub slowest_run_seconds_per_km: u32,
}

impl Default for FloorConventions {
    fn default() -> Self {
        Self {
            singles_split_percent: 80,
            other_split_percent: 50,
            finish_percent: 85,
            run_percent: 80,
            run_level_most: 95,
            slowest_split_seconds: 3600,
            slowest_finish_seconds: 6 * 3600,
            slowest_run_seconds_per_km: 1200,
        }
    }
}
