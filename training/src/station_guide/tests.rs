use super::*;
use crate::Confidence;

/// The keys of facts/stations and facts/event that a guide may name, the muscle guard of facts/periodization, and our own.
const SOURCES: [&str; 10] =
    ["CENTR", "HAC", "PROGRM", "RB2425", "RB2526", "RHABDO", "RMR", "ROXLYFE", "coaching", "own"];

fn tips(guide: &StationGuide) -> Vec<Tip> {
    let lists = [guide.cues, guide.pacing, guide.progressions, guide.limits].concat();
    let faults = guide.faults.iter().map(|fault| fault.instead);
    let substitutes = guide.substitutes.iter().map(|substitute| substitute.how);
    let misbeliefs = guide.misbeliefs.iter().map(|misbelief| misbelief.truth);
    lists.into_iter().chain(faults).chain(substitutes).chain(misbeliefs).collect()
}

#[test]
fn every_station_has_all_parts() {
    for station in Station::ALL {
        let guide = station_guide(station);
        assert_eq!(guide.station, station);
        assert!((3..=4).contains(&guide.cues.len()), "{station:?}: a coach gives three or four cues");
        assert!(guide.faults.len() >= 4, "{station:?}");
        assert!(guide.pacing.len() >= 2, "{station:?}");
        assert!(guide.progressions.len() >= 3, "{station:?}");
        assert!(guide.substitutes.len() >= 2, "{station:?}");
    }
}

#[test]
fn every_sentence_is_one_and_names_where_it_was_read() {
    for guide in Station::ALL.map(station_guide) {
        for tip in tips(&guide) {
            let text = tip.value;
            assert!(SOURCES.contains(&tip.source), "{text}: {}", tip.source);
            assert!(text.ends_with('.') && !text.contains('!') && !text.contains("  "), "{text}");
            assert!(text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit()), "{text}");
            assert!(text.split_whitespace().count() <= 30, "{text}");
        }
        let labels = guide.faults.iter().map(|fault| fault.fault);
        let labels = labels.chain(guide.substitutes.iter().map(|substitute| substitute.name));
        for label in labels.chain(guide.misbeliefs.iter().map(|misbelief| misbelief.claim)) {
            assert!(label.starts_with(char::is_uppercase) && !label.ends_with('.') && label.len() <= 50, "{label}");
        }
    }
}

#[test]
fn nothing_is_said_twice() {
    for guide in Station::ALL.map(station_guide) {
        let mut said = std::collections::BTreeSet::new();
        for tip in tips(&guide) {
            // Two substitutes may well be done the same way.
            let is_substitute = guide.substitutes.iter().any(|substitute| substitute.how == tip);
            assert!(said.insert(tip.value) || is_substitute, "{:?}: {}", guide.station, tip.value);
        }
    }
}

#[test]
fn a_guide_names_no_penalty_because_penalties_are_dated() {
    for guide in Station::ALL.map(station_guide) {
        for fault in guide.faults.iter().filter(|fault| fault.instead.source == "RB2526") {
            let text = fault.instead.value;
            assert!(!text.contains("15 s") && !text.contains("30 s") && !text.contains(" min"), "{text}");
        }
    }
}

#[test]
fn only_a_rule_or_a_count_is_called_sure() {
    for guide in Station::ALL.map(station_guide) {
        for cue in guide.cues {
            assert_ne!(cue.confidence, Confidence::High, "{}", cue.value);
        }
        for tip in tips(&guide).into_iter().filter(|tip| tip.confidence == Confidence::High) {
            assert!(["RB2526", "RB2425", "own"].contains(&tip.source), "{}", tip.value);
        }
        assert!(guide.substitutes.iter().all(|substitute| substitute.how.confidence == Confidence::Low));
    }
}

#[test]
fn no_load_passes_125_percent_and_the_heavy_stations_say_so() {
    for guide in Station::ALL.map(station_guide) {
        for tip in tips(&guide) {
            for word in tip.value.split_whitespace().filter(|word| word.contains('%')) {
                let percent: u32 = word.trim_end_matches(['%', '.', ',']).parse().expect("a percentage");
                assert!(percent <= 125, "{}", tip.value);
            }
        }
    }
    for station in [Station::SledPush, Station::SledPull] {
        let limits = station_guide(station).limits;
        assert!(limits.iter().any(|limit| limit.value.contains("Beginners stay at 100%")), "{station:?}");
    }
    assert!(station_guide(Station::FarmersCarry).limits[0].value.contains("experienced"));
    // The first three exposures at half (C31).
    for station in
        [Station::SledPush, Station::SledPull, Station::BurpeeBroadJump, Station::SandbagLunge, Station::WallBalls]
    {
        assert!(station_guide(station).limits.iter().any(|limit| limit.source == "RHABDO"), "{station:?}");
    }
}

#[test]
fn what_is_against_the_rules_is_never_taught() {
    for guide in Station::ALL.map(station_guide) {
        let taught = [guide.cues, guide.pacing, guide.progressions].concat();
        for tip in taught {
            let text = tip.value.to_lowercase();
            for wrong in ["one shoulder", "nearly touch", "walk the hands", "lean on the front line", "off the bounce"]
            {
                assert!(!text.contains(wrong), "{text}");
            }
        }
    }
}
