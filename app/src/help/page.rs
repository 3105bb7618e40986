use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, lazy_route};

use crate::ui::{OpenFrame, Table};

/// `/help`
pub struct HelpRoute;

#[lazy_route]
impl LazyRoute for HelpRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <OpenFrame><Help/></OpenFrame> }.into_any()
    }
}

#[component]
fn Help() -> impl IntoView {
    const ANSWERS: [(&str, &str); 6] = [
        (
            "What can I ask?",
            "Anything about the race, the stations, pacing, training for it, food and recovery. One question at a time gets the best answer.",
        ),
        (
            "Where do the answers come from?",
            "Loads, distances, penalties and dates are computed. Everything else is cited: a number behind a sentence opens the passage it rests on, with its source and when it was checked.",
        ),
        (
            "It says that it has nothing",
            "Then its sources have nothing. Name the station, the distance or the symptom, or look for it in the library.",
        ),
        (
            "The connection went away",
            "What you typed is still there. An answer goes on without you: open the conversation again and it is complete. The loads of the race work offline.",
        ),
        ("On a phone", "Add it to the home screen from the browser's menu: it then opens like any other app."),
        (
            "Something hurts",
            "Chest pain, fainting, a head injury, thoughts of harming yourself: call your emergency number, not this program.",
        ),
    ];
    let key = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    view! {
        <Title text="Help · Coach K"/>
        <article class="w-full max-w-[680px] px-4 md:px-6 py-5">
            <h1 class="text-[2rem] font-extrabold">"Help"</h1>
            {ANSWERS
                .into_iter()
                .map(|(question, answer)| view! {
                    <h2 class="mt-6 text-xl">{question}</h2>
                    <p class="mt-1 text-ink-2 max-w-[62ch]">{answer}</p>
                })
                .collect_view()}
            <h2 class="mt-8 mb-3 text-xl">"With the keyboard"</h2>
            <Table
                caption="Keys"
                columns=key(["What", "Key"])
                rows=vec![
                    key(["Send a question", "Enter"]),
                    key(["A new line in it", "Shift + Enter"]),
                    key(["Straight to the content, past the menu", "Tab, then Enter"]),
                    key(["Open a source", "Tab to its number, Enter"]),
                    key(["Close what lies over the page", "Esc"]),
                    key(["From tab to tab", "Left, Right, Home, End"]),
                    key(["Move a slider", "Arrows"]),
                ]
            />
            <p class="mt-6 text-ink-2">
                <a href="/knowledge" class="underline underline-offset-4 decoration-mark">"The library"</a>
                " · "
                <a href="/privacy" class="underline underline-offset-4 decoration-mark">"Privacy"</a>
                " · "
                <a href="/terms" class="underline underline-offset-4 decoration-mark">"Terms"</a>
            </p>
        </article>
    }
}
