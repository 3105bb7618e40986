pub(super) const CUES: &[(&str, &str)] = &[
    ("run", "Quick light steps under the body. The effort decides, the watch only watches."),
    ("easy-run", "Slow enough to talk in whole sentences. If you cannot, walk for a minute."),
    ("recovery-run", "Slower than feels natural, and shorter if the legs are heavy."),
    ("long-run", "Easy from start to finish, with something to drink and a gel to practise."),
    ("run-walk", "Run a little, walk a little, and stop while both still feel good."),
    ("trail-run", "By time, not by pace. Look three steps ahead."),
    ("treadmill-run", "One per cent of incline makes up for the missing wind. Look ahead, not at the display."),
    ("walk", "Brisk, arms swinging. It counts."),
];
