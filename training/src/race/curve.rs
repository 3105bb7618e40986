//! Straight lines between known points, in whole numbers and in fractions.

use crate::Seconds;

/// The value at `x` on the line through two points, rounded half up. `None` outside them or where they coincide.
pub(super) fn between(x: u32, (x0, y0): (u32, u32), (x1, y1): (u32, u32)) -> Option<u32> {
    if !(x0..=x1).contains(&x) || x0 == x1 || y1 < y0 {
        return None;
    }
    let (step, run, rise) = (u64::from(x - x0), u64::from(x1 - x0), u64::from(y1 - y0));
    let risen = (2 * step * rise + run) / (2 * run);
    u32::try_from(u64::from(y0) + risen).ok()
}

/// The value at `x` on a rising chain of lines; `None` outside it.
pub(super) fn on_chain(x: u32, points: impl Iterator<Item = (u32, u32)> + Clone) -> Option<u32> {
    points.clone().zip(points.skip(1)).find_map(|(from, to)| between(x, from, to))
}

/// The same in fractions, and beyond both ends along the last line. `None` with fewer than two points.
pub(super) fn along(x: f64, points: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let lines = || points.clone().zip(points.clone().skip(1)).filter(|((x0, _), (x1, _))| x1 > x0);
    let ((x0, y0), (x1, y1)) = lines().find(|(_, (x1, _))| x <= *x1).or_else(|| lines().last())?;
    Some(y0 + (x - x0) / (x1 - x0) * (y1 - y0))
}

/// Rounded to the whole second; nothing below zero, not a number is nothing.
pub(super) fn whole_seconds(value: f64) -> Seconds {
    Seconds(whole(value))
}

/// Rounded to a whole number; a cast from a fraction ends at the type's ends, and not a number becomes 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, which is wanted")]
pub(super) fn whole(value: f64) -> u32 {
    libm::round(value) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_hits_its_points_and_rounds_between_them() {
        let points = [(0, 0), (10, 100), (20, 103)];
        let at = |x| on_chain(x, points.into_iter());
        assert_eq!((at(0), at(10), at(20), at(5)), (Some(0), Some(100), Some(103), Some(50)));
        // 101.5 goes up.
        assert_eq!((at(15), at(21)), (Some(102), None));
        assert_eq!(between(5, (5, 1), (5, 2)), None);
        assert_eq!(on_chain(1, [(1, 1)].into_iter()), None);
    }

    #[test]
    fn beyond_the_ends_the_last_line_goes_on() {
        let points = [(0.0, 0.0), (1.0, 2.0), (2.0, 6.0)];
        let at = |x| along(x, points.into_iter()).unwrap();
        assert_eq!((at(-1.0), at(0.5), at(1.0), at(3.0)), (-2.0, 1.0, 2.0, 10.0));
        assert_eq!(along(1.0, [(1.0, 1.0)].into_iter()), None);
    }

    #[test]
    fn rounding_never_panics() {
        assert_eq!(whole_seconds(1.5), Seconds(2));
        for (value, rounded) in [(f64::NAN, 0), (f64::INFINITY, u32::MAX), (-5.0, 0)] {
            assert_eq!(whole(value), rounded);
        }
    }
}
