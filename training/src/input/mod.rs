//! What athletes type, read into types or refused with an example. Figures stay as they were written where converting
//! would change them; times are read by [`parse_duration`](crate::parse_duration).

mod amount;
mod conventions;
mod distance;
mod heart_rate;
mod height;
mod line;
mod load;
mod number;
mod pace;
mod refused;
mod rpe;
mod weight;

pub use amount::{Amount, ClockFormat, Intensity, Repetitions};
pub use conventions::InputConventions;
pub use distance::parse_distance;
pub use heart_rate::parse_heart_rate;
pub use height::parse_height;
pub use line::{Sets, TrainingLine, TrainingPart, parse_sets, parse_training};
pub use load::{WrittenLoad, parse_load};
pub use pace::{PacePer, WrittenPace, parse_pace};
pub use refused::InputRefused;
pub use rpe::{RpeTenths, parse_rpe};
pub use weight::parse_weight;
