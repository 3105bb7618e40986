//! From one running effort to another, and between running and the runs of a race.

mod compromised;
mod critical_speed;
mod oxygen;
mod riegel;
mod run_line;
mod vdot;

pub use compromised::{compromised_factor_permille, smoothed_factor_permille};
pub use critical_speed::{CriticalSpeed, TrialsUnsound};
pub use oxygen::{acsm_running_vo2_tenths, cooper_vo2max_tenths};
pub use riegel::{RIEGEL_EXPONENT, personal_exponent, riegel};
pub use run_line::RunLine;
pub use vdot::Vdot;

pub(super) use compromised::five_km_pace;
pub(super) use run_line::{PRO_EXTRA_SPREAD_SECONDS, WALL_BALL_EXTRA_SECONDS, mean_of_all_runs, pro_extra, threw_75};
