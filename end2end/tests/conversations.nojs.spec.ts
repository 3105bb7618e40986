import type { Page } from "@playwright/test";
import { answers, ask, expect, question, test } from "./athlete";
import { manyTurns } from "./turns";

const list = (page: Page) => page.getByRole("navigation", { name: "Conversations" });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search conversations" });
const title = (page: Page) => page.getByRole("heading", { level: 1 });

async function asked(page: Page) {
  await page.goto("/coach?new=1");
  const answer = await ask(page, question);
  await expect(answer).toHaveAttribute("data-turn-state", "done");
}

test("a conversation is renamed, pinned, deleted and brought back", async ({ page, athlete }) => {
  await asked(page);
  await expect(title(page)).toHaveText("Sled push, Women Pro");
  await page.getByLabel("More", { exact: true }).click();
  await page.getByRole("link", { name: "Rename" }).click();
  await page.getByLabel("Name of the conversation").fill("Before Manchester");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(title(page)).toHaveText("Before Manchester");
  await page.getByRole("button", { name: "Pin conversation" }).click();
  await expect(page.getByRole("button", { name: "Pin conversation" })).toHaveAttribute("aria-pressed", "true");
  await page.getByLabel("More", { exact: true }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Deleted: Before Manchester")).toBeVisible();
  await expect(list(page)).toContainText("will be listed here");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(answers(page)).toContainText("152 kg");
});

test("a search is a form, and what it finds are links", async ({ page, athlete }) => {
  await asked(page);
  await search(page).fill("152 kg");
  await search(page).press("Enter");
  await expect(page).toHaveURL(/\?q=152/);
  await list(page).getByRole("link").click();
  await expect(answers(page)).toContainText("152 kg");
});

test("versions and branches are switched by links", async ({ page, athlete }) => {
  await asked(page);
  await page.getByRole("button", { name: "Answer again" }).click();
  await expect(page.getByRole("group", { name: "Versions of the answer" })).toContainText("2/2");
  await page.getByRole("link", { name: "Previous answer" }).click();
  await expect(page.getByRole("group", { name: "Versions of the answer" })).toContainText("1/2");
  await page.getByLabel("Edit question").click();
  await page.getByLabel("Question in other words").fill("How far is the row?");
  await page.getByRole("button", { name: "Ask this instead" }).click();
  await expect(page.getByRole("article", { name: "You" })).toHaveText(["How far is the row?"]);
  await expect(page.getByRole("group", { name: "Versions of the question" })).toContainText("2/2");
  await page.getByRole("link", { name: "Previous question" }).click();
  await expect(page.getByRole("article", { name: "You" })).toHaveText([question]);
});

test("a thumb with a reason is kept", async ({ page, athlete }) => {
  await asked(page);
  await page.getByRole("button", { name: "Bad answer" }).click();
  await expect(page.getByRole("button", { name: "Bad answer" })).toHaveAttribute("aria-pressed", "true");
  await page.getByText("What was wrong with it?").click();
  await page.getByLabel("It is too long").check();
  await page.getByLabel("In your own words").fill("Half of it would do.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("What was wrong with it?").click();
  await expect(page.getByLabel("It is too long")).toBeChecked();
  await expect(page.getByLabel("In your own words")).toHaveValue("Half of it would do.");
});

test("what was said before is a link away", async ({ page, athlete }) => {
  await page.goto("/coach");
  await page.goto(await manyTurns(page, 60));
  const questions = page.getByRole("article", { name: "You" });
  await expect(questions).toHaveCount(50);
  await expect(questions.last()).toHaveText("hello 60");
  await page.getByRole("link", { name: "Earlier messages" }).click();
  await expect(questions).toHaveCount(10);
  await expect(questions.first()).toHaveText("hello 1");
  await page.getByRole("link", { name: "To the latest messages" }).click();
  await expect(questions.last()).toHaveText("hello 60");
});
