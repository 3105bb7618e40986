use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use coach::{Coach, config::Settings};
use tokio::net::TcpListener;

use super::boot;
use crate::{
    metrics,
    web::{self, Requests},
};

/// Open streams end, running turns finish or are marked; then the database stops.
const DRAIN: Duration = Duration::from_secs(5);

/// Serves until Ctrl-C or SIGTERM.
pub async fn run(settings: Settings) -> Result<()> {
    let started = Instant::now();
    // The port first: a second coach-k should say so before it touches anything.
    let address = settings.addr;
    let listener = TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "{address} is in use, perhaps by another coach-k. Stop it, or choose another port: --addr 127.0.0.1:3001"
        ),
        _ => anyhow::anyhow!("cannot listen on {address}: {error}"),
    })?;
    let metrics_listener = match settings.metrics_addr {
        Some(address) => Some(metrics::bind(address).await?),
        None => None,
    };
    let site = settings.site_folder();
    let mut booted = boot::for_serving(settings).await?;
    let coach = booted.coach.clone();
    let requests = Requests::default();
    if let Some(listener) = metrics_listener {
        tokio::spawn(metrics::serve(listener, coach.clone(), requests.clone()));
    }
    let result = tokio::select! {
        result = listen(&coach, listener, &site, requests, started) => result,
        () = booted.keep_database_running() => unreachable!("it goes on until it is dropped"),
    };
    coach.drain(DRAIN).await;
    coach.mail.drain(DRAIN).await;
    booted.shut_down().await;
    tracing::info!("stopped");
    result
}

async fn listen(coach: &Coach, listener: TcpListener, site: &Path, requests: Requests, started: Instant) -> Result<()> {
    let router = web::observed_router(coach.clone(), site, requests)?;
    tokio::spawn(coach.clone().listen());
    tokio::spawn(coach.clone().sweep());
    let background = coach.clone();
    tokio::spawn(async move { boot::load_embedder(&background).await });
    tokio::spawn(boot::embed_remotely(coach.clone()));
    if coach.store.count_athletes().await? == 0 {
        tracing::info!("the first account becomes the operator");
    }
    if coach.public_url.is_https && coach.settings.trusted_proxies.is_empty() {
        tracing::warn!(
            "PUBLIC_URL is https but TRUSTED_PROXIES is empty: everybody behind the proxy counts as one address, and \
             one athlete's wrong passwords can keep others waiting"
        );
    }
    println!("Coach K is ready after {:.1} s: {}", started.elapsed().as_secs_f32(), coach.public_url.origin);
    let stopping = coach.stopping.clone();
    let signalled = async move {
        signal().await;
        tracing::info!("stopping");
        // Open event streams would keep the server from ever ending.
        stopping.cancel();
    };
    // With the address of whoever connects: limits are counted by it.
    let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    tokio::select! {
        served = axum::serve(listener, service).with_graceful_shutdown(signalled) => served.context("serving failed"),
        () = out_of_patience(coach) => {
            tracing::warn!("connections were still open; closing them");
            Ok(())
        }
    }
}

/// Somebody's slow download must not keep the program.
async fn out_of_patience(coach: &Coach) {
    coach.stopping.cancelled().await;
    tokio::time::sleep(DRAIN).await;
}

async fn signal() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
