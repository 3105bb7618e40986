use serde::{Deserialize, Serialize};

/// What an athlete may have to train with; what most are asked for stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kit {
    #[serde(rename = "skierg")]
    SkiErg,
    Rower,
    Bike,
    Treadmill,
    /// A sled with its rope and a lane.
    Sled,
    /// The ball and a wall or rig to throw at.
    WallBall,
    Sandbag,
    Kettlebells,
    Dumbbells,
    /// With plates and a rack.
    Barbell,
    Bench,
    /// A box, a step or a solid chair.
    Box,
    Band,
    PullUpBar,
    /// A road, a path or a track.
    Outdoors,
    /// A hill or a staircase.
    Hill,
    /// Anything at home that can be loaded: a backpack, bags, jugs of water.
    Backpack,
    MedicineBall,
    WeightPlate,
    WeightVest,
    TrapBar,
    /// A cable machine with its lat pull-down.
    CableMachine,
    LegPress,
    /// Rings or a suspension trainer.
    Rings,
    JumpRope,
    BattleRopes,
    AbWheel,
    Elliptical,
    Pool,
}

impl Kit {
    /// Every item, what most are asked for first.
    pub const ALL: [Self; 29] = [
        Self::SkiErg,
        Self::Rower,
        Self::Bike,
        Self::Treadmill,
        Self::Sled,
        Self::WallBall,
        Self::Sandbag,
        Self::Kettlebells,
        Self::Dumbbells,
        Self::Barbell,
        Self::Bench,
        Self::Box,
        Self::Band,
        Self::PullUpBar,
        Self::Outdoors,
        Self::Hill,
        Self::Backpack,
        Self::MedicineBall,
        Self::WeightPlate,
        Self::WeightVest,
        Self::TrapBar,
        Self::CableMachine,
        Self::LegPress,
        Self::Rings,
        Self::JumpRope,
        Self::BattleRopes,
        Self::AbWheel,
        Self::Elliptical,
        Self::Pool,
    ];

    /// The name in a form.
    ///
    /// ```
    /// assert_eq!(training::Kit::PullUpBar.name(), "Pull-up bar");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SkiErg => "SkiErg",
            Self::Rower => "Rower",
            Self::Bike => "Bike",
            Self::Treadmill => "Treadmill",
            Self::Sled => "Sled with rope",
            Self::WallBall => "Wall ball",
            Self::Sandbag => "Sandbag",
            Self::Kettlebells => "Kettlebells",
            Self::Dumbbells => "Dumbbells",
            Self::Barbell => "Barbell and rack",
            Self::Bench => "Bench",
            Self::Box => "Box or step",
            Self::Band => "Band",
            Self::PullUpBar => "Pull-up bar",
            Self::Outdoors => "Road, path or track",
            Self::Hill => "Hill or stairs",
            Self::Backpack => "Backpack, bags or jugs",
            Self::MedicineBall => "Medicine ball",
            Self::WeightPlate => "Weight plate",
            Self::WeightVest => "Weight vest",
            Self::TrapBar => "Trap bar",
            Self::CableMachine => "Cable machine",
            Self::LegPress => "Leg press",
            Self::Rings => "Rings or straps",
            Self::JumpRope => "Jump rope",
            Self::BattleRopes => "Battle ropes",
            Self::AbWheel => "Ab wheel",
            Self::Elliptical => "Elliptical",
            Self::Pool => "Pool",
        }
    }

    /// The name in an address and in stored profiles; the same as it is serialised.
    ///
    /// ```
    /// assert_eq!(training::Kit::PullUpBar.slug(), "pull-up-bar");
    /// ```
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::SkiErg => "skierg",
            Self::Rower => "rower",
            Self::Bike => "bike",
            Self::Treadmill => "treadmill",
            Self::Sled => "sled",
            Self::WallBall => "wall-ball",
            Self::Sandbag => "sandbag",
            Self::Kettlebells => "kettlebells",
            Self::Dumbbells => "dumbbells",
            Self::Barbell => "barbell",
            Self::Bench => "bench",
            Self::Box => "box",
            Self::Band => "band",
            Self::PullUpBar => "pull-up-bar",
            Self::Outdoors => "outdoors",
            Self::Hill => "hill",
            Self::Backpack => "backpack",
            Self::MedicineBall => "medicine-ball",
            Self::WeightPlate => "weight-plate",
            Self::WeightVest => "weight-vest",
            Self::TrapBar => "trap-bar",
            Self::CableMachine => "cable-machine",
            Self::LegPress => "leg-press",
            Self::Rings => "rings",
            Self::JumpRope => "jump-rope",
            Self::BattleRopes => "battle-ropes",
            Self::AbWheel => "ab-wheel",
            Self::Elliptical => "elliptical",
            Self::Pool => "pool",
        }
    }

    /// The item of a slug.
    ///
    /// ```
    /// use training::Kit;
    /// assert_eq!(Kit::from_slug("sled"), Some(Kit::Sled));
    /// assert_eq!(Kit::from_slug("sledge"), None);
    /// ```
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kit| kit.slug() == slug)
    }

    /// What else athletes call it.
    pub(super) fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::SkiErg => &["ski", "ski erg", "ski machine"],
            Self::Rower => &["row", "rowing machine", "row erg", "rowerg"],
            Self::Bike => &["bike erg", "air bike", "assault bike", "echo bike", "spin bike", "stationary bike"],
            Self::Treadmill => &["dreadmill", "running machine"],
            Self::Sled => &["sleds", "prowler"],
            Self::Kettlebells => &["kettlebell", "kb", "kbs", "bells"],
            Self::Dumbbells => &["dumbbell", "db", "dbs"],
            Self::Barbell => &["rack", "squat rack", "bar"],
            Self::Box => &["step", "plyo box", "chair"],
            Self::Band => &["bands", "resistance band", "resistance bands"],
            Self::PullUpBar => &["chin-up bar", "rig"],
            Self::Outdoors => &["road", "path", "track", "trail", "park", "outside"],
            Self::Hill => &["hills", "stairs", "staircase", "steps"],
            Self::Backpack => &["rucksack", "bag", "bags", "jugs", "buckets", "water jugs"],
            Self::WallBall => &["wall balls"],
            Self::MedicineBall => &["med ball", "slam ball"],
            Self::WeightPlate => &["plate", "plates"],
            Self::WeightVest => &["vest", "weighted vest"],
            Self::TrapBar => &["hex bar"],
            Self::CableMachine => &["cable", "cables", "lat pulldown", "pull-down"],
            Self::Rings => &["ring", "trx", "straps", "suspension trainer"],
            Self::JumpRope => &["skipping rope", "rope"],
            Self::BattleRopes => &["battle rope"],
            Self::AbWheel => &["ab roller"],
            Self::Elliptical => &["cross trainer"],
            Self::Pool => &["swimming pool"],
            Self::Sandbag => &["sand bag", "power bag"],
            Self::Bench | Self::LegPress => &[],
        }
    }
}
