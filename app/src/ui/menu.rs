use leptos::prelude::*;

use super::{Kind, button_class};

/// A button and a few things to do. The browser's own popover: a press elsewhere or Esc closes it, also without JavaScript.
#[component]
pub fn Menu(id: &'static str, #[prop(into)] label: String, children: Children) -> impl IntoView {
    view! {
        <div class="relative inline-block">
            <button type="button" class=button_class(Kind::Plain) popovertarget=id aria-haspopup="true">
                {label}
            </button>
            <div id=id popover="auto" class="menu min-w-[200px] p-1 bg-s5 text-ink border border-line-control">
                <ul>{children()}</ul>
            </div>
        </div>
    }
}

/// One thing to do, in a [`Menu`].
#[component]
pub fn MenuItem(#[prop(into)] href: String, children: Children) -> impl IntoView {
    view! {
        <li>
            <a href=href class="flex items-center min-h-[44px] px-3 no-underline text-ink hover:bg-s3">
                {children()}
            </a>
        </li>
    }
}
