//! The words an exercise is described with.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Gives an enum its list of variants, a name for each, and that name as `Display`.
macro_rules! labels {
    ($(#[$of:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $label:literal,)+ }) => {
        $(#[$of])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$note])* $variant,)+ }

        impl $name {
            /// Every variant in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// What to call it inside a sentence.
            ///
            #[doc = "```"]
            #[doc = concat!("let named = training::", stringify!($name), "::ALL.iter().map(|one| one.label());")]
            #[doc = "assert!(named.into_iter().all(|label| !label.is_empty() && label.to_lowercase().starts_with(|letter: char| letter.is_lowercase())));"]
            #[doc = "```"]
            #[must_use]
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.label())
            }
        }
    };
}

labels! {
    /// How the body moves. Plans spread and rest patterns, and pain takes one away (facts/periodization C19, C20, C69).
    Pattern {
        Squat = "squat",
        Hinge = "hinge",
        Lunge = "lunge and step",
        Push = "push",
        Pull = "pull",
        /// Carries, holds and hangs: grip and posture.
        Carry = "carry and hold",
        /// Driving something heavy, or the own body, along the ground or uphill.
        Drive = "drive",
        Jump = "jump",
        Throw = "throw and thruster",
        Run = "run and walk",
        /// Machines and water: endurance without steps.
        Erg = "erg",
        Core = "core",
        Calf = "calf and foot",
        Mobility = "mobility",
    }
}

labels! {
    /// What works. Named from anatomy: no study measured muscles at the stations (facts/stations, what is missing), so
    /// these are of medium confidence throughout.
    Muscle {
        Quads = "quads",
        Glutes = "glutes",
        Hamstrings = "hamstrings",
        Adductors = "adductors",
        HipFlexors = "hip flexors",
        Calves = "calves",
        Shins = "shins and feet",
        Erectors = "lower back",
        Abs = "abs",
        Obliques = "obliques",
        Lats = "lats",
        UpperBack = "upper back",
        Traps = "traps",
        Chest = "chest",
        Deltoids = "shoulders",
        Triceps = "triceps",
        Biceps = "biceps",
        Forearms = "grip",
    }
}

labels! {
    /// From which level on an exercise is taught (levels: facts/programs C0).
    ExerciseLevel {
        Beginner = "beginner",
        Intermediate = "intermediate",
        Advanced = "advanced",
    }
}

labels! {
    /// How hard the ground hits back.
    Impact {
        /// Seated, lying, or feet that stay where they are.
        None = "no impact",
        /// Steps and low hops.
        Low = "low impact",
        /// Running, jumps and landings.
        High = "high impact",
    }
}

labels! {
    /// What a set of it is counted in.
    CountedIn {
        Repetitions = "repetitions",
        Distance = "distance",
        Time = "time",
    }
}

labels! {
    /// Where an exercise asks most of the body: whoever has pain there is offered another. Taken from the
    /// contraindications of the session library and the triage table (facts/programs C, facts/science §16).
    Strain {
        Knee = "knee",
        Achilles = "calf and Achilles",
        Hamstring = "hamstring",
        Hip = "hip and groin",
        Back = "lower back",
        Shoulder = "shoulder",
        Elbow = "elbow and grip",
        Wrist = "wrist",
        PelvicFloor = "pelvic floor",
    }
}
