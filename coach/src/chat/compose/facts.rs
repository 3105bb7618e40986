use serde_json::json;
use training::{Division, Season, StandardUnknown, Station, Units};

use super::{Answer, AnswerKind, Draft, Question, Understanding, one_of};
use crate::tools::{StationFact, station_facts};

/// Load, distance, reps and target of one or several stations, for one division or, where it is unknown, for all.
pub fn stations(question: &Question<'_>, understanding: &Understanding) -> Answer {
    let profile = &question.athlete.profile;
    let season = understanding.season.unwrap_or_else(|| question.athlete.season());
    let wants_pounds = asks_for_pounds(question.text);
    let units = if wants_pounds { Units::Imperial } else { profile.units };
    let by_sex = profile.sex.map(|sex| Division::of(training::Format::Singles, training::Level::Open, Some(sex)));
    let division = understanding.division.resolve(profile.division.or(by_sex));
    let stations: &[Station] = &understanding.stations;
    match division {
        Some(division) => one_division(question, stations, division, season, units),
        None => every_division(stations, season, units),
    }
}

fn one_division(
    question: &Question<'_>,
    stations: &[Station],
    division: Division,
    season: Season,
    units: Units,
) -> Answer {
    let facts = match station_facts(stations, division, season, units) {
        Ok(facts) => facts,
        Err(unknown) => return unknown_season(stations, unknown.why, season),
    };
    let mut draft = Draft::new(AnswerKind::Fact);
    draft.used(
        "station_facts",
        json!({ "stations": stations, "division": division.slug(), "season": season.label() }),
        &facts,
    );
    match facts.as_slice() {
        [fact] => one_fact(question, &mut draft, fact, stations[0]),
        facts => table(&mut draft, facts, division),
    }
    if division == Division::RelayMixed {
        let mark = draft.cite("loads-by-division/mixed-relay-loads");
        draft.say(format!("Mixed relay is the one division where published tables disagree. Check the Relay Rulebook before you tell the team. {mark}"));
    }
    let step = match stations {
        [station] => station_step(*station),
        _ => "pick the heaviest of these and move it once this week, at race load, for a quarter of the distance.",
    };
    draft.next(step)
}

fn one_fact(question: &Question<'_>, draft: &mut Draft, fact: &StationFact, station: Station) {
    let mark = draft.cite(&fact.passage_id);
    let who = &fact.division;
    let season = &fact.season;
    let mut answer = match (&fact.load, &fact.load_is) {
        (Some(load), Some(is)) if fact.work.contains("reps") => format!("**{load}**, {is}, for **{}**", fact.work),
        (Some(load), Some(is)) => format!("**{load}**, {is}, over **{}**", fact.work),
        (Some(load), None) => format!("**{}** with a **{load}** ball", fact.work),
        (None, _) => format!("**{}**", fact.work),
    };
    if let Some(target) = &fact.target {
        answer.push_str(&format!(", target at **{target}**"));
    }
    draft.say(format!("{answer}. That is {} for {who}, season {season}. {mark}", station.in_sentence()));
    let why = match station {
        Station::SledPush => one_of(
            question,
            &[
                "It feels heavier on race day, because carpet grips more than most gym turf and the ski has already taken your legs' best minute.",
                "Plan for more friction than at home, because venue carpet differs and the load counts the sled itself.",
            ],
        ),
        Station::SledPull => {
            "You stand in a box and pull hand over hand, so that grip and back decide, because stepping on the box lines costs a warning."
        }
        Station::FarmersCarry => {
            "Grip decides it, because the legs are fresh enough to walk fast and every put-down costs a restart."
        }
        Station::SandbagLunge => "The bag stays on the shoulders, because taking it off costs time at once.",
        Station::WallBalls => {
            "The target's height follows your sex, not the division, because the rulebook ties it to the thrower."
        }
        Station::SkiErg | Station::Row => {
            "No division changes it, because the machine gives back only what you put in."
        }
        Station::BurpeeBroadJump => {
            "There is no load and no set number of reps, because jump length is yours to choose."
        }
    };
    draft.say(why);
}

fn table(draft: &mut Draft, facts: &[StationFact], division: Division) {
    let season = facts.first().map(|fact| fact.season.clone()).unwrap_or_default();
    let mut block = format!("| {} {season} | Load | Work |\n|---|---|---|\n", division.label());
    for fact in facts {
        let mark = draft.cite(&fact.passage_id);
        let load = fact.load.as_deref().unwrap_or("own body");
        let target = fact.target.as_ref().map(|target| format!(", to {target}")).unwrap_or_default();
        block.push_str(&format!("| {} {mark} | {load} | {}{target} |\n", fact.station, fact.work));
    }
    draft.say(format!("Here is what you move in {}, season {season}.", division.label()));
    draft.say(block);
    draft.say("Sled loads include the sled. Kilograms rule, because the pounds painted on the floor are rounded.");
}

/// The three weight classes side by side: better than a question back.
fn every_division(stations: &[Station], season: Season, units: Units) -> Answer {
    let classes = [Division::WomenOpen, Division::WomenPro, Division::MenOpen, Division::MenPro];
    let mut draft = Draft::new(AnswerKind::Fact);
    let mut rows = String::new();
    for station in stations {
        let mut cells = Vec::new();
        for division in classes {
            match station_facts(&[*station], division, season, units) {
                Ok(facts) => {
                    draft.used(
                        "station_facts",
                        json!({ "stations": [station], "division": division.slug(), "season": season.label() }),
                        &facts,
                    );
                    cells.extend(facts.into_iter().map(|fact| {
                        let load = fact.load.unwrap_or(fact.work);
                        fact.target.map_or(load.clone(), |target| format!("{load} to {target}"))
                    }));
                }
                Err(unknown) => return unknown_season(stations, unknown.why, season),
            }
        }
        let mark = draft.cite(&format!("loads-by-division/{}", station.slug()));
        rows.push_str(&format!("| {} {mark} | {} |\n", station.name(), cells.join(" | ")));
    }
    draft.say(format!("It depends on your division, so here are all four for season {}.", season.label()));
    draft.say(format!("| Station | Women Open | Women Pro | Men Open | Men Pro |\n|---|---|---|---|---|\n{rows}"));
    draft.say("Doubles use the Open loads of their sex, mixed doubles those of Men Open. Sled loads include the sled.");
    draft.next("set your division in your profile, so that I answer for you at once.")
}

fn unknown_season(stations: &[Station], why: StandardUnknown, asked: Season) -> Answer {
    let mut draft = Draft::new(AnswerKind::NoSource);
    let known = (Season::FIRST_KNOWN.label(), Season::LATEST_KNOWN.label());
    draft.used(
        "station_facts",
        json!({ "season": asked.label() }),
        &json!({ "known_from": known.0, "known_to": known.1 }),
    );
    let reason = match why {
        StandardUnknown::TooEarly => "Loads and reps were different then, because the rules changed for 24/25.",
        StandardUnknown::NotPublished => {
            "I will not guess, because the rulebook for it had not been published when my sources were read."
        }
    };
    draft.say(format!("I have no loads for season {}. My sources cover {} to {}.", asked.label(), known.0, known.1));
    let history = stations.contains(&Station::WallBalls).then(|| draft.cite("wall-ball-history/from-75-to-100"));
    draft.say(format!(
        "{reason}{}",
        history.map(|mark| format!(" What changed at the wall balls is in my sources. {mark}")).unwrap_or_default()
    ));
    draft.next("ask me again for a season in that range, or open the official rulebook of that year.")
}

fn asks_for_pounds(text: &str) -> bool {
    let text = text.to_lowercase();
    ["pound", " lb", "in lbs"].iter().any(|word| text.contains(word))
}

fn station_step(station: Station) -> &'static str {
    match station {
        Station::SledPush => "in your next session push your race load for one lane, and note how many steps it takes.",
        Station::SledPull => {
            "in your next session pull your race load for one lane, standing tall, and count the pulls."
        }
        Station::SkiErg => "ski one easy kilometre this week and write the damper and the split down.",
        Station::Row => "row one easy kilometre this week and write the stroke rate and the split down.",
        Station::BurpeeBroadJump => "film ten reps this week and check that your feet leave and land together.",
        Station::FarmersCarry => {
            "carry your race load once this week without putting it down, and note how far you came."
        }
        Station::SandbagLunge => {
            "lunge with your race bag once this week, and have somebody check that the knee touches."
        }
        Station::WallBalls => "measure your target at the gym, then do one relaxed set with your race ball.",
    }
}
