import { expect, hydrated, open, test } from "./athlete";

const fields = ["Name", "Sex", "Birth date", "Division", "Race", "Race date", "Goal time", "Units", "Time zone"];

// The athlete's day is the one of their time zone, which is the browser's.
test.use({ timezoneId: "Europe/Berlin" });
const day = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Berlin" });
const inDays = (days: number) => {
  const today = new Date(`${day.format(new Date())}T12:00:00Z`);
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
};

test("a profile is saved, and the dashboard counts the days to the race", async ({ page, athlete }) => {
  await open(page, "/profile");
  for (const label of fields) await expect(page.getByLabel(label, { exact: true }), label).toBeVisible();
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
  const typed: Record<string, string> = {
    Name: "Mara Lind",
    "Birth date": "1992-05-17",
    Race: "Hamburg",
    "Race date": inDays(51),
    "Goal time": "1:20",
  };
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel("Sex").selectOption("female");
  await page.getByLabel("Division").selectOption("women-pro");
  await page.getByLabel("Units").selectOption("metric");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Profile saved." })).toBeVisible();

  await page.reload();
  await hydrated(page);
  for (const [label, text] of Object.entries({ ...typed, "Goal time": "1:20:00", Division: "women-pro", Sex: "female" })) {
    await expect(page.getByLabel(label, { exact: true }), label).toHaveValue(text);
  }
  await open(page, "/dashboard");
  const race = page.getByRole("region", { name: "Race" });
  await expect(race).toContainText("Hamburg");
  await expect(race).toContainText(/51\s*days to race/);
  await expect(race).toContainText("1:20:00");
});

test("a goal that is no time is refused with an example, and everything typed is kept", async ({ page, athlete }) => {
  await open(page, "/profile");
  await page.getByLabel("Division").selectOption("women-pro");
  await page.getByLabel("Race", { exact: true }).fill("Hamburg");
  await page.getByLabel("Race date").fill(inDays(51));
  await page.getByLabel("Goal time").fill("abc");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("alert")).toContainText("Not saved yet");
  const goal = page.getByLabel("Goal time");
  await expect(goal).toHaveValue("abc");
  await expect(goal).toHaveAttribute("aria-invalid", "true");
  await expect(goal).toHaveAccessibleDescription(/Write it like 1:\d\d:\d\d/);
  await expect(page.getByLabel("Race", { exact: true })).toHaveValue("Hamburg");
  await expect(page.getByLabel("Race date")).toHaveValue(inDays(51));
  await expect(page.getByLabel("Division")).toHaveValue("women-pro");

  await goal.fill("1:20");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Profile saved." })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a race that is over and a time zone that is none are refused at their fields", async ({ page, athlete }) => {
  await open(page, "/profile");
  await page.getByLabel("Race date").fill("2024-01-13");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByLabel("Race date")).toHaveAccessibleDescription(/That day is over/);
  await page.getByLabel("Race date").fill("");
  await page.getByLabel("Time zone").fill("Europe/Atlantis");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByLabel("Time zone")).toHaveAccessibleDescription(/Write it like Europe\/Berlin/);
});
