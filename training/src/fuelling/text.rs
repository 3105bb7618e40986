//! What stands beside the figures, in the coach's words.

use serde::Serialize;

use super::{StepKind, Supplement};

/// What an athlete should know about a supplement besides the dose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SupplementText {
    /// What it may do, and how sure that is.
    pub what_for: &'static str,
    pub how: &'static str,
    /// Who leaves it alone or asks first.
    pub not_for: &'static str,
    pub stop_if: &'static str,
}

/// What for, how, who should not, when to stop (facts/fuelling §7–11). Beside each stands the reminder that races are tested:
/// batch-tested products only (FU1.3).
///
/// ```
/// use training::fuelling::{Supplement, supplement_text};
/// assert!(supplement_text(Supplement::Nitrate).stop_if.contains("brown"));
/// ```
#[must_use]
pub const fn supplement_text(supplement: Supplement) -> SupplementText {
    match supplement {
        Supplement::Caffeine => SupplementText {
            what_for: "A small gain in endurance, with good evidence. Little does as well as much, and regular coffee does not spoil it.",
            how: "An hour before the start, and count coffee, cola, gels and gum towards the day. Studies used more; whether you may is a question for a doctor. No powder, and nothing stacked on it.",
            not_for: "Under 18, in pregnancy and while breastfeeding, with an irregular heart, high blood pressure, anxiety, reflux or stimulant medicines. It stays in the body for hours, so a late dose costs sleep.",
            stop_if: "Palpitations, chest pain or faintness: stop and call for help.",
        },
        Supplement::Creatine => SupplementText {
            what_for: "Repeated hard efforts, strength and muscle, with good evidence. Sleds may gain from it; runs pay a little for the water.",
            how: "The same small dose every day, without a loading phase. Expect half a kilogram to a kilogram and a half of water at first, and start at least four weeks before a race.",
            not_for: "Kidney disease. Tell your doctor before a blood test, because creatinine can read high.",
            stop_if: "Your stomach does not take it, or a doctor finds a reason.",
        },
        Supplement::BetaAlanine => SupplementText {
            what_for: "Hard bouts of one to four minutes, so it could help at stations. Nobody has tested that, and it is low on the list.",
            how: "In several small parts over the day, for four weeks and more.",
            not_for: "Under 18, in pregnancy, with any medical condition or regular medicine.",
            stop_if: "Tingling is the known effect and harmless; smaller parts help. Stop if it bothers you.",
        },
        Supplement::Bicarbonate => SupplementText {
            what_for: "Efforts of half a minute to twelve minutes in studies. For a race of an hour and more the evidence is thin.",
            how: "Start at the low end, in parts, with food and plenty of fluid, and try it three times in training before a race. Never dry, and never right after a large meal.",
            not_for: "High blood pressure, any disease of kidney, heart or liver, a low-salt diet, regular medicines, pregnancy, under 18. It carries a great deal of sodium.",
            stop_if: "Vomiting, strong belly pain, cramps with tingling or palpitations: stop and get medical help.",
        },
        Supplement::Nitrate => SupplementText {
            what_for: "A small gain in endurance, more in people who are less trained. Products differ a lot.",
            how: "Beetroot juice or food two to three hours before, or on several days in a row. Never nitrate or nitrite salts, and no antibacterial mouthwash, which undoes it.",
            not_for: "Medicines for blood pressure or the heart, or very low blood pressure.",
            stop_if: "Pink urine soon after is harmless. If it is brown or like cola after hard training, that is not the beetroot: see a doctor the same day.",
        },
    }
}

/// What to do at a step of the race timeline.
///
/// ```
/// use training::fuelling::{StepKind, step_text};
/// assert!(step_text(StepKind::Race).contains("carry"));
/// ```
#[must_use]
pub const fn step_text(step: StepKind) -> &'static str {
    match step {
        StepKind::UsualEating => "Eat as you always do and try nothing new. If you use caffeine, keep it as it is.",
        StepKind::DayBefore => "Put carbohydrate first, salt your food as usual, and keep the evening low in fibre.",
        StepKind::MainMeal => "Oats, rice or bread with a little protein, little fat and little fibre, as rehearsed.",
        StepKind::SecondMeal => "A small familiar meal, because breakfast is long ago by then.",
        StepKind::Caffeine => "Only if you have used it in training. More than this adds side effects, not speed.",
        StepKind::TopUp => {
            "Something small and familiar with a few sips. If you feel a dip afterwards in training, leave it out."
        }
        StepKind::Gel => "If you like: the first gel of the race, with a sip of water.",
        StepKind::Race => {
            "Drink by thirst at the water points. Your own gels you carry from the start, and the wrapper stays with you."
        }
        StepKind::Recovery => "A meal with protein, and something salty to drink.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_a_sentence_that_names_no_figure_of_a_dose() {
        let of = |text: SupplementText| [text.what_for, text.how, text.not_for, text.stop_if];
        let texts = Supplement::ALL.into_iter().flat_map(|supplement| of(supplement_text(supplement)));
        for text in texts.chain(StepKind::ALL.map(step_text)) {
            assert!(text.ends_with('.') && text.starts_with(char::is_uppercase), "{text}");
            // Doses come from the capped figures alone.
            for unit in [" mg", " g/", "mmol", " mL"] {
                assert!(!text.contains(unit), "{text}");
            }
            for sentence in text.split(['.', ':', ';']) {
                assert!(sentence.split_whitespace().count() <= 30, "{sentence}");
            }
        }
    }
}
