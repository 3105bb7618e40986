import { expect, hydrated, open, test } from "./athlete";

test("five steps, each kept when it is left, lead to a coach that knows the athlete", async ({ page, athlete }) => {
  await open(page, "/dashboard");
  await expect(page.getByRole("region", { name: "Getting to know you" })).toContainText("Step 1 of 5");
  await page.getByRole("link", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "You" })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Mara");
  await page.getByLabel("Units").selectOption("imperial");
  await page.getByLabel("Weight").fill("141");
  await page.getByRole("button", { name: "Next" }).click();

  await expect(page).toHaveURL(/\/onboarding\/experience$/);
  await hydrated(page);
  await page.getByLabel("Division", { exact: true }).selectOption("women-open");
  await page.getByRole("radio", { name: /^Intermediate/ }).check();
  await page.getByLabel("Best finish").fill("1:24:50");
  await page.getByLabel("Where").fill("Hamburg");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/\/onboarding\/training$/);

  // Somebody who comes back another day is where they left.
  await open(page, "/dashboard");
  await expect(page.getByRole("region", { name: "Getting to know you" })).toContainText("Training now");
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByLabel("Running a week").fill("24");
  await page.getByLabel("Longest run lately").fill("9 mi");
  await page.getByLabel("Strength days a week").fill("2");
  await page.getByLabel("Minutes a day").fill("1:15");
  for (const name of ["Tuesday", "Thursday", "Saturday", "SkiErg", "Sled with rope"]) await page.getByLabel(name, { exact: true }).check();
  await page.getByText("More kit").click();
  await page.getByLabel("Trap bar").check();
  await page.getByRole("button", { name: "Next" }).click();

  await page.getByRole("button", { name: "No race yet" }).click();
  await expect(page).toHaveURL(/\/onboarding\/health$/);
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The race" })).toBeVisible();
  await page.getByRole("link", { name: "Training now" }).click();
  await expect(page.getByLabel("Running a week")).toHaveValue("24 mi");
  await expect(page.getByLabel("Minutes a day")).toHaveValue("1 h 15 min");
  await expect(page.getByLabel("Trap bar")).toBeChecked();
  await expect(page.getByLabel("Rower")).not.toBeChecked();

  await open(page, "/onboarding");
  await page.getByLabel("I am 18 or older").check();
  await page.getByLabel("Heart disease, or a rhythm problem").check();
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("That is all the coach needs");
  await expect(page.getByRole("status")).toContainText("Talk to your doctor first.");
  await page.getByRole("link", { name: "To the dashboard" }).click();
  await expect(page.getByRole("region", { name: "Getting to know you" })).toHaveCount(0);
});

test("a reload in the middle of a step loses nothing that was typed", async ({ page, athlete }) => {
  await open(page, "/onboarding/training");
  await page.getByLabel("Running a week").fill("38");
  await page.getByLabel("Thursday").check();
  await page.reload();
  await hydrated(page);
  await expect(page.getByLabel("Running a week")).toHaveValue("38");
  await expect(page.getByLabel("Thursday")).toBeChecked();
});

test("a step that makes no sense comes back with a sentence at each field and everything typed", async ({ page, athlete }) => {
  await open(page, "/onboarding/training");
  await page.getByLabel("Running a week").fill("a lot");
  await page.getByLabel("Longest run lately").fill("14");
  await page.getByLabel("Strength days a week").fill("2");
  await page.getByLabel("Minutes a day").fill("5");
  await page.getByLabel("Bench").check();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("alert")).toContainText("Everything you typed is still here");
  await expect(page.getByLabel("Running a week")).toHaveValue("a lot");
  await expect(page.getByLabel("Running a week")).toHaveAccessibleDescription(/Write it like 38 km/);
  await expect(page.getByLabel("Minutes a day")).toHaveAccessibleDescription(/Between 15 minutes and 5 hours/);
  await expect(page.getByRole("group", { name: "Days you can train" })).toHaveAccessibleDescription(/Tick the days/);
  await expect(page.getByLabel("Bench")).toBeChecked();
});

test("at 320 px a step fits, and its button is in reach of a thumb without scrolling", async ({ page, athlete }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const step of ["identity", "experience", "training", "race", "health"]) {
    await open(page, `/onboarding/${step}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), step).toBeLessThanOrEqual(320);
    const button = page.getByRole("button", { name: step === "health" ? "Finish" : "Next" });
    await expect(button).toBeInViewport({ ratio: 1 });
    const box = (await button.boundingBox())!;
    expect(box.height, step).toBeGreaterThanOrEqual(44);
  }
});

test("what holds the focus is never under the buttons", async ({ page, athlete }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, "/onboarding/training");
  const bar = (await page.getByRole("button", { name: "Next" }).boundingBox())!;
  for (const label of ["Hours a week, all training", "Minutes a day", "10 km best"]) {
    await page.getByLabel(label).focus();
    const box = (await page.getByLabel(label).boundingBox())!;
    expect(box.y + box.height, label).toBeLessThanOrEqual(bar.y);
  }
});
