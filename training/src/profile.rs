use jiff::civil::Date;

use crate::{Division, Seconds, Sex, Units};

/// What every answer may lean on; read step by step in [`background`](crate::background).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub name: String,
    pub sex: Option<Sex>,
    pub birth_date: Option<Date>,
    pub division: Option<Division>,
    pub race_name: Option<String>,
    pub race_date: Option<Date>,
    pub goal: Option<Seconds>,
    pub units: Units,
    /// An IANA name such as `Europe/Berlin`; whether it exists is the server's to know.
    pub time_zone: String,
}
