use leptos::prelude::*;

/// A drawing on a grid of 20, stroke 1.75.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Dashboard,
    Chat,
    Person,
    Plus,
    Send,
    Stop,
    Close,
    Chevron,
    Check,
    Alert,
    Arrow,
    List,
    Retry,
}

impl Shape {
    fn path(self) -> &'static str {
        match self {
            Self::Dashboard => "M3 3h6v8H3zM11 3h6v5h-6zM11 11h6v6h-6zM3 14h6v3H3z",
            Self::Chat => "M3 3h14v10H9l-4 4v-4H3zM7 7h6M7 10h4",
            Self::Person => "M7 3h6v6H7zM3 17v-4h14v4",
            Self::Plus => "M10 4v12M4 10h12",
            Self::Send => "M10 17V4M4 9l6-6 6 6",
            Self::Stop => "M5 5h10v10H5z",
            Self::Close => "M5 5l10 10M15 5L5 15",
            Self::Chevron => "M8 5l5 5-5 5",
            Self::Check => "M4 10l4 4 8-9",
            Self::Alert => "M10 3l8 14H2zM10 8v4M10 14.5v.5",
            Self::Arrow => "M3 10h13M11 5l5 5-5 5",
            Self::List => "M3 5h14M3 10h14M3 15h9",
            Self::Retry => "M4 8h8a4 4 0 010 8H8M7 5L4 8l3 3",
        }
    }
}

/// Drawn for the eye only; a lone icon's control carries a label.
#[component]
pub fn Icon(shape: Shape) -> impl IntoView {
    view! {
        <svg class="ico" viewBox="0 0 20 20" aria-hidden="true">
            <path d=shape.path()></path>
        </svg>
    }
}
