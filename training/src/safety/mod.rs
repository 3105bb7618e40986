//! When the coach stops and who takes over: red flags, standing conditions, who gets no plan, pain rules, and the way back
//! to running. Nothing here diagnoses or clears anybody (facts/science §16–18, facts/periodization C1–C2 and C78–C80).

mod allowed;
mod area;
mod condition;
mod conventions;
mod gate;
mod illness;
mod pain;
mod recognise;
mod red_flag;
mod refer_to;
mod running;
#[cfg(feature = "prose")]
mod text;

pub use allowed::AllowedTraining;
pub use area::BodyArea;
#[cfg(feature = "prose")]
pub use area::{AreaAdvice, area_advice};
pub use condition::Condition;
pub use conventions::SafetyConventions;
pub use gate::{ADULT_FROM_AGE, GateReason, Health, PlanGate, PlanLimit, plan_gate};
pub use illness::{AfterIllness, Illness, after_illness};
pub use pain::{PainLight, PainReport, PainRule, PainUnreadable, pain_rule};
pub use red_flag::{RedFlag, RedFlagFacts};
pub use refer_to::{ReferTo, Urgency};
pub use running::{
    LadderMove, NotYetReady, RUN_WALK_EVERY_DAYS, ReturnOrder, RunWalkStep, RunningChecks, next_step,
    ready_to_run_walk, run_walk_ladder,
};
#[cfg(feature = "prose")]
pub use text::{ReferralText, referral_text};
