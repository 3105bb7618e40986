import { expect, test } from "./athlete";

test("the steps work without JavaScript, and a refused one keeps what was typed", async ({ page, athlete }) => {
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByLabel("Weight").fill("9 kg");
  await page.getByLabel("Height").fill("1.70");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByLabel("Weight")).toHaveValue("9 kg");
  await expect(page.getByLabel("Weight")).toHaveAccessibleDescription(/between 30 and 250 kg/);
  await expect(page.getByLabel("Height")).toHaveValue("1.70");
  await page.getByLabel("Weight").fill("64");
  await page.getByRole("button", { name: "Next" }).click();

  await page.getByLabel("Division", { exact: true }).selectOption("men-pro");
  await page.getByRole("radio", { name: /^Advanced/ }).check();
  await page.getByRole("button", { name: "Next" }).click();

  await page.getByLabel("Running a week").fill("0");
  await page.getByLabel("Longest run lately").fill("0");
  await page.getByLabel("Strength days a week").fill("3");
  await page.getByLabel("Minutes a day").fill("60");
  await page.getByLabel("Sunday").check();
  await page.getByText("More kit").click();
  await page.getByLabel("Pool").check();
  await page.getByRole("button", { name: "Next" }).click();

  await page.getByLabel("Goal time").fill("nonsense");
  await page.getByRole("button", { name: "No race yet" }).click();
  await page.getByLabel("I am 18 or older").check();
  await page.getByRole("button", { name: "Skip the rest" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("That is all the coach needs");

  await page.goto("/profile");
  await expect(page.getByText("Men Pro, advanced")).toBeVisible();
  await expect(page.getByText("no running yet, 3 days of strength")).toBeVisible();
});
