use leptos::prelude::*;
use server_fn::ServerFn;

use super::api::{BrowserShown, EndOtherSignIns, EndSignIn};
use crate::ui::{Badge, Kind, button_class};

/// Where the athlete is signed in: which browser, since when, used last when.
#[component]
pub fn SignIns(browsers: Vec<BrowserShown>) -> impl IntoView {
    let has_others = browsers.iter().any(|browser| !browser.is_this);
    view! {
        <section class="mt-6" aria-label="Where you are signed in">
            <h2 class="text-2xl mb-2">"Where you are signed in"</h2>
            <p class="mb-4 text-ink-2">"Something here you do not know? Sign it out and change your password."</p>
            <ul class="m-0 p-0 list-none border-b border-line">
                {browsers.into_iter().map(|browser| view! { <Browser browser/> }).collect_view()}
            </ul>
            {if has_others {
                view! {
                    <form method="post" action=EndOtherSignIns::url() class="mt-4">
                        <button type="submit" class=button_class(Kind::Plain)>"Sign out everywhere else"</button>
                    </form>
                }
                .into_any()
            } else {
                view! { <p class="mt-3 text-sm text-ink-2">"You are signed in nowhere else."</p> }.into_any()
            }}
        </section>
    }
}

#[component]
fn Browser(browser: BrowserShown) -> impl IntoView {
    let BrowserShown { id, name, since, last_seen, is_this } = browser;
    let label = format!("Sign out there: {name}, since {since}");
    view! {
        <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 border-t border-line">
            <div class="min-w-0">
                <p class="flex flex-wrap items-center gap-2">
                    <span class="break-words">{name}</span>
                    {is_this.then(|| view! { <Badge text="This one"/> })}
                </p>
                <p class="text-sm text-ink-2">
                    "Since " <span class="num text-ink">{since}</span>
                    {(!is_this).then(|| view! { " · last used " <span class="num text-ink">{last_seen}</span> })}
                </p>
            </div>
            {(!is_this).then(|| view! {
                <form method="post" action=EndSignIn::url()>
                    <input type="hidden" name="id" value=id/>
                    <button type="submit" class=button_class(Kind::Plain) aria-label=label>"Sign out there"</button>
                </form>
            })}
        </li>
    }
}
