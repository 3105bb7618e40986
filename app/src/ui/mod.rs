//! What every page is made of: props in, events out, never a server call.

mod badge;
mod button;
mod card;
mod empty;
mod failure;
mod field;
mod icon;
mod nav;
mod notice;
mod skeleton;
mod toast;

pub use badge::Badge;
pub use button::{ButtonLink, Kind, SubmitButton, class as button_class};
pub use card::{Cell, Sheet, Stripe};
pub use empty::EmptyState;
pub use failure::Failure;
pub use field::{Choice, SelectField, TextField};
pub use icon::{Icon, Shape};
pub use nav::{AppFrame, Brand, PublicFrame};
pub use notice::{Notice, Tone};
pub use skeleton::Skeleton;
pub use toast::Toast;
