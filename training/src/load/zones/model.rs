use serde::{Deserialize, Serialize};

use super::HeartRateAnchor;
use crate::{Bpm, Confidence, Seconds, load::IntensitySplit};

/// Which zones: the same number means different things in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ZoneModel {
    /// Below, between and above the two thresholds.
    Three,
    /// The Nordic five.
    Five,
    /// Friel's seven for running: 1 to 4, 5a, 5b, 5c.
    Friel,
}

impl ZoneModel {
    /// As it is named beside its zones.
    ///
    /// ```
    /// assert_eq!(training::load::zones::ZoneModel::Five.label(), "Five zones");
    /// ```
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Three => "Three zones",
            Self::Five => "Five zones",
            Self::Friel => "Seven zones (Friel)",
        }
    }

    /// Which of the three zones each of this model's falls in (facts/science §4, medium: for many, not for all).
    const fn threes(self) -> &'static [u8] {
        match self {
            Self::Three => &[1, 2, 3],
            Self::Five => &[1, 1, 2, 3, 3],
            Self::Friel => &[1, 1, 2, 2, 3, 3, 3],
        }
    }
}

/// One zone, ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HeartRateZone {
    /// "1" to "5", or "5a" to "5c".
    pub name: &'static str,
    /// The lowest heart rate in it; the first zone begins at zero.
    pub from: Bpm,
    /// The highest; the last zone has none.
    pub to: Option<Bpm>,
}

/// Zones without gap or overlap: each heart rate is in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeartRateZones {
    /// Which model.
    pub model: ZoneModel,
    /// What they were made from.
    pub anchor: HeartRateAnchor,
    /// The easiest first.
    pub zones: Vec<HeartRateZone>,
    /// Key of the source of their borders.
    pub source: &'static str,
    /// How sure the borders are for a person. Three per cent either way is noise (facts/science SC4.4).
    pub confidence: Confidence,
}

impl HeartRateZones {
    /// From where each zone but the first begins. `None` unless the beginnings rise.
    pub(super) fn beginning_at(
        model: ZoneModel,
        anchor: HeartRateAnchor,
        beginnings: &[u16],
        (source, confidence): (&'static str, Confidence),
    ) -> Option<Self> {
        let names: &[&str] = match model {
            ZoneModel::Three => &["1", "2", "3"],
            ZoneModel::Five => &["1", "2", "3", "4", "5"],
            ZoneModel::Friel => &["1", "2", "3", "4", "5a", "5b", "5c"],
        };
        let froms = std::iter::once(0).chain(beginnings.iter().copied());
        let nexts = beginnings.iter().map(|next| Some(*next)).chain(std::iter::once(None));
        let zones: Option<Vec<HeartRateZone>> = names
            .iter()
            .zip(froms.zip(nexts))
            .map(|(name, (from, next))| {
                let to = next.map(|next| next.checked_sub(1).filter(|to| *to >= from).map(Bpm));
                match to {
                    Some(None) => None,
                    Some(to) => Some(HeartRateZone { name, from: Bpm(from), to }),
                    None => Some(HeartRateZone { name, from: Bpm(from), to: None }),
                }
            })
            .collect();
        Some(Self { model, anchor, zones: zones?, source, confidence })
    }

    /// The zone a heart rate is in.
    ///
    /// ```
    /// use training::{Bpm, load::LoadConventions, load::zones::{HeartRateCaution, friel_zones}};
    /// let zones = friel_zones(Bpm(170), HeartRateCaution::NONE, &LoadConventions::default())?;
    /// assert_eq!(zones.zone_of(Bpm(172)).map(|zone| zone.name), Some("5a"));
    /// # Ok::<(), training::load::zones::ZonesUnknown>(())
    /// ```
    #[must_use]
    pub fn zone_of(&self, rate: Bpm) -> Option<&HeartRateZone> {
        self.zones.iter().rev().find(|zone| zone.from <= rate)
    }

    /// The time spent in each zone, in their order, from heart rates noted every `interval`. Zeros are gaps of the
    /// strap and count nowhere.
    ///
    /// ```
    /// use training::{Bpm, Seconds, load::LoadConventions};
    /// use training::load::zones::{HeartRateAnchor, HeartRateCaution, three_zones};
    /// let anchor = HeartRateAnchor::Thresholds { first: Bpm(150), second: Bpm(170) };
    /// let zones = three_zones(anchor, HeartRateCaution::NONE, &LoadConventions::default())?;
    /// assert_eq!(zones.time_in([140, 0, 160, 171].map(Bpm).as_slice(), Seconds(5)), [5, 5, 5].map(Seconds));
    /// # Ok::<(), training::load::zones::ZonesUnknown>(())
    /// ```
    #[must_use]
    pub fn time_in(&self, rates: &[Bpm], interval: Seconds) -> Vec<Seconds> {
        let noted = rates.iter().filter(|rate| rate.0 > 0).filter_map(|rate| self.zone_of(*rate));
        let mut times = vec![Seconds(0); self.zones.len()];
        for zone in noted {
            let position = self.zones.iter().position(|other| other.name == zone.name);
            if let Some(time) = position.and_then(|position| times.get_mut(position)) {
                time.0 = time.0.saturating_add(interval.0);
            }
        }
        times
    }

    /// The three-zone split of a session, or of several joined, for any of the models.
    ///
    /// ```
    /// use training::{Bpm, Seconds, load::LoadConventions, load::zones::{HeartRateCaution, friel_zones}};
    /// let zones = friel_zones(Bpm(170), HeartRateCaution::NONE, &LoadConventions::default())?;
    /// let split = zones.split([140, 150, 165, 175].map(Bpm).as_slice(), Seconds(60));
    /// assert_eq!(split.percents(), Some([50, 25, 25]));
    /// # Ok::<(), training::load::zones::ZonesUnknown>(())
    /// ```
    #[must_use]
    pub fn split(&self, rates: &[Bpm], interval: Seconds) -> IntensitySplit {
        let times = self.time_in(rates, interval);
        let time = |three: u8| {
            let in_zone = times.iter().zip(self.model.threes()).filter(|(_, zone)| **zone == three);
            Seconds(in_zone.fold(0, |sum, (time, _)| sum.saturating_add(time.0)))
        };
        let gaps = rates.iter().filter(|rate| rate.0 == 0).count();
        IntensitySplit {
            zone1: time(1),
            zone2: time(2),
            zone3: time(3),
            unknown: Seconds(interval.0.saturating_mul(u32::try_from(gaps).unwrap_or(u32::MAX))),
        }
    }
}
