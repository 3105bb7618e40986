//! Which items belong together.

use super::{
    cursor::Cursor,
    item::{Item, next},
    part::Draft,
    resolve::resolved,
};
use crate::TrainingPart;

/// Words for how an exercise is done, once it is named: "bike sprints", "row intervals".
const MANNERS: &[&str] = &["interval", "tempo", "threshold", "sprint", "drill", "stride", "hill"];

/// Words that begin what is said of the athlete and not of training: "slept 7 h", "weight 78 kg".
const NO_TRAINING: &[&str] =
    &["slept", "sleep", "hrv", "rhr", "resting", "weight", "weighed", "bodyweight", "body", "pain", "soreness"];

/// Parts and the stretches of tokens nobody understood.
#[derive(Default)]
pub(super) struct Gathered {
    drafts: Vec<Draft>,
    current: Draft,
    unknown: Vec<(usize, usize)>,
    rounds: Option<u16>,
}

pub(super) fn gather(cursor: &Cursor) -> (Vec<TrainingPart>, Vec<(usize, usize)>) {
    let items = items(cursor);
    let mut gathered = Gathered::default();
    for (place, (item, from, to)) in items.iter().enumerate() {
        gathered.take(item, *from, *to, items.get(place + 1..).unwrap_or_default());
    }
    gathered.close();
    let Gathered { drafts, mut unknown, .. } = gathered;
    let parts = drafts.into_iter().filter_map(|draft| resolved(draft, cursor, &mut unknown)).collect();
    (parts, unknown)
}

/// Whether an item says what was done or how much.
fn is_done(item: &Item) -> bool {
    matches!(
        item,
        Item::Exercise { .. }
            | Item::Distance { .. }
            | Item::Duration { .. }
            | Item::Repetitions(_)
            | Item::Calories(_)
    )
}

fn items(cursor: &Cursor) -> Vec<(Item, usize, usize)> {
    let (mut items, mut at, mut before, mut is_training) = (Vec::new(), 0, Item::Then, true);
    while at < cursor.tokens.len() {
        let (item, length) = next(cursor, at, &before);
        let is_break = matches!(item, Item::Comma | Item::Then);
        is_training = is_break
            || is_training && !(NO_TRAINING.contains(&cursor.word(at)) && matches!(before, Item::Comma | Item::Then));
        let item = if is_training { item } else { Item::Unknown };
        let to = (at + length).min(cursor.tokens.len());
        if item != Item::Filler {
            before = item.clone();
        }
        items.push((item, at, to));
        at = to;
    }
    items
}

impl Gathered {
    fn take(&mut self, item: &Item, from: usize, to: usize, ahead: &[(Item, usize, usize)]) {
        match item {
            Item::Filler => {}
            Item::Unknown => self.unknown.push((from, to)),
            Item::Comma => {
                if !self.joins(ahead) {
                    self.close();
                    self.current.follows_comma = true;
                }
            }
            Item::Then => {
                self.close();
                // Inside brackets the rounds go on.
                let is_in_brackets = ahead.iter().any(|(item, ..)| *item == Item::RoundsEnd);
                self.rounds = self.rounds.filter(|_| is_in_brackets);
            }
            Item::Rounds(_) if !ahead.iter().any(|(item, ..)| is_done(item)) => self.unknown.push((from, to)),
            Item::Rounds(count) => {
                self.close();
                self.rounds = Some(*count);
                self.current.cover(from, to);
            }
            Item::RoundsEnd => {
                if self.rounds.take().is_some() {
                    self.close();
                }
            }
            Item::Exercise { key, .. } if self.current.exercise.is_some() && MANNERS.contains(&key.as_str()) => {
                self.current.cover(from, to);
            }
            item => {
                if self.current.has(item) || self.is_of_the_next(item, ahead) {
                    self.close();
                    self.current.follows_at_once = true;
                }
                self.current.part.rounds = self.rounds;
                self.current.take(item.clone(), from, to);
            }
        }
    }

    /// "15 swings 200 m run": an amount right before another exercise is that one's. A clock is a result and belongs to
    /// what was done: "row 2000 m 7:45 run 5k".
    fn is_of_the_next(&self, item: &Item, ahead: &[(Item, usize, usize)]) -> bool {
        let is_amount = match item {
            Item::Distance { .. } | Item::Repetitions(_) | Item::Calories(_) => true,
            Item::Duration { is_clock, .. } => !is_clock,
            _ => false,
        };
        let next = ahead.iter().map(|(item, ..)| item).find(|item| **item != Item::Filler);
        let is_before_exercise = match next {
            Some(Item::Exercise { key, .. }) => !MANNERS.contains(&key.as_str()),
            _ => false,
        };
        is_amount
            && is_before_exercise
            && self.current.exercise.is_some()
            && self.current.part.sets.is_none()
            && self.current.has_amount()
    }

    /// Whether what follows a comma still speaks of the same thing.
    fn joins(&self, ahead: &[(Item, usize, usize)]) -> bool {
        let chunk: Vec<&Item> = ahead
            .iter()
            .map(|(item, ..)| item)
            .take_while(|item| !matches!(item, Item::Comma | Item::Then | Item::Rounds(_) | Item::RoundsEnd))
            .collect();
        let says = |is: fn(&Item) -> bool| chunk.iter().any(|item| is(item));
        let current = &self.current;
        if chunk.iter().any(|item| current.has(item)) {
            return false;
        }
        let has_exercise = says(|item| matches!(item, Item::Exercise { .. }));
        let has_sets = says(|item| matches!(item, Item::Sets(_) | Item::SetsBehind(_) | Item::Repetitions(_)));
        let has_distance = says(|item| matches!(item, Item::Distance { .. } | Item::Calories(_)));
        let has_duration = says(|item| matches!(item, Item::Duration { .. }));
        let has_amount = has_sets || has_distance || has_duration;
        if has_exercise {
            // "3x8, bench, 80 kg", but not "5 km in 24:10, bench 3x8".
            return !(current.has_amount() && has_amount);
        }
        if !current.has_amount() {
            return true;
        }
        let takes_time = current.part.amount.distance.is_some() && current.part.sets.is_none();
        !has_amount || has_duration && !has_sets && !has_distance && takes_time
    }

    fn close(&mut self) {
        let mut draft = std::mem::take(&mut self.current);
        if draft.tokens.is_none() {
            return;
        }
        let before = self.drafts.last().and_then(|last| last.exercise.map(|exercise| (exercise, last.key.clone())));
        if let Some((exercise, key)) = before.filter(|(exercise, _)| draft.goes_on_with(exercise)) {
            (draft.exercise, draft.key, draft.is_inherited) = (Some(exercise), key, true);
        }
        match self.drafts.last_mut() {
            Some(last) if draft.is_remark() && last.has_room_for(&draft) => last.take_remark(draft),
            _ => self.drafts.push(draft),
        }
    }
}
