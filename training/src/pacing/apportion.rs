/// `whole` divided in proportion to `weights`, exactly, in whole units.
///
/// Webster's method: each unit in turn goes to whoever has the largest weight ÷ (2 × held + 1). Unlike rounding and
/// unlike largest remainders, one unit more in the whole never takes one from a part, which is why a slower goal can
/// never make a split faster. Without any weight the first part takes all.
pub(super) fn apportion<const COUNT: usize>(whole: u32, weights: [u16; COUNT]) -> [u32; COUNT] {
    let weight_sum: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let mut parts = [0_u32; COUNT];
    if weight_sum == 0 {
        if let Some(first) = parts.first_mut() {
            *first = whole;
        }
        return parts;
    }
    // Rounding every part for itself is what the method gives for some whole close by …
    for (part, weight) in parts.iter_mut().zip(weights) {
        let rounded = (2 * u64::from(whole) * u64::from(weight) + weight_sum) / (2 * weight_sum);
        *part = u32::try_from(rounded).unwrap_or(u32::MAX);
    }
    // … and from there it is a few units, given or taken back in the method's own order.
    let mut sum: u64 = parts.iter().map(|part| u64::from(*part)).sum();
    while sum != u64::from(whole) {
        let gives = sum < u64::from(whole);
        let mut chosen: Option<(usize, u64, u64)> = None;
        for (index, (part, weight)) in parts.iter().zip(weights).enumerate() {
            let Some(held) = (2 * u64::from(*part) + 1).checked_sub(if gives { 0 } else { 2 }) else { continue };
            let weight = u64::from(weight);
            let is_next = chosen.is_none_or(|(_, best_weight, best_held)| {
                let (mine, best) = (weight * best_held, best_weight * held);
                if gives { mine > best } else { mine <= best }
            });
            if is_next {
                chosen = Some((index, weight, held));
            }
        }
        let Some(part) = chosen.and_then(|(index, ..)| parts.get_mut(index)) else { break };
        *part = if gives { part.saturating_add(1) } else { part.saturating_sub(1) };
        sum = if gives { sum + 1 } else { sum - 1 };
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parts_follow_the_weights() {
        assert_eq!(apportion(100, [1, 1, 2]), [25, 25, 50]);
        assert_eq!(apportion(10, [1, 1, 1]), [4, 3, 3]);
        assert_eq!(apportion(7, [0, 0]), [7, 0]);
        assert_eq!(apportion(7, [0, 5]), [0, 7]);
        assert_eq!(apportion::<0>(7, []), []);
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole(whole: u32, weights: [u16; 9]) {
            let sum: u64 = apportion(whole, weights).iter().map(|part| u64::from(*part)).sum();
            prop_assert_eq!(sum, u64::from(whole));
        }

        #[test]
        fn one_more_in_the_whole_goes_to_exactly_one_part(whole in 0_u32..20_000, weights: [u16; 9]) {
            let (before, after) = (apportion(whole, weights), apportion(whole + 1, weights));
            let gained: Vec<u32> = before.iter().zip(after).map(|(before, after)| after.wrapping_sub(*before)).collect();
            prop_assert_eq!(gained.iter().filter(|gain| **gain == 1).count(), 1, "{:?}", gained);
            prop_assert_eq!(gained.iter().filter(|gain| **gain == 0).count(), 8, "{:?}", gained);
        }

        #[test]
        fn weights_that_sum_to_the_whole_come_back(weights: [u16; 9]) {
            let whole: u32 = weights.iter().map(|weight| u32::from(*weight)).sum();
            prop_assume!(whole > 0);
            prop_assert_eq!(apportion(whole, weights), weights.map(u32::from));
        }
    }
}
