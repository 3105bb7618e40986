use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, lazy_route};
use server_fn::ServerFn as _;

use super::api::{DemoShown, TryDemo, demo_page};
use crate::ui::{ButtonLink, Kind, Notice, PublicFrame, Skeleton, SubmitButton, Tone};

/// `/demo`
pub struct DemoRoute;

#[lazy_route]
impl LazyRoute for DemoRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let shown = Resource::new_blocking(|| (), |()| demo_page());
        view! {
            <Title text="Demo · Coach K"/>
            <PublicFrame>
                <div class="w-full max-w-[560px] mx-auto px-4 py-8 md:py-12">
                    <h1 class="text-[2.75rem] font-extrabold">"Try the demo"</h1>
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(shown) => view! { <Offer shown/> }.into_any(),
                                Err(error) => view! { <Notice tone=Tone::Bad>{error.to_string()}</Notice> }.into_any(),
                            }
                        })}
                    </Suspense>
                </div>
            </PublicFrame>
        }
        .into_any()
    }
}

#[component]
fn Offer(shown: DemoShown) -> impl IntoView {
    let DemoShown { is_offered, draft } = shown;
    let refused =
        draft.error("").map(|sentence| view! { <div class="mt-6"><Notice tone=Tone::Bad>{sentence}</Notice></div> });
    if !is_offered {
        return view! {
            <p class="mt-4 mb-6 text-lg">"There is no demo on this server. An account takes a minute."</p>
            <ButtonLink kind=Kind::Primary href="/signup">"Create account"</ButtonLink>
        }
        .into_any();
    }
    let time_zone = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = time_zone.get() {
            input.set_value(&crate::browser::time_zone());
        }
    });
    view! {
        {refused}
        <p class="mt-4 text-lg">
            "You are Mara: Women Open, 1:24:50 in Hamburg, 1:20:00 to go for. Ask, change, break what you like."
        </p>
        <ul class="mt-4 mb-6 grid gap-2 text-ink-2">
            <li class="pl-3 border-l-[3px] border-line-strong">"The copy is yours alone, and it is thrown away after a day."</li>
            <li class="pl-3 border-l-[3px] border-line-strong">"Nothing of it goes into an account you create later."</li>
            <li class="pl-3 border-l-[3px] border-line-strong">
                "It is coaching, not medical advice. "
                <a href="/terms" class="text-ink underline underline-offset-4">"Read the terms"</a>
            </li>
        </ul>
        <form method="post" action=TryDemo::url()>
            <input type="hidden" name="time_zone" node_ref=time_zone/>
            <SubmitButton kind=Kind::Primary wide=true>"Try the demo"</SubmitButton>
        </form>
    }
    .into_any()
}
