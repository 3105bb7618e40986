//! The exercises, one file for each pattern. Patterns, kit, levels and station links: facts/programs C, facts/stations;
//! muscles from anatomy.

mod bridge;
mod calf;
mod carry;
mod core;
mod drive;
mod erg;
mod hinge;
mod jump;
mod lunge;
mod mobility;
mod pull;
mod push;
mod rowing;
mod run;
mod speed;
mod squat;
mod swing;
mod throw;

use super::Exercise;

/// Every table, in the order of the patterns.
pub(super) const TABLES: [&[Exercise]; 18] = [
    squat::EXERCISES,
    hinge::EXERCISES,
    bridge::EXERCISES,
    swing::EXERCISES,
    lunge::EXERCISES,
    push::EXERCISES,
    pull::EXERCISES,
    rowing::EXERCISES,
    carry::EXERCISES,
    drive::EXERCISES,
    jump::EXERCISES,
    throw::EXERCISES,
    run::EXERCISES,
    speed::EXERCISES,
    erg::EXERCISES,
    core::EXERCISES,
    calf::EXERCISES,
    mobility::EXERCISES,
];
