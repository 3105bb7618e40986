//! Server data that several pages show: fetched once, kept in memory for a minute, fetched anew after a write.
//! On the server there is nothing to keep: a page is rendered with what the store has now.

use std::{any::Any, future::Future, sync::Arc};

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use crate::error::AppError;

/// Longer than a look around, shorter than what another device does would be missed.
#[cfg(feature = "hydrate")]
const FRESH_MS: f64 = 60_000.0;

/// What changes together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    Conversations,
}

/// What is kept, and how often each noun was written.
#[derive(Clone, Copy)]
pub struct Cache {
    entries: StoredValue<Vec<Entry>>,
    conversations: RwSignal<u32>,
}

#[derive(Clone)]
struct Entry {
    name: &'static str,
    version: u32,
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser keeps anything"))]
    at_ms: f64,
    value: Arc<dyn Any + Send + Sync>,
}

/// For the whole app, once.
pub fn provide() {
    provide_context(Cache { entries: StoredValue::new(Vec::new()), conversations: RwSignal::new(0) });
}

impl Cache {
    /// The app's.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Something was written: whoever shows this noun fetches it anew.
    pub fn changed(self, noun: Noun) {
        self.version(noun).update(|version| *version += 1);
    }

    fn version(self, noun: Noun) -> RwSignal<u32> {
        match noun {
            Noun::Conversations => self.conversations,
        }
    }

    fn get<T: Clone + 'static>(self, name: &'static str, version: u32) -> Option<T> {
        self.entries.with_value(|entries| {
            let entry = entries.iter().find(|entry| entry.name == name && entry.version == version)?;
            entry.is_fresh().then(|| entry.value.downcast_ref::<T>().cloned())?
        })
    }

    fn put<T: Clone + Send + Sync + 'static>(self, name: &'static str, version: u32, value: &T) {
        let entry = Entry { name, version, at_ms: now_ms(), value: Arc::new(value.clone()) };
        self.entries.update_value(|entries| {
            entries.retain(|entry| entry.name != name);
            entries.push(entry);
        });
    }
}

impl Entry {
    #[cfg(feature = "hydrate")]
    fn is_fresh(&self) -> bool {
        now_ms() - self.at_ms < FRESH_MS
    }

    #[cfg(not(feature = "hydrate"))]
    fn is_fresh(&self) -> bool {
        false
    }
}

/// A page's resource, from what is kept where that still holds. `name` is one place's own; `noun` is what it is made of.
pub fn cached<T, Fetched>(
    name: &'static str,
    noun: Noun,
    fetch: impl Fn() -> Fetched + Send + Sync + Copy + 'static,
) -> Resource<Result<T, AppError>>
where
    T: Clone + Send + Sync + Serialize + DeserializeOwned + 'static,
    Fetched: Future<Output = Result<T, AppError>> + Send + 'static,
{
    let cache = Cache::here();
    let version = cache.version(noun);
    let resource = Resource::new_blocking(
        move || version.get(),
        move |version| async move {
            if let Some(kept) = cache.get(name, version) {
                return Ok(kept);
            }
            let fetched = fetch().await;
            if let Ok(value) = &fetched {
                cache.put(name, version, value);
            }
            fetched
        },
    );
    // What came with the page was never fetched. An effect still runs once when its page was left at once.
    Effect::new(move |_| {
        if let Some(Some(Ok(value))) = resource.try_get()
            && cache.get::<T>(name, version.get_untracked()).is_none()
        {
            cache.put(name, version.get_untracked(), &value);
        }
    });
    resource
}

#[cfg(feature = "hydrate")]
fn now_ms() -> f64 {
    js_sys::Date::now()
}

#[cfg(not(feature = "hydrate"))]
fn now_ms() -> f64 {
    0.0
}
