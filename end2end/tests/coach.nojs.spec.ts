import { ask, expect, password, signIn, signOut, test, unfold } from "./athlete";

test("sign up, ask, read the answer and open its source", async ({ page, athlete }) => {
  await page.getByRole("link", { name: "Talk to Coach K" }).click();
  const answer = await ask(page, "How heavy is the sled push for pro women?");
  await expect(answer).toContainText("152 kg");
  await expect(answer).toHaveAttribute("data-turn-state", "done");
  await answer.getByRole("link", { name: "Source 1" }).click();
  await expect(page).toHaveURL(/\/knowledge\/loads-by-division\/sled-push$/);
  await expect(page.getByRole("heading", { name: "Sled push" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("152 kg");
  await expect(page.getByRole("main")).toContainText(/\d\d\/\d\d/);
});

test("a wrong password keeps the e-mail address and says nothing about the account", async ({ page, athlete }) => {
  await signOut(page);
  await signIn(page, athlete, "not this one");
  await expect(page.getByRole("alert")).toHaveText("E-mail or password is not right.");
  await expect(page.getByLabel("E-mail")).toHaveValue(athlete);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await signIn(page, athlete, password);
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("a question that is too long comes back with its text", async ({ page, athlete }) => {
  await page.goto("/coach");
  await page.getByLabel("Message Coach K").evaluate((field) => field.removeAttribute("maxlength"));
  await page.getByLabel("Message Coach K").fill("sled ".repeat(900));
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert")).toContainText("Please shorten it");
  await expect(page.getByLabel("Message Coach K")).toHaveValue(/^(sled ){300}/);
});

test("a profile is saved and the dashboard counts down", async ({ page, athlete }) => {
  await page.goto("/profile");
  await unfold(page, "The race");
  const race = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Race date").fill(race);
  await page.getByLabel("Race", { exact: true }).fill("Manchester");
  await page.getByRole("button", { name: "Save The race" }).click();
  await expect(page.getByText("Profile saved.")).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByRole("region", { name: "Race" })).toContainText("days to race");
  await expect(page.getByRole("region", { name: "Race" })).toContainText("Manchester");
});
