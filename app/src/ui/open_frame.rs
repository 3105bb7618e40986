use leptos::prelude::*;

use super::{AppFrame, PublicFrame};
use crate::browser::is_signed_in;

/// The frame of a page that anybody may read: an athlete stays among their pages.
#[component]
pub fn OpenFrame(children: Children) -> impl IntoView {
    if is_signed_in() {
        view! { <AppFrame>{children()}</AppFrame> }.into_any()
    } else {
        view! { <PublicFrame><div class="md:px-6">{children()}</div></PublicFrame> }.into_any()
    }
}
