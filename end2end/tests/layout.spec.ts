import type { Page } from "@playwright/test";
import { ask, athletePages, expect, open, publicPages, test } from "./athlete";

const places = (page: Page) => page.getByRole("navigation", { name: "Main" });

async function fits(page: Page, path: string) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(page.viewportSize()!.width);
}

test("at 360 px nothing sticks out, and every control is large enough for a thumb", { tag: "@phone" }, async ({ page, athlete }) => {
  for (const path of athletePages) {
    await open(page, path);
    await fits(page, path);
    const controls = page.getByRole("main").locator("button:visible, input:visible:not([type=checkbox]):not([type=radio]), select:visible, textarea:visible");
    const small = await controls.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 80)));
    expect(small, path).toEqual([]);
    const boxes = page.getByRole("main").locator("label:visible").filter({ has: page.locator("[type=checkbox], [type=radio]") });
    const thin = await boxes.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent));
    expect(thin, path).toEqual([]);
  }
});

test("at 360 px the public pages fit", { tag: "@phone" }, async ({ page }) => {
  for (const path of publicPages) {
    await open(page, path);
    await fits(page, path);
  }
});

for (const width of [320, 390, 768, 1280]) {
  test(`at ${width} px every page fits`, async ({ page, athlete }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...athletePages, "/help", "/terms", "/privacy", "/knowledge?q=sled"]) {
      await open(page, path);
      await fits(page, path);
    }
  });
}

test("on a phone the tabs are at the bottom, and an answer and its source fit above them", { tag: "@phone" }, async ({ page, athlete }) => {
  await open(page, "/coach");
  const tabs = (await places(page).boundingBox())!;
  expect(tabs.y + tabs.height).toBeCloseTo(740, 0);
  expect(tabs.width).toBeCloseTo(360, 0);
  const answer = await ask(page, "What are the race weights for men?");
  await expect(answer).toHaveAttribute("data-turn-state", "done");
  await fits(page, "an answer with a table");
  await answer.getByRole("link", { name: "Source 1" }).first().click();
  const source = page.getByRole("complementary", { name: "Source 1" });
  await expect(source).toContainText("Trust");
  await fits(page, "an open source");
  await source.getByRole("button", { name: "Close source" }).click();
  await expect(source).toBeHidden();
});

test("the navigation moves from the bottom to the side at 768 px", async ({ page, athlete }) => {
  await open(page, "/dashboard");
  await page.setViewportSize({ width: 767, height: 800 });
  await expect(places(page)).toHaveCount(1);
  expect((await places(page).boundingBox())!).toMatchObject({ x: 0, width: 767, y: 740 });
  await page.setViewportSize({ width: 768, height: 800 });
  await expect(places(page)).toHaveCount(1);
  expect((await places(page).boundingBox())!).toMatchObject({ x: 0, y: 0, width: 200, height: 800 });
});
