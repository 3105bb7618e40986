//! Heart-rate zones in three models, an estimated maximum, the reserve, and bands of pace. A zone's number means
//! nothing without its model, so every result carries it (facts/science SC4.2). Heart rate is of no use for efforts
//! below two minutes, on sleds and at wall balls, where it lags or the grip decides (SC4.7), and no zone caps a race
//! (facts/race-tools §4): there effort, repetitions in reserve and splits lead.

mod anchor;
mod heart_rate;
mod maximum;
mod model;
mod pace;
mod reserve;

pub use anchor::{HeartRateAnchor, HeartRateCaution, ZonesUnknown};
pub use heart_rate::{five_zones, friel_zones, three_zones};
pub use maximum::{MaximumEstimate, MaximumFormula, estimated_maximum};
pub use model::{HeartRateZone, HeartRateZones, ZoneModel};
pub use pace::{PaceBand, PaceBandKind, PaceBands, PacesUnknown, pace_bands_from_threshold, pace_bands_from_vdot};
pub use reserve::{at_reserve, reserve_percent};
