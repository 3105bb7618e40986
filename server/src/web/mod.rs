//! The router: pages, server functions, event streams, files; and what every response carries.

mod broken;
mod dev;
mod events;
mod export;
mod files;
mod guard;
mod headers;
mod observe;
mod policy;
mod probes;

pub use observe::Requests;

use std::path::Path;

use anyhow::{Context as _, Result};
use app::{App, shell};
use axum::{Router, extract::FromRef, middleware, routing::get};
use coach::Coach;
use leptos::prelude::*;
use leptos_axum::{AxumRouteListing, LeptosRoutes as _, generate_route_list};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, Predicate as _,
        predicate::{DefaultPredicate, NotForContentType},
    },
    limit::RequestBodyLimitLayer,
};

/// No form of ours is larger; a question is 4,000 characters at most.
const BODY_BYTES_MAX: usize = 64 * 1024;

/// Every page's address and how it is rendered. Here and not where it is asked for: each crate that names the app
/// compiles all of it again.
#[must_use]
pub fn pages() -> Vec<AxumRouteListing> {
    generate_route_list(App)
}

/// The whole site.
///
/// # Errors
/// When the built pages are not where they should be.
pub fn router(coach: Coach, site: &Path) -> Result<Router> {
    observed_router(coach, site, Requests::default())
}

/// The same, counting requests where somebody looks at them.
///
/// # Errors
/// As [`router`].
pub fn observed_router(coach: Coach, site: &Path, requests: Requests) -> Result<Router> {
    let build = std::fs::read_to_string(site.join("build.txt"))
        .with_context(|| format!("the pages are not in {}; build them with: cargo xtask build", site.display()))?;
    let options = LeptosOptions::builder()
        .output_name("coach-k")
        .site_root(site.to_string_lossy().into_owned())
        // Everything that changes with a build lies in a folder named after it.
        .site_pkg_dir(format!("pkg/{}", build.trim()))
        .site_addr(coach.settings.addr)
        .build();
    let stylesheet = format!("/{}/coach-k.css", options.site_pkg_dir);
    let context = {
        let coach = coach.clone();
        move || {
            provide_context(coach.clone());
            policy::note_nonce();
        }
    };
    let pages = {
        let options = options.clone();
        move || shell(options.clone())
    };
    let state = WebState { coach: coach.clone(), options };
    let is_dev = coach.settings.dev;
    let probes = Router::new()
        .route("/healthz", get(probes::health))
        .route("/readyz", get(probes::ready))
        .with_state(coach.clone());
    let pages = Router::new()
        .route("/coach/turns/{turn}/events", get(events::follow))
        .route("/profile/export", get(export::download))
        .leptos_routes_with_context(&state, self::pages(), context, pages)
        .fallback(files::file_or_not_found)
        .layer(middleware::from_fn(policy::of_pages))
        .layer(middleware::from_fn_with_state(coach.clone(), guard::sign_in))
        .layer(middleware::from_fn_with_state(coach.clone(), guard::client_address))
        .layer(middleware::from_fn_with_state(coach, guard::own_site_only));
    let pages = if is_dev { dev::reloading(pages, site) } else { pages };
    Ok(pages
        // Whoever watches the process comes by any address and has no sign-in.
        .merge(probes)
        .layer(RequestBodyLimitLayer::new(BODY_BYTES_MAX))
        // Event streams are left alone by the default predicate; streamed server functions must be, too.
        .layer(
            CompressionLayer::new()
                .compress_when(DefaultPredicate::new().and(NotForContentType::const_new("application/octet-stream"))),
        )
        .layer(CatchPanicLayer::custom(move |_: Box<dyn std::any::Any + Send>| broken::page(&stylesheet)))
        .layer(middleware::from_fn(headers::on_every_response))
        .layer(middleware::from_fn_with_state(requests, observe::each_request))
        .with_state(state))
}

/// What handlers of ours need.
#[derive(Clone)]
pub struct WebState {
    pub coach: Coach,
    pub options: LeptosOptions,
}

impl FromRef<WebState> for Coach {
    fn from_ref(state: &WebState) -> Self {
        state.coach.clone()
    }
}

impl FromRef<WebState> for LeptosOptions {
    fn from_ref(state: &WebState) -> Self {
        state.options.clone()
    }
}
