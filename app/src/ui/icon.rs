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
    Back,
    Bad,
    Copy,
    Good,
    More,
    Pencil,
    Pin,
    Refresh,
    Search,
    Sidebar,
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
            Self::Back => "M12 5l-5 5 5 5",
            Self::Bad => "M3 3h3v8H3zM6 3h8l3 7-1 2h-4v4l-2 1-4-6",
            Self::Copy => "M7 7h10v10H7zM13 7V3H3v10h4",
            Self::Good => "M3 9h3v8H3zM6 9l4-6 2 1v4h4l1 2-3 7H6",
            Self::More => "M4 10h1M10 10h1M16 10h1",
            Self::Pencil => "M4 16l1-4 8-8 3 3-8 8zM11 6l3 3",
            Self::Pin => "M7 3h6v6l2 3H5l2-3zM10 12v5",
            Self::Refresh => "M16 10a6 6 0 11-2-4.5M15 2v4h-4",
            Self::Search => "M8.5 3a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM12.5 12.5L17 17",
            Self::Sidebar => "M3 4h14v12H3zM8 4v12",
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
