import type { Page } from "@playwright/test";
import { expect, hydrated, open, test, unfold } from "./athlete";

// The athlete's day is the one of their time zone, which is the browser's.
test.use({ timezoneId: "Europe/Berlin" });
const day = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Berlin" });
const inDays = (days: number) => {
  const today = new Date(`${day.format(new Date())}T12:00:00Z`);
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
};
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function save(page: Page, group: string) {
  await page.getByRole("button", { name: `Save ${group}` }).click();
}

test("a race is saved, and the dashboard counts the days to it", async ({ page, athlete }) => {
  await open(page, "/profile");
  await unfold(page, "The race");
  const typed: Record<string, string> = { Race: "Hamburg", "Race date": inDays(51), "Goal time": "1:20" };
  for (const [label, text] of Object.entries(typed)) await field(page, label).fill(text);
  await save(page, "The race");
  await expect(page.getByRole("status").filter({ hasText: "Profile saved." })).toBeVisible();
  await hydrated(page);
  await expect(page.locator("summary").filter({ hasText: "The race" })).toContainText("Hamburg");
  await unfold(page, "The race");
  for (const [label, text] of Object.entries({ ...typed, "Goal time": "1:20:00" })) await expect(field(page, label), label).toHaveValue(text);
  await open(page, "/dashboard");
  const race = page.getByRole("region", { name: "Race" });
  await expect(race).toContainText("Hamburg");
  await expect(race).toContainText(/51\s*days to race/);
  await expect(race).toContainText("1:20:00");
});

test("a goal that is no time is refused with an example, and everything typed is kept in the group that is open", async ({ page, athlete }) => {
  await open(page, "/profile");
  await unfold(page, "The race");
  await field(page, "Race").fill("Hamburg");
  await field(page, "Race date").fill(inDays(51));
  await field(page, "Goal time").fill("abc");
  await save(page, "The race");
  await expect(page.getByRole("alert")).toContainText("Not saved yet");
  const goal = field(page, "Goal time");
  await expect(goal).toBeVisible();
  await expect(goal).toHaveValue("abc");
  await expect(goal).toHaveAttribute("aria-invalid", "true");
  await expect(goal).toHaveAccessibleDescription(/Write it like 1:\d\d:\d\d/);
  await expect(field(page, "Race")).toHaveValue("Hamburg");
  await expect(field(page, "Race date")).toHaveValue(inDays(51));
  await expect(field(page, "Weight")).toBeHidden();

  await goal.fill("1:20");
  await save(page, "The race");
  await expect(page.getByRole("status").filter({ hasText: "Profile saved." })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a race that is over and a time zone that is none are refused at their fields", async ({ page, athlete }) => {
  await open(page, "/profile");
  await unfold(page, "The race");
  await field(page, "Race date").fill("2024-01-13");
  await save(page, "The race");
  await expect(field(page, "Race date")).toHaveAccessibleDescription(/That day is over/);
  await hydrated(page);
  await unfold(page, "The coach");
  await expect(field(page, "Time zone")).toHaveValue("Europe/Berlin");
  await field(page, "Time zone").fill("Europe/Atlantis");
  await save(page, "The coach");
  await expect(field(page, "Time zone")).toHaveAccessibleDescription(/Write it like Europe\/Berlin/);
});

test("weight and height are shown in the units the athlete reads", async ({ page, athlete }) => {
  await open(page, "/profile");
  await unfold(page, "You");
  await field(page, "Weight").fill("63,5");
  await field(page, "Height").fill("1.70");
  await save(page, "You");
  await hydrated(page);
  await unfold(page, "The coach");
  await field(page, "Units").selectOption("imperial");
  await page.getByLabel("Blunt").check();
  await save(page, "The coach");
  await hydrated(page);
  await expect(page.locator("summary").filter({ hasText: "The coach" })).toContainText("Blunt, pounds and miles");
  await unfold(page, "You");
  await expect(field(page, "Weight")).toHaveValue("140 lb");
  await expect(field(page, "Height")).toHaveValue(`5'7"`);
});
