//! What a time is worth and what comes next: percentiles of the field, levels, predictions before and during a
//! race, running and erg formulas, records, and what no input may be.

use crate::{Division, Sex};

mod conventions;
mod curve;
mod erg;
mod floors;
mod level;
mod live;
mod percentile;
mod prediction;
mod quantiles;
mod records;
mod run_prediction;
mod station_quantiles;

pub use conventions::{
    FloorConventions, LevelConventions, LiveConventions, PredictionConventions, RaceConventions, RunFactor,
};
pub use erg::{Erg, PacePer500, calories_per_hour, race_pace_from_2k};
pub use floors::{
    Implausible, Plausibility, Setting, check_finish, check_mean_run, check_run_best, check_station,
    fastest_usual_mean_run, fastest_usual_station,
};
pub use level::{AthleteLevel, LevelEvidence, LevelFinding, LevelReason, LevelUnknown, athlete_level, level_of_finish};
pub use live::{LivePrediction, LiveUnknown, predict_live, predict_live_by_line};
pub use percentile::{NoFinish, Percentile, Place, Standing, finish_at, standing};
pub use prediction::{
    CannotPredict, Driver, FinishRange, Helpful, Input, Known, NotUsed, PastRace, Prediction, RunBest, StationBest,
    Unused, predict,
};
pub use quantiles::{AgeBand, NoTable, Quantile, QuantileTable, quantile_table};
pub use records::{
    AgeGroupBest, Champion, Record, age_group_best, age_group_bests, champions, record, records, typical_gain,
};
pub use run_prediction::{
    CriticalSpeed, RIEGEL_EXPONENT, RunLine, TrialsUnsound, Vdot, acsm_running_vo2_tenths, compromised_factor_permille,
    cooper_vo2max_tenths, personal_exponent, riegel, smoothed_factor_permille,
};
pub use station_quantiles::{station_at, station_quantiles, station_standing};

/// The sex of a division; `None` where it is mixed.
fn only_sex(division: Division) -> Option<Sex> {
    match division.sexes() {
        [only] => Some(*only),
        _ => None,
    }
}
