use training::background::Tone;

use super::{Answer, AnswerKind, Draft, Question, one_of};

/// Hello, and what can be asked.
pub fn greeting(question: &Question<'_>) -> Answer {
    let mut draft = Draft::new(AnswerKind::SmallTalk);
    let name = first_name(&question.athlete.name);
    let hello = match question.athlete.background.tone {
        Tone::Blunt => format!("{name}."),
        Tone::Balanced => format!("{}, {name}.", one_of(question, &["Hello", "Good to see you", "Hi"])),
        Tone::Warm => format!("{}, {name}. Glad you are here.", one_of(question, &["Hello", "Good to see you", "Hi"])),
    };
    draft.say(format!("{hello} I know the race, the stations and the science, and I cite what I claim."));
    draft.say("Ask short, because one question at a time gets the best answer.");
    draft.next("ask me what worries you most about your next session.")
}

/// There is no log to read yet, and a guess would be a lie.
pub fn own_log() -> Answer {
    let mut draft = Draft::new(AnswerKind::NoSource);
    draft.say(
        "I can't see that, because I keep no log of your training yet. I know what your profile tells me, and no more.",
    );
    draft.say("I would rather say so than make up a number.");
    draft.next("tell me the session in a sentence and ask what you want to know about it.")
}

/// Said, not asked.
pub fn small_talk(question: &Question<'_>) -> Answer {
    let mut draft = Draft::new(AnswerKind::SmallTalk);
    draft.say(one_of(
        question,
        &["Good. I am here when you need me.", "Noted. I am here when you want me.", "All right."],
    ));
    draft.next("when something about the race or your training bothers you, ask it in one line.")
}

/// You are welcome.
pub fn thanks(question: &Question<'_>) -> Answer {
    let mut draft = Draft::new(AnswerKind::SmallTalk);
    let wordings: &[&str] = match question.athlete.background.tone {
        Tone::Blunt => &["Good. Questions help, because a plan you understand is one you follow."],
        Tone::Balanced => &[
            "Any time. That is what I am here for, because good questions make good sessions.",
            "You did the asking, and that helps, because a plan you understand is one you follow.",
        ],
        Tone::Warm => &[
            "Any time, and gladly. You ask good questions, and that shows in training, because good questions make good sessions.",
        ],
    };
    draft.say(one_of(question, wordings));
    draft.next("go and do it, then tell me how it felt.")
}

/// Software, and says so.
pub fn who_are_you() -> Answer {
    let mut draft = Draft::new(AnswerKind::SmallTalk);
    draft.say("I'm Coach K: software with a coaching role. Not a person, not a doctor, and I have never raced.");
    draft.say("I answer from a rulebook typed into code and from passages you can open, so that you can check me. Where my sources have nothing, I say so.");
    draft.say("Ask about loads by division, rules and penalties, pacing, each station, running, strength, fuelling or recovery.");
    draft.next("try: how heavy is the sled push in my division?")
}

/// Roles are not for sale.
pub fn injection() -> Answer {
    let mut draft = Draft::new(AnswerKind::OffTopic);
    draft.say("I can't change roles or share my setup, because an athlete has to know who answers. I can coach.");
    draft.next("ask me about your race, a station or your next session.")
}

/// Back to the sport.
pub fn off_topic() -> Answer {
    let mut draft = Draft::new(AnswerKind::OffTopic);
    draft.say(
        "That is outside what I coach, because I only know training and racing. I would rather say so than guess.",
    );
    draft.next("ask me about your race, a station, your running or your recovery.")
}

fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
