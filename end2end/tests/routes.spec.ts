import { athletePages, expect, hydrated, open, publicPages, test } from "./athlete";

test("every public page hydrates, cold and after a reload", async ({ page }) => {
  for (const path of publicPages) {
    await open(page, path);
    await page.reload();
    await hydrated(page);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
  }
});

test("every page of an athlete hydrates, cold and after a reload", async ({ browser, page, athlete, quiet }) => {
  const signedIn = await page.context().storageState();
  for (const path of athletePages) {
    // A context of its own has nothing in its cache.
    const context = await browser.newContext({ storageState: signedIn });
    quiet.listen(context);
    const cold = await context.newPage();
    await open(cold, new URL(path, page.url()).href);
    await cold.reload();
    await hydrated(cold);
    await expect(cold.getByRole("heading", { level: 1 }), path).toBeVisible();
    await context.close();
  }
});

test("links lead from page to page without a load, and each chunk comes once", async ({ page, athlete }) => {
  const chunks: string[] = [];
  let loads = 0;
  page.on("request", (request) => {
    if (/\/pkg\/.*\.wasm/.test(request.url())) chunks.push(request.url());
  });
  await open(page, "/dashboard");
  page.on("load", () => loads++);
  const main = page.getByRole("navigation", { name: "Main" });
  for (let round = 0; round < 2; round++) {
    await main.getByRole("link", { name: "Coach", exact: true }).click();
    await expect(page.getByLabel("Message Coach K")).toBeVisible();
    await main.getByRole("link", { name: "Profile" }).click();
    await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
    await main.getByRole("link", { name: "Dashboard" }).click();
    await expect(page.getByRole("link", { name: "Talk to Coach K" })).toBeVisible();
  }
  expect(loads).toBe(0);
  expect(chunks.length).toBeGreaterThan(0);
  expect(chunks.toSorted()).toEqual([...new Set(chunks)].toSorted());
});

test("a page that is not there says so", async ({ page, athlete, quiet }) => {
  quiet.allow(/404/);
  const response = await page.goto("/nowhere");
  expect(response!.status()).toBe(404);
  await expect(page.getByText("Not found: there is no such page, or it is not yours.")).toBeVisible();
});
