//! `/metrics` for Prometheus, on an address of its own: what it tells is the operator's alone.

use std::{net::SocketAddr, sync::Arc};

use anyhow::{Context as _, Result};
use axum::{Router, extract::State, routing::get};
use coach::Coach;
use http::header;
use prometheus_client::{
    encoding::text::encode,
    metrics::{gauge::Gauge, info::Info},
    registry::Registry,
};
use tokio::net::TcpListener;

use crate::web::Requests;

/// Everything that is told, and what is looked up when somebody asks.
struct Told {
    registry: Registry,
    coach: Coach,
    connections: Gauge,
    idle_connections: Gauge,
    embedder: Gauge,
    embedded: Gauge,
    to_embed: Gauge,
}

impl Told {
    fn new(coach: Coach, requests: &Requests) -> Self {
        let mut registry = Registry::with_prefix("coach_k");
        requests.register(&mut registry);
        coach.metrics.register(&mut registry);
        let mut gauge = |name: &str, help: &str| {
            let gauge = Gauge::default();
            registry.register(name, help, gauge.clone());
            gauge
        };
        let connections = gauge("database_connections", "Open connections to the database");
        let idle_connections = gauge("database_connections_idle", "Those of them that nobody uses");
        let most = gauge("database_connections_max", "As many may be open");
        most.set(i64::from(coach.store.pool().options().get_max_connections()));
        let embedder = gauge("embedder_loaded", "1 once questions are understood by meaning, not by words only");
        let embedded = gauge("knowledge_embedded", "Texts the named service has made vectors of");
        let to_embed = gauge("knowledge_to_embed", "As many there are; 0 without such a service");
        let build = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("build", "The program that runs", build);
        Self { registry, coach, connections, idle_connections, embedder, embedded, to_embed }
    }

    fn text(&self) -> Result<String, std::fmt::Error> {
        let pool = self.coach.store.pool();
        self.connections.set(i64::from(pool.size()));
        self.idle_connections.set(i64::try_from(pool.num_idle()).unwrap_or(i64::MAX));
        self.embedder.set(i64::from(self.coach.embedders.get().is_some()));
        let progress = self.coach.embedders.progress();
        self.embedded.set(i64::try_from(progress.done).unwrap_or(i64::MAX));
        self.to_embed.set(i64::try_from(progress.of).unwrap_or(i64::MAX));
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// Listens, so that an address in use is said before anything starts.
///
/// # Errors
/// A sentence with a way out.
pub async fn bind(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address} for metrics; choose another COACH_METRICS_ADDR"))
}

/// Answers until the program stops.
pub async fn serve(listener: TcpListener, coach: Coach, requests: Requests) {
    let stopping = coach.stopping.clone();
    let router = router(coach, &requests);
    let served = axum::serve(listener, router).with_graceful_shutdown(stopping.cancelled_owned()).await;
    if let Err(error) = served {
        tracing::error!(%error, "metrics are no longer told");
    }
}

/// One page of text.
pub fn router(coach: Coach, requests: &Requests) -> Router {
    Router::new().route("/metrics", get(metrics)).with_state(Arc::new(Told::new(coach, requests)))
}

async fn metrics(State(told): State<Arc<Told>>) -> Result<([(header::HeaderName, &'static str); 1], String), String> {
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    told.text().map(|text| ([(header::CONTENT_TYPE, kind)], text)).map_err(|error| error.to_string())
}
