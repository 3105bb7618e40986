use anyhow::{Result, bail};
use coach::config::{Settings, SignUp, is_root};

use super::boot;

/// Says what is configured, what answers, what is missing and how to mend it. Fails when something must be mended.
pub async fn run(settings: Settings) -> Result<()> {
    let mut broken = 0;
    let mut say = |is_fine: bool, what: &str, how: String| {
        println!("{} {what:<12} {how}", if is_fine { "ok  " } else { "MEND" });
        broken += u32::from(!is_fine);
    };
    say(
        true,
        "data",
        format!(
            "{}{}",
            settings.data_folder().display(),
            if is_root() { " (running as root: the database runs as another user)" } else { "" }
        ),
    );
    let url = settings.public_url()?;
    say(true, "address", format!("{} at {}", url.origin, settings.addr));
    if !url.keeps_secure_cookies() {
        let how = if settings.insecure_http {
            "plain http: passwords cross the network readably (COACH_INSECURE_HTTP)".to_owned()
        } else {
            "nobody can sign in over plain http. Put https in front and set PUBLIC_URL=https://…".to_owned()
        };
        say(settings.insecure_http, "https", how);
    }
    say(
        true,
        "sign-up",
        match settings.sign_up {
            SignUp::Open => "open to whoever reaches the page".to_owned(),
            SignUp::Invite => "by invite".to_owned(),
            SignUp::Closed => "closed after the first account".to_owned(),
        },
    );
    say(
        true,
        "demo",
        match settings.demo_max {
            0 => "off".to_owned(),
            count => format!("up to {count} at once, each for {} hours", coach::demo::DEMO_HOURS),
        },
    );
    if url.is_https {
        let has_proxies = !settings.trusted_proxies.is_empty();
        let how = if has_proxies {
            format!("{} trusted to say who asks", settings.trusted_proxies.len())
        } else {
            "none trusted, so everybody behind yours counts as one address; set TRUSTED_PROXIES to its address"
                .to_owned()
        };
        say(has_proxies, "proxies", how);
    }
    let site = settings.site_folder();
    let has_site = site.join("build.txt").is_file();
    say(
        has_site,
        "pages",
        if has_site {
            site.display().to_string()
        } else {
            format!("not found in {}; build them with: cargo xtask build", site.display())
        },
    );

    match boot::store(settings.clone()).await {
        Err(error) => say(false, "database", format!("{error:#}")),
        Ok(booted) => {
            let kind = if settings.database_url.is_some() { "your server" } else { "private" };
            match booted.coach.store.ping().await {
                Ok(version) => {
                    say(true, "database", format!("{kind}, {}", version.split(" on ").next().unwrap_or_default()))
                }
                Err(error) => say(false, "database", error.to_string()),
            }
            match booted.coach.store.count_passages().await {
                Ok(passages) => say(
                    passages > 0,
                    "knowledge",
                    if passages > 0 { format!("{passages} passages") } else { "empty; run: coach-k ingest".to_owned() },
                ),
                Err(_) => say(false, "knowledge", "no tables yet; run: coach-k migrate, or simply coach-k".to_owned()),
            }
            let (is_fine, how) = match booted.coach.mail.answers().await {
                None => (true, "none is sent; for a forgotten password run: coach-k reset-link EMAIL"),
                Some(true) => (true, "your mail server answers"),
                Some(false) => (false, "your mail server does not let us in; look at COACH_SMTP_URL"),
            };
            say(is_fine, "e-mail", how.to_owned());
            boot::load_embedder(&booted.coach).await;
            let has_embedder = booted.coach.embedders.get().is_some();
            say(
                has_embedder,
                "embedder",
                if has_embedder {
                    coach::model::MODEL_ID.to_owned()
                } else {
                    "not there, passages are found by words only; run: coach-k fetch".to_owned()
                },
            );
            if let Some(remote) = booted.coach.embedders.remote() {
                let answered = remote.embed_question("sled push").await;
                let how = match &answered {
                    Ok(vector) => format!("{} at {}, {} numbers", remote.id(), remote.host(), vector.len()),
                    Err(error) => format!("{error}; until it answers the built-in model serves"),
                };
                say(answered.is_ok(), "vectors", how);
            }
            booted.shut_down().await;
        }
    }
    say(true, "voice", "built-in: computed facts and retrieved passages, no model needed".to_owned());
    if broken > 0 {
        bail!("{broken} to mend, see above");
    }
    Ok(())
}
