use crate::Sourced;

/// What pairs have to know of the rules of season 25/26, a sentence each (facts/event §5). The text of 26/27 was not
/// read.
///
/// ```
/// assert!(training::pacing::doubles_rules().iter().any(|rule| rule.value.contains("12.5 m")));
/// ```
#[must_use]
pub fn doubles_rules() -> &'static [Sourced<&'static str>] {
    const fn rule(text: &'static str) -> Sourced<&'static str> {
        Sourced::high(text, "RB2526D")
    }
    static RULES: [Sourced<&str>; 10] = [
        rule("You run every lap together, and walk into each station and out of it together."),
        rule("One works, the other waits behind or in the marked area; how you share the work is up to you."),
        rule(
            "SkiErg and row: let go of the handle before your partner takes it, and only the one working may touch the damper.",
        ),
        rule("Sleds: bring the sled to the end of its 12.5 m lane before you change."),
        rule("Burpee broad jump: your hands start where your partner's toes landed."),
        rule(
            "Farmers carry and sandbag lunge: change on the spot, because kettlebells and bag may not be passed forward.",
        ),
        rule("Wall balls: whoever takes over begins with a standing start, not with a catch from the partner."),
        rule(
            "Not staying together costs 1 min for each run or station, and after the third time you are out of competition.",
        ),
        Sourced::medium("Together means no more than 5 s apart.", "RB2526D"),
        Sourced::low("One app reports 10 s at the timing mats for season 26/27, which is not confirmed.", "GH2627-FR"),
    ];
    &RULES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Confidence;

    #[test]
    fn every_rule_is_a_sentence_and_the_reported_one_is_hedged() {
        for rule in doubles_rules() {
            assert!(rule.value.starts_with(char::is_uppercase) && rule.value.ends_with('.'), "{}", rule.value);
        }
        let low: Vec<_> = doubles_rules().iter().filter(|rule| rule.confidence == Confidence::Low).collect();
        assert!(low.len() == 1 && low[0].value.contains("not confirmed"));
    }
}
