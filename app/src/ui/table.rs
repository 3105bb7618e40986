use leptos::prelude::*;

/// Rows and columns with a name. The first column is the row's heading; figures stand under each other. On a phone it
/// scrolls sideways by itself, and a keyboard can scroll it.
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    /// What is said instead of rows.
    #[prop(optional, into)]
    empty: String,
) -> impl IntoView {
    let is_empty = rows.is_empty();
    let name = caption.clone();
    view! {
        <div class="overflow-x-auto" tabindex="0" role="region" aria-label=name>
            <table class="w-full border-collapse text-sm">
                <caption class="label text-left text-ink-2 pb-2">{caption}</caption>
                <thead>
                    <tr>
                        {columns
                            .into_iter()
                            .enumerate()
                            .map(|(at, name)| view! {
                                <th scope="col" class="label text-ink-2 py-2 px-2 border-b border-line-strong" class=("text-left", at == 0) class=("text-right", at > 0)>
                                    {name}
                                </th>
                            })
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {rows
                        .into_iter()
                        .map(|row| {
                            let mut cells = row.into_iter();
                            let heading = cells.next().unwrap_or_default();
                            view! {
                                <tr class="border-b border-line">
                                    <th scope="row" class="text-left font-medium py-2 px-2">{heading}</th>
                                    {cells.map(|cell| view! { <td class="num text-right py-2 px-2 whitespace-nowrap">{cell}</td> }).collect_view()}
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
            {is_empty.then(|| view! { <p class="py-3 text-ink-2">{empty}</p> })}
        </div>
    }
}
