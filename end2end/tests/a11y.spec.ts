import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ask, athletePages, expect, open, publicPages, question, test, unfold } from "./athlete";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds, a line each. */
async function found(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}

for (const theme of ["dark", "light"]) {
  test(`axe finds nothing on the public pages, ${theme}`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: "coach_k_theme", value: theme, url: baseURL! }]);
    for (const path of publicPages) {
      await open(page, path);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      expect(await found(page), path).toEqual([]);
    }
  });

  test(`axe finds nothing on the pages of an athlete, ${theme}`, async ({ page, context, baseURL, athlete }) => {
    await context.addCookies([{ name: "coach_k_theme", value: theme, url: baseURL! }]);
    for (const path of athletePages) {
      await open(page, path);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      expect(await found(page), path).toEqual([]);
    }
  });
}

test("axe finds nothing in a refused form", async ({ page, athlete }) => {
  await open(page, "/profile");
  await unfold(page, "The race");
  await page.getByLabel("Goal time").fill("abc");
  await page.getByRole("button", { name: "Save The race" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await found(page)).toEqual([]);
});

test("axe finds nothing in any step and any group", async ({ page, athlete }) => {
  for (const step of ["identity", "experience", "training", "race", "health", "done"]) {
    await open(page, `/onboarding/${step}`);
    expect(await found(page), step).toEqual([]);
  }
  await open(page, "/profile");
  for (const title of ["You", "Experience", "Training now", "The race", "Health", "The coach"]) await unfold(page, title);
  expect(await found(page), "profile").toEqual([]);
});

for (const [size, tag] of [["a wide screen", "@desktop"], ["a phone", "@phone"]] as const) {
  test(`axe finds nothing in a conversation with an answer and an open source, on ${size}`, { tag }, async ({ page, athlete }) => {
    await open(page, "/coach");
    const answer = await ask(page, question);
    await expect(answer).toHaveAttribute("data-turn-state", "done");
    expect(await found(page), "answer").toEqual([]);
    await answer.getByText("What I used").click();
    await answer.getByRole("link", { name: "Source 1" }).first().click();
    await expect(page.getByRole("complementary", { name: "Source 1" })).toContainText("Trust");
    expect(await found(page), "source").toEqual([]);
  });
}
