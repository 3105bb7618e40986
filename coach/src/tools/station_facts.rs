use serde::Serialize;
use training::{Division, Kilograms, Load, Season, Sex, StandardUnknown, Station, Units, standard};

/// What a station asks of a division, in words and figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StationFact {
    pub station: String,
    pub division: String,
    pub season: String,
    /// "50 m" or "100 reps".
    pub work: String,
    /// "152 kg", "2 × 24 kg"; `None` where only the own body moves.
    pub load: Option<String>,
    /// What the load is: "sled included", "each hand".
    pub load_is: Option<String>,
    /// "2.70 m", for wall balls.
    pub target: Option<String>,
    /// The passage that says the same.
    pub passage_id: String,
    pub confidence: String,
}

/// Why there is no fact, and what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StationFactsUnknown {
    pub why: StandardUnknown,
    pub asked: Season,
}

/// The facts of stations for one division and season.
///
/// # Errors
/// A season whose loads are not typed.
pub fn station_facts(
    stations: &[Station],
    division: Division,
    season: Season,
    units: Units,
) -> Result<Vec<StationFact>, StationFactsUnknown> {
    stations
        .iter()
        .map(|station| {
            let fact =
                standard(*station, division, season).map_err(|why| StationFactsUnknown { why, asked: season })?;
            let (load, load_is) = load_words(fact.load, units);
            let target = fact
                .targets
                .iter()
                .map(|(sex, height)| match fact.targets.len() {
                    1 => height.to_string(),
                    _ => format!("{} {height}", sex.plural()),
                })
                .collect::<Vec<_>>();
            Ok(StationFact {
                station: station.name().to_owned(),
                division: division.label().to_owned(),
                season: season.label(),
                work: fact.work.to_string(),
                load,
                load_is: load_is.map(str::to_owned),
                target: (!target.is_empty()).then(|| target.join(", ")),
                passage_id: format!("loads-by-division/{}", station.slug()),
                confidence: fact.confidence.slug().to_owned(),
            })
        })
        .collect()
}

fn load_words(load: Load, units: Units) -> (Option<String>, Option<&'static str>) {
    let shown = |kilograms: Kilograms, times: &str| match units {
        Units::Metric => format!("{times}{kilograms}"),
        // Kilograms rule; the pounds painted on the floor are rounded labels.
        Units::Imperial => format!("{times}{} lb ({times}{kilograms})", kilograms.to_pounds()),
    };
    match load {
        Load::None => (None, None),
        Load::Total(load) => (Some(shown(load, "")), Some("sled included")),
        Load::PerHand(load) => (Some(shown(load, "2 × ")), Some("one in each hand")),
        Load::Bag(load) => (Some(shown(load, "")), Some("on the shoulders")),
        Load::Ball(load) => (Some(shown(load, "")), None),
        Load::BySex { female, male } => {
            let both =
                format!("{} {}, {} {}", Sex::Female.plural(), shown(female, ""), Sex::Male.plural(), shown(male, ""));
            (Some(both), Some("each member uses the load of their own Open division"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_come_with_the_kilograms_that_rule() {
        let facts =
            station_facts(&[Station::FarmersCarry], Division::MenOpen, Season::LATEST_KNOWN, Units::Imperial).unwrap();
        assert_eq!(facts[0].load.as_deref(), Some("2 × 53 lb (2 × 24 kg)"));
    }

    #[test]
    fn mixed_doubles_have_a_target_for_each() {
        let facts =
            station_facts(&[Station::WallBalls], Division::DoublesMixed, Season::LATEST_KNOWN, Units::Metric).unwrap();
        assert_eq!(facts[0].target.as_deref(), Some("women 2.70 m, men 3.00 m"));
        assert_eq!(facts[0].load.as_deref(), Some("6 kg"));
    }
}
