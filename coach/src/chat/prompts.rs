use training::Profile;

/// What one could ask next, by what the profile says.
#[must_use]
pub fn quick_prompts(profile: &Profile, today: jiff::civil::Date) -> Vec<String> {
    let mut prompts = Vec::new();
    if profile.race_date.is_some_and(|race| race >= today) {
        prompts.push("How long until my race?".to_owned());
    }
    if profile.division.is_some() {
        prompts.push("What are my race weights?".to_owned());
    } else {
        prompts.push("How heavy is the sled push?".to_owned());
    }
    for prompt in ["How do I pace the wall balls?", "What do I eat before the race?", "How do I run after the sleds?"] {
        prompts.push(prompt.to_owned());
    }
    prompts
}
