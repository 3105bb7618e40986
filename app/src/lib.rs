//! Pages and server functions, compiled twice: for the server and for the browser.

// A page is one type; the deepest ones are deeper than the default allows.
#![recursion_limit = "512"]

pub mod account;
pub mod auth;
pub mod browser;
pub mod cached;
pub mod chat;
pub mod dashboard;
pub mod demo;
pub mod design;
pub mod error;
pub mod form;
pub mod help;
pub mod invites;
pub mod kept;
pub mod landing;
pub mod library;
mod not_found;
pub mod offline;
pub mod passage;
pub mod post;
pub mod privacy;
pub mod profile;
#[cfg(feature = "ssr")]
pub mod sign_in;
pub mod theme;
pub mod typed;
pub mod ui;

use leptos::prelude::*;
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::{
    Lazy, SsrMode,
    components::{Route, Router, Routes},
    path,
};

pub use crate::not_found::NotFound;

/// Paths anybody may read; every other page asks for a sign-in first, before anything is rendered.
pub const PUBLIC_PATHS: [&str; 12] = [
    "/",
    "/login",
    "/signup",
    "/forgot-password",
    "/reset-password",
    "/confirm-email",
    "/demo",
    "/terms",
    "/privacy",
    "/offline",
    "/help",
    "/knowledge",
];

/// Whether anybody may read this page; everything under the library is as public as the library.
#[must_use]
pub fn is_public(path: &str) -> bool {
    PUBLIC_PATHS.contains(&path) || path.starts_with("/knowledge/") || (cfg!(debug_assertions) && path == "/design")
}

/// The document around every page.
#[must_use]
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let theme = theme::Theme::now();
    #[cfg(feature = "ssr")]
    let account = sign_in::browser_key();
    #[cfg(not(feature = "ssr"))]
    let account = None::<String>;
    let stylesheet = format!("/{}/coach-k.css", options.site_pkg_dir);
    view! {
        <!DOCTYPE html>
        <html lang="en" data-theme=theme.slug() data-account=account data-demo=demo::is_on().then_some("true") data-demos=landing::has_demo().then_some("true")>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="description" content="A coach in your pocket for people who race HYROX. Every number is computed or cited."/>
                {theme_color(theme)}
                <link rel="manifest" href="/manifest.webmanifest"/>
                <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/apple-touch-icon.png"/>
                <link rel="preload" href="/fonts/barlow-condensed-700.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous"/>
                <link rel="preload" href="/fonts/ibm-plex-sans-400.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=stylesheet/>
                <HydrationScripts options/>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The colour a browser gives its own bars; as the system has it when the theme is the system's.
fn theme_color(theme: theme::Theme) -> impl IntoView {
    let colour = match theme {
        theme::Theme::Dark => Some("#0A0A0B"),
        theme::Theme::Light => Some("#F3F3F0"),
        theme::Theme::System => None,
    };
    colour.map(|colour| view! { <meta name="theme-color" content=colour/> })
}

/// The route table: the one place that knows every page. Pages with data render before they are sent
/// (`SsrMode::Async`), so that they are whole without JavaScript; each is a chunk of its own.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    cached::provide();
    view! {
        <Title text="Coach K"/>
        <offline::UpdatePrompt/>
        <demo::DemoBar/>
        <Router>
            <Routes fallback=NotFound>
                <Route path=path!("/") view={Lazy::<landing::LandingRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/login") view={Lazy::<auth::LoginRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/signup") view={Lazy::<auth::SignUpRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/demo") view={Lazy::<demo::DemoRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/forgot-password") view={Lazy::<auth::ForgotRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/reset-password") view={Lazy::<auth::ResetRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/confirm-email") view={Lazy::<account::ConfirmRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/keep-account") view={Lazy::<account::KeepRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/privacy") view={Lazy::<privacy::PrivacyRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/terms") view={Lazy::<auth::TermsRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/offline") view={Lazy::<offline::OfflineRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/dashboard") view={Lazy::<dashboard::DashboardRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/coach/:conversation?") view={Lazy::<chat::ChatRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/onboarding/:step?") view={Lazy::<profile::OnboardingRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/profile") view={Lazy::<profile::ProfileRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/profile/security") view={Lazy::<account::SecurityRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/profile/delete") view={Lazy::<account::DeleteRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/profile/invites") view={Lazy::<invites::InvitesRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/help") view={Lazy::<help::HelpRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/design") view={Lazy::<design::DesignRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/knowledge") view={Lazy::<library::LibraryRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/knowledge/:document") view={Lazy::<library::DocumentRoute>::new()} ssr=SsrMode::Async/>
                <Route path=path!("/knowledge/:document/:heading") view={Lazy::<library::PassageRoute>::new()} ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
