//! What every page is made of: props in, events out, never a server call.

mod badge;
mod button;
mod card;
mod check;
mod empty;
mod failure;
mod field;
mod focus_frame;
mod icon;
mod nav;
mod notice;
mod search_field;
mod skeleton;
mod station_mark;
mod steps;
mod toast;

pub use badge::Badge;
pub use button::{ButtonLink, Kind, SubmitButton, class as button_class};
pub use card::{Cell, Sheet, Stripe};
pub use check::{CheckField, CheckGroup, RadioGroup};
pub use empty::EmptyState;
pub use failure::Failure;
pub use field::{Choice, SelectField, TextArea, TextField};
pub use focus_frame::FocusFrame;
pub use icon::{Icon, Shape};
pub use nav::{AppFrame, Brand, PublicFrame};
pub use notice::{Notice, Tone};
pub use search_field::SearchField;
pub use skeleton::Skeleton;
pub use station_mark::StationMark;
pub use steps::Steps;
pub use toast::Toast;
