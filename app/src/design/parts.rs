use leptos::prelude::*;
use leptos_meta::Title;
use training::{Station, Units};

use crate::{
    error::AppError,
    form::Draft,
    ui::{
        Badge, ButtonLink, Cell, ChartFrame, CheckField, Dialog, EmptyState, Failure, Kind, Measure, MeasureField,
        Menu, MenuItem, Notice, Place, Progress, PublicFrame, SearchField, SelectField, Sheet, Skeleton, Slider,
        StationMark, Steps, Stripe, Table, Tabs, TextArea, TextField, Tone, Tooltip, button_class,
    },
};

/// The page.
#[component]
pub fn Parts() -> impl IntoView {
    view! {
        <Title text="Design · Coach K"/>
        <PublicFrame>
            <div class="w-full max-w-[1100px] mx-auto py-6">
                <h1 class="px-4 text-[2.75rem] font-extrabold mb-4">"Every part, every state"</h1>
                <Sheet class="md:grid-cols-2">
                    <Cell label="Buttons"><Buttons/></Cell>
                    <Cell label="Fields"><Fields/></Cell>
                    <Cell label="Figures as athletes write them"><Figures/></Cell>
                    <Cell label="Choices"><Choices/></Cell>
                    <Cell label="Over the page"><Over/></Cell>
                    <Cell label="Tabs"><Panels/></Cell>
                    <Cell label="Figures in rows"><Rows/></Cell>
                    <Cell label="A chart's frame"><Chart/></Cell>
                    <Cell label="What is said"><Said/></Cell>
                    <Cell label="Waiting, empty, broken"><States/></Cell>
                    <Cell label="Stations"><Stations/></Cell>
                </Sheet>
            </div>
        </PublicFrame>
    }
}

#[component]
fn Buttons() -> impl IntoView {
    view! {
        <div class="flex flex-wrap gap-3 items-center">
            <button type="button" class=button_class(Kind::Primary)>"Primary"</button>
            <button type="button" class=button_class(Kind::Primary) disabled=true>"Saving"</button>
            <button type="button" class=button_class(Kind::Plain)>"Plain"</button>
            <button type="button" class=button_class(Kind::Plain) disabled=true>"Not now"</button>
            <button type="button" class=button_class(Kind::Chosen)>"Chosen"</button>
            <button type="button" class=button_class(Kind::Quiet)>"Quiet"</button>
            <ButtonLink kind=Kind::Plain href="#top">"A link"</ButtonLink>
        </div>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let wrong = Draft {
        fields: vec![("wrong".to_owned(), "an hour".to_owned())],
        errors: vec![("wrong".to_owned(), "Write it like 1:25:00.".to_owned())],
    };
    view! {
        <div class="grid gap-4">
            <TextField label="Name" name="plain" draft=Draft::default() value="Mara" hint="What the coach calls you."/>
            <TextField label="Goal time" name="wrong" draft=wrong/>
            <SelectField label="Division" name="chosen" draft=Draft::default() choices=vec![("a", "Women Open"), ("b", "Women Pro")]/>
            <TextArea label="Anything else" name="lines" draft=Draft::default()/>
            <SearchField label="Search" action=Signal::stored("/design".to_owned()) value=String::new() look=Callback::new(|_: String| ())/>
        </div>
    }
}

#[component]
fn Figures() -> impl IntoView {
    view! {
        <div class="grid gap-4">
            <MeasureField label="Best kilometre" name="time" measure=Measure::Time units=Units::Metric hint="4:30, or 4m30"/>
            <MeasureField label="Easy pace" name="pace" measure=Measure::Pace units=Units::Metric hint="5:40, 5:40/km or 9:07/mi"/>
            <MeasureField label="Days a week" name="days" measure=Measure::Number { min: 1, max: 7 } units=Units::Metric hint="1 to 7"/>
            <TextField label="Race date" name="date" kind="date" draft=Draft::default() hint="The browser's own calendar."/>
        </div>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let effort = RwSignal::new(7);
    let still = RwSignal::new(3);
    view! {
        <div class="grid gap-5">
            <Slider label="Effort" name="effort" min=1 max=10 value=effort words=|value: i32| format!("RPE {value} of 10")/>
            <Slider label="Sleep" name="sleep" min=1 max=5 value=still words=|value: i32| format!("{value} of 5") disabled=true/>
            <CheckField label="I am 18 or older" name="adult" draft=Draft::default()/>
        </div>
    }
}

#[component]
fn Over() -> impl IntoView {
    let (middle, side) = (RwSignal::new(false), RwSignal::new(false));
    view! {
        <div class="flex flex-wrap gap-3 items-center">
            <button type="button" class=button_class(Kind::Plain) on:click=move |_| middle.set(true)>"Dialog"</button>
            <button type="button" class=button_class(Kind::Plain) on:click=move |_| side.set(true)>"Sheet"</button>
            <Menu id="design-menu" label="Menu">
                <MenuItem href="#rename">"Rename"</MenuItem>
                <MenuItem href="#pin">"Pin"</MenuItem>
            </Menu>
            <Tooltip id="design-tip" text="The walk from the track to the station and back.">"Roxzone"</Tooltip>
        </div>
        <Dialog id="design-dialog" title="Skip this session?" is_open=middle>
            <p class="mb-4 text-ink-2">"The plan keeps its proof: Thursday's run moves up."</p>
            <button type="button" class=button_class(Kind::Primary) on:click=move |_| middle.set(false)>"Skip it"</button>
        </Dialog>
        <Dialog id="design-sheet" title="Source" is_open=side place=Place::Side>
            <p class="text-ink-2">"On a phone it rises from below."</p>
        </Dialog>
    }
}

#[component]
fn Panels() -> impl IntoView {
    let panel = |text: &'static str| view! { <p class="text-ink-2">{text}</p> }.into_any();
    view! {
        <Tabs
            label="A race"
            panels=vec![
                ("run", "Run", panel("Eight times a kilometre.")),
                ("work", "Work", panel("Eight stations.")),
                ("walk", "Roxzone", panel("Everything between.")),
            ]
        />
    }
}

#[component]
fn Rows() -> impl IntoView {
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let columns = || row(["Station", "Goal", "Last"]);
    view! {
        <Table caption="Hamburg" columns=columns() rows=vec![row(["SkiErg", "4:35", "4:48"]), row(["Sled push", "2:50", "3:20"])]/>
        <Table caption="No race yet" columns=columns() rows=Vec::new() empty="Add a race and its splits stand here."/>
    }
}

#[component]
fn Chart() -> impl IntoView {
    let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    view! {
        <ChartFrame
            title="1 km runs"
            says="Pace slows from 4:40 to 5:05 over eight runs."
            direction="Faster is down"
            columns=row(["Run", "Pace"])
            rows=vec![row(["1", "4:40"]), row(["8", "5:05"])]
        >
            <svg viewBox="0 0 320 80" class="w-full h-20" aria-hidden="true">
                <path d="M0 60H320M0 30H320" stroke="var(--line)"></path>
                <path d="M0 60L45 55L90 52L135 48L180 42L225 36L270 30L320 24" fill="none" stroke="var(--text)" stroke-width="2"></path>
            </svg>
        </ChartFrame>
    }
}

#[component]
fn Said() -> impl IntoView {
    view! {
        <div class="grid gap-4">
            <Notice tone=Tone::Info>"Two races in nine days. The second one is for practice."</Notice>
            <Notice tone=Tone::Bad>"Not saved yet. One field needs another look."</Notice>
            <div class="flex flex-wrap gap-2"><Badge text="high"/><Badge text="medium"/><Badge text="low"/></div>
            <Progress id="design-known" label="Knowledge" done=40 detail="205 of 492"/>
            <Progress id="design-unknown" label="Warming up"/>
            <Stripe/>
        </div>
    }
}

#[component]
fn States() -> impl IntoView {
    let steps = ["You", "Experience", "Training", "Race", "Health"];
    let steps =
        steps.into_iter().enumerate().map(|(at, title)| (title, "#steps".to_owned(), at < 2)).collect::<Vec<_>>();
    view! {
        <div class="grid gap-4">
            <Steps steps current=2/>
            <Skeleton/>
            <EmptyState title="No sessions yet" why="Log one and the week fills up.">
                <ButtonLink kind=Kind::Plain href="#log">"Log a session"</ButtonLink>
            </EmptyState>
            <Failure error=AppError::Internal/>
        </div>
    }
}

#[component]
fn Stations() -> impl IntoView {
    view! {
        <ul class="grid grid-cols-2 gap-2">
            {Station::ALL
                .into_iter()
                .map(|station| view! { <li class="flex items-center gap-2"><StationMark station/> {station.name()}</li> })
                .collect_view()}
        </ul>
    }
}
