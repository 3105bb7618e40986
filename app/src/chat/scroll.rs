//! The conversation's end stays in sight, unless the reader has gone back to read.

/// Nearer to the end than this, the reader is reading along.
#[cfg(feature = "hydrate")]
const NEAR_PX: f64 = 160.0;

/// After the next frame, when what was added is there.
pub fn to_end() {
    #[cfg(feature = "hydrate")]
    leptos::prelude::request_animation_frame(|| to(height()));
}

/// To a turn, wherever the end is.
pub fn to_turn(id: &str) {
    #[cfg(feature = "hydrate")]
    {
        let id = format!("turn-{id}");
        leptos::prelude::request_animation_frame(move || {
            if let Some(turn) = leptos::prelude::document().get_element_by_id(&id) {
                turn.scroll_into_view();
            }
        });
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = id;
}

/// Before something is added above: what is in sight now is in sight afterwards.
pub fn hold() {
    #[cfg(feature = "hydrate")]
    {
        let from_end = height() - leptos::prelude::window().scroll_y().unwrap_or_default();
        leptos::prelude::request_animation_frame(move || to(height() - from_end));
    }
}

/// Before something is added: the end is shown again if it is shown now.
#[cfg(feature = "hydrate")]
pub fn along() {
    let window = leptos::prelude::window();
    let inner_height = window.inner_height().ok().and_then(|value| value.as_f64()).unwrap_or_default();
    let bottom = window.scroll_y().unwrap_or_default() + inner_height;
    if height() - bottom <= NEAR_PX {
        to_end();
    }
}

#[cfg(feature = "hydrate")]
fn to(top_px: f64) {
    leptos::prelude::window().scroll_to_with_x_and_y(0.0, top_px);
}

#[cfg(feature = "hydrate")]
fn height() -> f64 {
    let root = leptos::prelude::document().document_element();
    f64::from(root.map_or(0, |root| root.scroll_height()))
}
