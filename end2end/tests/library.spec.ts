import { ask, expect, hydrated, open, question, test } from "./athlete";

test("whoever has no account looks for a passage while typing, and reads it with its source", async ({ page }) => {
  await open(page, "/knowledge");
  await expect(page.getByRole("status")).toHaveText(/^\d{3} passages$/);
  await page.getByLabel("Search the library").pressSequentially("how low do I get on the sled");
  const found = page.getByRole("main").getByRole("list").getByRole("link");
  await expect(found.filter({ hasText: "Body angle" })).toBeVisible();
  await expect(page).toHaveURL(/\?q=how/);
  await page.reload();
  await expect(page.getByLabel("Search the library")).toHaveValue("how low do I get on the sled");
  await found.filter({ hasText: "Body angle" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Body angle");
  await expect(page.getByText("Checked")).toBeVisible();
  await page.getByRole("link", { name: "Sled push", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sled push");
  await expect(page.getByRole("heading", { name: "Body angle" })).toBeVisible();
});

test("what is in no document is said, and leads back", async ({ page, quiet }) => {
  quiet.allow(/404/);
  const answer = await page.goto("/knowledge/no-such-document");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "To the library" }).click();
  await expect(page).toHaveURL("/knowledge");
});

test("a citation's passage is part of its document, among the athlete's pages", async ({ page, athlete }) => {
  await open(page, "/coach");
  const answer = await ask(page, question);
  const href = await answer.getByRole("link", { name: "Source 1" }).getAttribute("href");
  await page.goto(href!);
  await hydrated(page);
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Library" }).first()).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("navigation", { name: "Where this stands" })).toContainText("Loads by division");
});

test("help says which keys there are", async ({ page }) => {
  await open(page, "/help");
  await expect(page.getByRole("row", { name: /A new line in it/ })).toContainText("Shift + Enter");
});
