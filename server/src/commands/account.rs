use anyhow::{Context as _, Result};
use coach::{accounts, config::Settings};

use super::boot;

/// Prints a link to choose a new password. It goes to the terminal and nowhere else, least of all into a log.
pub async fn reset_link(settings: Settings, email: &str) -> Result<()> {
    let booted = boot::store(settings).await?;
    let link = accounts::reset_link(&booted.coach, email).await;
    booted.shut_down().await;
    let link = link.with_context(|| format!("no link for {email}"))?;
    println!("{link}");
    eprintln!("It works once, within {} minutes, and signs every browser of the account out.", accounts::RESET_MINUTES);
    Ok(())
}

/// Makes somebody an operator, for instance before the only one leaves.
pub async fn make_operator(settings: Settings, email: &str) -> Result<()> {
    let booted = boot::store(settings).await?;
    let made = booted.coach.store.make_operator(&email.trim().to_lowercase()).await;
    booted.shut_down().await;
    made.with_context(|| format!("There is no account {email}"))?;
    println!("{email} is an operator now.");
    Ok(())
}
