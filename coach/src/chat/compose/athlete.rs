use std::cmp::Ordering;

use serde_json::json;
use training::Seconds;

use super::{Answer, AnswerKind, Draft, Question};
use crate::tools::{Countdown, countdown as days_to_race};

/// How far away the race is.
pub fn countdown(question: &Question<'_>) -> Answer {
    let athlete = question.athlete;
    let mut draft = Draft::new(AnswerKind::Profile);
    let Some(countdown) = days_to_race(&athlete.profile, athlete.today) else {
        draft.say("I don't know your race date yet, because your profile has none.");
        draft.say("With a date I count down, answer for that season's loads, and know when to talk about tapering.");
        return draft.next("set your race date in your profile.");
    };
    draft.used("countdown", json!({ "today": athlete.today.to_string() }), &countdown);
    let Countdown { race, date, days, weeks, days_over } = countdown;
    let race = race.unwrap_or_else(|| "Your race".to_owned());
    match days {
        0 => draft.say(format!("**Today.** {race} is on {date}.")),
        1 => draft.say(format!("**Tomorrow.** {race} is on {date}.")),
        days if days < 0 => {
            draft.say(format!("{race} was on {date}. Set the next date in your profile and I count down to it."))
        }
        days => draft.say(format!("**{days} days** to {race}, {date}. That is {}.", in_weeks(weeks, days_over))),
    }
    let (why, step) = match days {
        ..0 => (
            "Rest comes first after a race, because the body repairs before it adapts.",
            "write down one thing that went well and one that cost you time.",
        ),
        0..=7 => (
            "Nothing you train now makes you fitter for it, because fitness needs longer than that to show.",
            "lay out your kit and check the start time.",
        ),
        8..=21 => (
            "This is taper country, because freshness now gains more than another hard session.",
            "keep the intensity and trim the volume of your next session.",
        ),
        22..=56 => (
            "There is time for specific work, because what you repeat now is what race day feels like.",
            "put one run straight after a station into your next session.",
        ),
        _ => (
            "There is time to build, because strength and aerobic base grow over months.",
            "choose the one station you trust least and give it one session this week.",
        ),
    };
    draft.say(why);
    draft.next(step)
}

fn in_weeks(weeks: i32, days_over: i32) -> String {
    let plural = |count: i32, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match (weeks, days_over) {
        (0, days) => plural(days, "day"),
        (weeks, 0) => plural(weeks, "week"),
        (weeks, days) => format!("{} and {}", plural(weeks, "week"), plural(days, "day")),
    }
}

/// The goal as the profile has it.
pub fn goal(question: &Question<'_>) -> Answer {
    let profile = &question.athlete.profile;
    let mut draft = Draft::new(AnswerKind::Profile);
    let Some(goal) = profile.goal else {
        draft.say("You have not set a goal time yet, because your profile leaves it open.");
        return draft.next("set a goal in your profile, and I can talk about what it asks of you.");
    };
    let where_to = profile.race_name.as_ref().map(|race| format!(" in {race}")).unwrap_or_default();
    draft.used("profile", json!({}), &json!({ "goal": goal.to_string(), "race": profile.race_name }));
    draft.say(format!(
        "Your goal is **{goal}**{where_to}. You set it, and you can change it whenever your training says so."
    ));
    if let Some(best) = question.athlete.background.experience.as_ref().and_then(|told| told.best.as_ref()) {
        let where_from = best.at.as_ref().map(|at| format!(" in {at}")).unwrap_or_default();
        let gap = Seconds(best.time.0.abs_diff(goal.0));
        let result = json!({ "best": best.time.to_string(), "at": best.at, "gap": gap.to_string() });
        draft.used("best_finish", json!({}), &result);
        draft.say(match best.time.cmp(&goal) {
            Ordering::Greater => format!("Your best is {}{where_from}, so that is **{gap}** to find.", best.time),
            Ordering::Equal => format!("Your best{where_from} is exactly that, so you know it can be done."),
            Ordering::Less => {
                format!("Your best is {}{where_from}, so you have been faster than that by {gap}.", best.time)
            }
        });
    }
    draft.say("A finish time is an outcome, so that what you steer by each week is smaller: a pace held, a station finished unbroken.");
    draft.next("pick one split to practise this week, and tell me how it went.")
}
