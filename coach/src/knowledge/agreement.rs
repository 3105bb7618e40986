//! Prose and typed facts say the same: the documents against `training`.

use std::collections::BTreeSet;

use training::{Division, Load, Season, Station, Work, standard};

use super::{Section, bundled};

fn sections() -> Vec<Section> {
    bundled().unwrap().0.into_iter().flat_map(|document| document.sections).collect()
}

/// Every load of a station, whoever moves it and whenever.
fn loads(station: Station) -> BTreeSet<u16> {
    let mut loads = BTreeSet::new();
    for division in Division::ALL {
        for season in [Season::FIRST_KNOWN, Season::LATEST_KNOWN] {
            match standard(station, division, season).unwrap().load {
                Load::None => {}
                Load::Total(load) | Load::PerHand(load) | Load::Bag(load) | Load::Ball(load) => {
                    loads.insert(load.0);
                }
                Load::BySex { female, male } => loads.extend([female.0, male.0]),
            }
        }
    }
    loads
}

/// The whole numbers before "kg", and what stands before and after each.
fn kilograms(text: &str) -> Vec<(u16, &str, &str)> {
    text.match_indices(" kg")
        .filter_map(|(at, unit)| {
            let before = &text[..at];
            let start = before.rfind(|letter: char| !letter.is_ascii_digit()).map_or(0, |at| at + 1);
            // A decimal is no load of the sport.
            let is_decimal = before[..start].ends_with(['.', ',']);
            let number = before[start..].parse().ok().filter(|_| !is_decimal)?;
            Some((number, &before[..start], &text[at + unit.len()..]))
        })
        .collect()
}

fn station_of(section: &Section) -> Option<Station> {
    let slug = section.id.strip_prefix("loads-by-division/")?;
    Station::ALL.into_iter().find(|station| station.slug() == slug)
}

#[test]
fn what_the_passages_on_loads_say_is_what_is_computed() {
    let mut checked = 0;
    for section in sections() {
        let Some(station) = station_of(&section) else { continue };
        let known = loads(station);
        let said: BTreeSet<u16> = kilograms(&section.body).into_iter().map(|(number, ..)| number).collect();
        assert_eq!(said, known, "{}", section.id);
        let work = match standard(station, Division::MenOpen, Season::LATEST_KNOWN).unwrap().work {
            Work::Distance(metres) => metres.to_string(),
            Work::Repetitions(count) => count.to_string(),
        };
        assert!(section.body.contains(&work), "{} does not say {work}", section.id);
        checked += 1;
    }
    assert_eq!(checked, Station::ALL.len());
}

#[test]
fn a_division_named_in_a_list_has_its_own_load() {
    let divisions = [
        ("Women Open", Division::WomenOpen),
        ("Men Open", Division::MenOpen),
        ("Women Pro", Division::WomenPro),
        ("Men Pro", Division::MenPro),
        ("Doubles Women", Division::DoublesWomen),
        ("Doubles Men", Division::DoublesMen),
        ("Doubles Mixed", Division::DoublesMixed),
    ];
    let mut checked = 0;
    for section in sections() {
        let Some(station) = station_of(&section) else { continue };
        for line in section.body.lines().filter_map(|line| line.strip_prefix("- ")) {
            let Some((names, rest)) = line.split_once(':') else { continue };
            for name in names.split(',').map(str::trim) {
                let Some((_, division)) = divisions.iter().find(|(known, _)| *known == name) else { continue };
                let (Load::Total(load) | Load::PerHand(load) | Load::Bag(load) | Load::Ball(load)) =
                    standard(station, *division, Season::LATEST_KNOWN).unwrap().load
                else {
                    panic!("{name} moves something at {}", section.id)
                };
                assert_eq!(kilograms(rest).first().map(|(number, ..)| *number), Some(load.0), "{}: {line}", section.id);
                checked += 1;
            }
        }
    }
    assert!(checked >= 15, "{checked} lines");
}

/// Wherever a sentence names a division and what is done with a load, the load is one of that station's.
#[test]
fn no_sentence_about_a_division_contradicts_its_loads() {
    let mut checked = 0;
    for section in sections() {
        for sentence in section.body.split(". ") {
            if !["Open", "Pro "].iter().any(|level| sentence.contains(level)) {
                continue;
            }
            for (number, before, after) in kilograms(sentence) {
                let (before, after) = (before.trim_end().to_lowercase(), after.trim_start().to_lowercase());
                let ends = |ends: &[&str]| ends.iter().any(|end| before.ends_with(end));
                let starts = |starts: &[&str]| starts.iter().any(|start| after.starts_with(start));
                let station = if starts(&["ball"]) {
                    Station::WallBalls
                } else if starts(&["bell", "kettlebell"]) {
                    Station::FarmersCarry
                } else if starts(&["bag", "sandbag"]) || ends(&[" lunge", " lunge with"]) {
                    Station::SandbagLunge
                } else if ends(&[" push", " pushes"]) {
                    Station::SledPush
                } else if ends(&[" pull", " pulls", " haul", " hauls"]) {
                    Station::SledPull
                } else {
                    continue;
                };
                assert!(loads(station).contains(&number), "{}: {sentence}", section.id);
                checked += 1;
            }
        }
    }
    assert!(checked >= 12, "{checked} loads");
}
