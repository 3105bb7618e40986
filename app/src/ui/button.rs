use leptos::prelude::*;

/// How loud a button is. One `Primary` a view.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Primary,
    Plain,
    /// One of several, the one that holds now.
    Chosen,
    Quiet,
}

/// The classes of a button, for what is none (a summary, a label).
#[must_use]
pub const fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Primary => {
            "inline-flex items-center justify-center gap-2 min-h-[52px] px-6 border border-accent-edge rounded-[2px] bg-accent text-on-accent font-head font-bold text-xl leading-none uppercase tracking-[.05em] no-underline whitespace-nowrap hover:bg-[#FFE34D] active:translate-y-px disabled:bg-s2 disabled:text-ink-3 disabled:border-line"
        }
        Kind::Plain => {
            "inline-flex items-center justify-center gap-2 min-h-[44px] px-[18px] border border-line-control rounded-[2px] bg-transparent text-ink font-head font-bold text-[1.0625rem] leading-none uppercase tracking-[.05em] no-underline whitespace-nowrap hover:bg-s3 active:translate-y-px disabled:bg-s2 disabled:text-ink-3 disabled:border-line"
        }
        Kind::Chosen => {
            "inline-flex items-center justify-center gap-2 min-h-[44px] px-[18px] border border-ink rounded-[2px] bg-s4 text-ink font-head font-bold text-[1.0625rem] leading-none uppercase tracking-[.05em] no-underline whitespace-nowrap hover:bg-s3"
        }
        Kind::Quiet => {
            "inline-flex items-center justify-center gap-2 min-h-[44px] px-3 border border-transparent rounded-[2px] bg-transparent text-ink-2 font-head font-bold text-[1.0625rem] leading-none uppercase tracking-[.05em] no-underline whitespace-nowrap hover:text-ink hover:bg-s3 active:translate-y-px"
        }
    }
}

/// A form's button.
#[component]
pub fn SubmitButton(kind: Kind, #[prop(optional)] wide: bool, children: Children) -> impl IntoView {
    view! {
        <button type="submit" class=class(kind) class=("w-full", wide)>
            {children()}
        </button>
    }
}

/// A link that looks like what it does.
#[component]
pub fn ButtonLink(kind: Kind, #[prop(into)] href: String, children: Children) -> impl IntoView {
    view! {
        <a href=href class=class(kind)>
            {children()}
        </a>
    }
}
