//! What this browser keeps for the athlete who is signed in: unsent text, what was open, how things were laid out.
//! Every key begins with an account's, which the server writes into the page: the next one here never sees it.
//! On the server nothing is kept.

/// What is kept under a name, for this account.
#[must_use]
pub fn read(name: &str) -> Option<String> {
    #[cfg(feature = "hydrate")]
    return storage()?.get_item(&key(name)?).ok()?;
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = name;
        None
    }
}

/// Keeps a text, or nothing any more where it is empty. A browser without room keeps nothing, which is no error.
pub fn write(name: &str, text: &str) {
    #[cfg(feature = "hydrate")]
    if let (Some(storage), Some(key)) = (storage(), key(name)) {
        let _ = if text.is_empty() { storage.remove_item(&key) } else { storage.set_item(&key, text) };
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (name, text);
}

/// Signing out: nothing of any account stays. `Clear-Site-Data` says the same, where the browser listens to it.
pub fn forget() {
    #[cfg(feature = "hydrate")]
    if let Some(storage) = storage() {
        let _ = storage.clear();
    }
}

#[cfg(feature = "hydrate")]
fn storage() -> Option<web_sys::Storage> {
    leptos::prelude::window().local_storage().ok()?
}

/// `None` where nobody is signed in.
#[cfg(feature = "hydrate")]
fn key(name: &str) -> Option<String> {
    let account = leptos::prelude::document().document_element()?.get_attribute("data-account")?;
    Some(format!("coach-k/{account}/{name}"))
}
