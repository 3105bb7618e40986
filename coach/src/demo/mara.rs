use jiff::{Span, civil::Date, civil::Weekday, civil::date};
use training::{
    Centimetres, Division, Grams, Kit, KitSet, Metres, Seconds, Sex, Units,
    background::{
        Background, BestFinish, CurrentTraining, Experience, HealthAnswers, Identity, Minutes, RaceAhead, Tone,
    },
    days_until,
    race::AthleteLevel,
};

use crate::{
    Id,
    store::{Store, StoreError},
};

pub(super) const NAME: &str = "Mara";
pub(super) const TIME_ZONE: &str = "Europe/Berlin";

/// Tells the store all that Mara told, as of today.
///
/// # Errors
/// `NotFound` when the athlete is gone, `Database`.
pub(super) async fn tell(store: &Store, athlete: Id) -> Result<(), StoreError> {
    let today = crate::today(TIME_ZONE);
    let told = background(today);
    store.save_identity(athlete, &identity(&told)).await?;
    if let Some(experience) = &told.experience {
        store.save_experience(athlete, experience).await?;
    }
    if let Some(training) = &told.training {
        store.save_current_training(athlete, training).await?;
    }
    store.save_race(athlete, &race(today)).await?;
    if let Some(health) = &told.health {
        store.save_health(athlete, health, Units::Metric).await?;
    }
    Ok(())
}

fn identity(told: &Background) -> Identity {
    Identity {
        name: NAME.to_owned(),
        birth_date: Some(date(1992, 5, 17)),
        sex: Some(Sex::Female),
        weight: told.weight,
        height: told.height,
        units: Units::Metric,
    }
}

/// Manchester, as long as there is a week to it; then always a Saturday seven weeks ahead, so that the demo of a server
/// that is left alone for a year still has a race to train for.
fn race(today: Date) -> RaceAhead {
    const MANCHESTER: Date = date(2027, 1, 16);
    let day = if days_until(today, MANCHESTER) >= 7 {
        MANCHESTER
    } else {
        let ahead = today.saturating_add(Span::new().days(51));
        (0..7)
            .map(|days| ahead.saturating_add(Span::new().days(days)))
            .find(|day| day.weekday() == Weekday::Saturday)
            .unwrap_or(ahead)
    };
    RaceAhead { date: Some(day), name: Some("Manchester".to_owned()), goal: Some(Seconds(4800)) }
}

/// What Mara told beside the profile: Women Open, 1:24:50 in Hamburg, a gym with everything, Mondays off.
#[must_use]
pub fn background(today: Date) -> Background {
    let hamburg = date(2026, 9, 5);
    Background {
        weight: Some(Grams(63_000)),
        height: Some(Centimetres(170)),
        tone: Tone::Balanced,
        experience: Some(Experience {
            division: Division::WomenOpen,
            level: AthleteLevel::Intermediate,
            races: Some(3),
            best: Some(BestFinish {
                time: Seconds(5090),
                // A clock that is wrong must not make the finish a thing of the future.
                on: (hamburg <= today).then_some(hamburg),
                at: Some("Hamburg".to_owned()),
            }),
        }),
        training: Some(CurrentTraining {
            weekly_run: Metres(58_000),
            longest_run: Metres(15_000),
            runs_per_week: Some(5),
            strength_days: 4,
            weekly_time: Some(Minutes(510)),
            days: [
                Weekday::Tuesday,
                Weekday::Wednesday,
                Weekday::Thursday,
                Weekday::Friday,
                Weekday::Saturday,
                Weekday::Sunday,
            ]
            .into_iter()
            .collect(),
            time_a_day: Minutes(90),
            kit: KitSet::of(&[
                Kit::SkiErg,
                Kit::Rower,
                Kit::Bike,
                Kit::Treadmill,
                Kit::Sled,
                Kit::WallBall,
                Kit::Sandbag,
                Kit::Kettlebells,
                Kit::Dumbbells,
                Kit::Barbell,
                Kit::Bench,
                Kit::Box,
                Kit::Band,
                Kit::PullUpBar,
                Kit::Outdoors,
            ]),
            best_5km: Some(Seconds(1365)),
            best_10km: Some(Seconds(2840)),
        }),
        health: Some(HealthAnswers { flags: Some(Vec::new()), ..HealthAnswers::default() }),
        has_identity: true,
        has_race: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_always_has_a_saturday_to_train_for() {
        assert_eq!(race(date(2026, 11, 26)).date, Some(date(2027, 1, 16)));
        for today in [date(2027, 1, 10), date(2027, 1, 17), date(2028, 2, 29), date(2030, 6, 1)] {
            let day = race(today).date.unwrap();
            assert_eq!(day.weekday(), Weekday::Saturday);
            assert!((51..58).contains(&days_until(today, day)), "{today} {day}");
        }
    }
}
