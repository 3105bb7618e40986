import { ask, athletePages, elsewhere, expect, hasAddress, open, publicPages, question, signUp, test } from "./athlete";

test("two accounts cannot see each other", async ({ page, athlete, browser, quiet }) => {
  quiet.allow(/404/);
  await open(page, "/coach");
  await expect(await ask(page, question)).toHaveAttribute("data-turn-state", "done");
  await hasAddress(page);

  const other = await elsewhere(browser, quiet);
  await signUp(other, "Jonas");
  const response = await other.goto(page.url());
  expect(response!.status()).toBe(404);
  await expect(other.getByRole("heading", { name: "Not found" })).toBeVisible();
  await expect(other.getByText(question)).toHaveCount(0);
  await open(other, "/coach");
  await expect(other.getByRole("navigation", { name: "Conversations" })).toContainText("will be listed here");
  await expect(other.getByRole("navigation", { name: "Conversations" }).getByRole("link")).toHaveCount(0);
  await open(other, "/dashboard");
  await expect(other.getByText(question)).toHaveCount(0);
  await other.context().close();
});

test("a conversation nobody has is not found, in the same words", async ({ page, athlete, quiet }) => {
  quiet.allow(/404/);
  const response = await page.goto(`/coach/${crypto.randomUUID()}`);
  expect(response!.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
});

test("the pages of an athlete ask for a sign-in first, the public ones do not", async ({ page }) => {
  for (const path of athletePages.filter((path) => !publicPages.includes(path))) {
    await page.goto(path);
    await expect(page).toHaveURL(`/login?next=${encodeURIComponent(path)}`);
  }
  for (const path of publicPages) {
    await page.goto(path);
    await expect(page).toHaveURL(path);
  }
});
