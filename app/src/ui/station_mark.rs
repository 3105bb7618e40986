use leptos::prelude::*;
use training::Station;

/// A station's sign: colour, shape and code, so that none of them has to be told alone.
#[component]
pub fn StationMark(station: Station) -> impl IntoView {
    let colour = match station {
        Station::SkiErg => "text-st-ski",
        Station::SledPush => "text-st-push",
        Station::SledPull => "text-st-pull",
        Station::BurpeeBroadJump => "text-st-bbj",
        Station::Row => "text-st-row",
        Station::FarmersCarry => "text-st-farm",
        Station::SandbagLunge => "text-st-lunge",
        Station::WallBalls => "text-st-wall",
    };
    let shape = match station {
        Station::SkiErg => "M7 1.4L12.6 11.8H1.4z",
        Station::SledPush => "M2.2 2.2h9.6v9.6H2.2z",
        Station::SledPull => "M7 .6L13.4 7L7 13.4L.6 7z",
        Station::BurpeeBroadJump => "M5 1.4h4V5h3.6v4H9v3.6H5V9H1.4V5H5z",
        Station::Row => "M7 1.7a5.3 5.3 0 100 10.6a5.3 5.3 0 100-10.6z",
        Station::FarmersCarry => "M1.4 1.4h3.9v11.2H1.4zM8.7 1.4h3.9v11.2H8.7z",
        Station::SandbagLunge => "M7 12.6L12.6 2.2H1.4z",
        Station::WallBalls => "M12.1 9.9L7 12.9L1.9 9.9V4.1L7 1.1L12.1 4.1z",
    };
    view! {
        <span class="inline-flex items-center gap-[6px] flex-none" aria-hidden="true">
            <svg class=format!("size-5 flex-none fill-current {colour}") viewBox="0 0 14 14">
                <path d=shape></path>
            </svg>
            <span class="w-[22px] font-head font-bold text-[.8125rem] leading-none text-ink-2">{station.code()}</span>
        </span>
    }
}
