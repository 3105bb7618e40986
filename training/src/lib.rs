//! The sport of HYROX and its science, as far as it is typed: divisions, stations, loads by season, penalties,
//! an athlete's own words for times and dates. Pure: no IO, no async, no clock; today is an argument. The same
//! code runs in the browser and on the server.

mod age_group;
pub mod background;
mod broad_jump;
mod clock;
mod conventions;
mod day;
mod division;
mod email;
mod equipment;
mod exercise;
mod field_error;
mod format;
pub mod fuelling;
mod input;
pub mod load;
mod mention;
pub mod pacing;
mod penalty;
mod profile;
pub mod race;
pub mod safety;
mod season;
mod sourced;
mod speed;
mod standard;
pub mod state;
mod station;
#[cfg(feature = "prose")]
pub mod station_guide;
mod units;
#[cfg(feature = "vectors")]
#[doc(hidden)]
pub mod vectors;

pub use age_group::{age_group, age_on};
pub use broad_jump::{broad_jump_time, broad_jumps};
pub use clock::{Seconds, Unreadable, parse_duration, parse_race_time};
pub use conventions::Conventions;
pub use day::{days_until, parse_date};
pub use division::{Division, Format, Level, Sex};
pub use email::{EmailAddress, check_password};
#[cfg(feature = "prose")]
pub use equipment::equivalence_note;
pub use equipment::{Dose, Kit, KitSet, StationSubstitute, has_station_kit, station_substitutes};
#[cfg(feature = "prose")]
pub use exercise::cue;
pub use exercise::{
    Change, CountedIn, Exercise, ExerciseConventions, ExerciseFilter, ExerciseLevel, ExerciseSlug, ExerciseUnknown,
    Impact, Muscle, Pattern, Strain, Substitute, all as all_exercises, exercise, exercise_named, exercises,
    exercises_like, substitutes,
};
pub use field_error::FieldError;
pub use format::{RUN_COUNT, RUN_METRES, damper_preset, footplate_preset, race_order};
pub use input::{
    Amount, ClockFormat, InputConventions, InputRefused, Intensity, PacePer, Repetitions, RpeTenths, Sets,
    TrainingLine, TrainingPart, WrittenLoad, WrittenPace, parse_distance, parse_heart_rate, parse_height, parse_load,
    parse_pace, parse_rpe, parse_sets, parse_training, parse_weight,
};
pub use mention::{DivisionMention, division_mentioned, season_mentioned, stations_mentioned};
pub use penalty::{Penalty, penalties};
pub use profile::Profile;
pub use season::Season;
pub use sourced::Sourced;
pub use speed::Speed;
pub use standard::{Load, Standard, StandardUnknown, Work, standard};
pub use station::Station;
pub use units::{
    Bpm, Centimetres, Confidence, Decimetres, Grams, Inches, Kilograms, Metres, MileHundredths, PoundTenths,
    SecondsPer500m, SecondsPerKm, SecondsPerMile, Units, Watts,
};
