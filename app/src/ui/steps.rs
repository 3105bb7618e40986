use leptos::prelude::*;

/// How far a row of steps has come: title, address, whether it is done.
#[component]
pub fn Steps(steps: Vec<(&'static str, String, bool)>, current: usize) -> impl IntoView {
    let count = steps.len();
    view! {
        <nav aria-label="Steps">
            <p class="label text-ink-2">"Step " <span class="num">{current + 1}</span> " of " <span class="num">{count}</span></p>
            <ol class="grid grid-cols-5 gap-1 mt-1">
                {steps
                    .into_iter()
                    .enumerate()
                    .map(|(position, (title, href, is_done))| {
                        let is_current = position == current;
                        view! {
                            <li>
                                <a
                                    href=href
                                    class="flex items-center min-h-[44px] no-underline"
                                    aria-current=is_current.then_some("step")
                                    title=title
                                >
                                    <span
                                        class="block grow h-[6px]"
                                        class=("bg-mark", is_current)
                                        class=("bg-ink", is_done && !is_current)
                                        class=("bg-s4", !is_done && !is_current)
                                        aria-hidden="true"
                                    ></span>
                                    <span class="sr-only">{title} {if is_done { ", told" } else { "" }}</span>
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </nav>
    }
}
