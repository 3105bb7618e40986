//! How much to eat and drink, for healthy adults: by day, by session, before, in and after a race, with sweat and the few
//! supplements that do something. General information, never a diet; whoever needs a clinician is sent there
//! (facts/fuelling).

mod amount;
pub mod caps;
mod conventions;
mod daily;
mod deficit;
mod eater;
mod energy;
mod fluid;
mod intake;
mod refused;
mod session;
mod supplement;
#[cfg(feature = "prose")]
mod text;
mod timeline;

pub use crate::Grams;
pub use amount::{Kilocalories, Milligrams, MilligramsPerKg, Millilitres, Millimoles};
pub use caps::Capped;
pub use conventions::FuellingConventions;
pub use daily::{DailyNeeds, DayType, daily_needs};
pub use deficit::{DeficitLimit, DeficitQuestion, WeightCut, energy_deficit, weight_cut};
pub use eater::{Eater, FuellingPart, Person};
pub use energy::{EnergyAvailability, EnergyGuidance, EnergyReading, energy_availability, energy_guidance};
pub use fluid::{FluidPlan, SodiumPlan, SweatRate, SweatTest, fluid_plan, sodium_plan, sweat_rate};
pub use intake::{IntakeMoment, RaceIntake, race_intake};
pub use refused::FuellingRefused;
pub use session::{DuringSession, SessionFuelling, SessionQuestion, session_fuelling};
pub use supplement::{
    Dose, OtherProduct, Supplement, SupplementAdvice, SupplementQuestion, Verdict, other_products, supplement,
};
#[cfg(feature = "prose")]
pub use text::{SupplementText, step_text, supplement_text};
pub use timeline::{Moment, RaceDay, RaceTimeline, StepKind, TimelineStep, race_timeline};
