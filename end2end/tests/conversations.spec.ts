import type { Page } from "@playwright/test";
import { answers, ask, expect, hasAddress, hydrated, open, password, question, signIn, signOut, signUp, test } from "./athlete";
import { manyTurns } from "./turns";

const list = (page: Page) => page.getByRole("navigation", { name: "Conversations" });
const message = (page: Page) => page.getByLabel("Message Coach K");
const search = (page: Page) => page.getByRole("searchbox", { name: "Search conversations" });
const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** A conversation with one whole answer. */
async function asked(page: Page, text = question) {
  await open(page, "/coach?new=1");
  const answer = await ask(page, text);
  await expect(answer).toHaveAttribute("data-turn-state", "done");
  await hasAddress(page);
  return answer;
}

test("a conversation is named after its subject, renamed and pinned", async ({ page, athlete, quiet }) => {
  quiet.allow(/422/);
  await asked(page);
  await expect(title(page)).toHaveText("Sled push, Women Pro");
  await expect(list(page)).toContainText("Sled push, Women Pro");
  await page.getByLabel("More", { exact: true }).click();
  await page.getByRole("link", { name: "Rename" }).click();
  const name = page.getByLabel("Name of the conversation");
  await expect(name).toHaveValue("Sled push, Women Pro");
  await name.fill("   ");
  await name.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Give the conversation a name." })).toBeVisible();
  await name.fill("Before Manchester");
  await name.press("Enter");
  await expect(title(page)).toHaveText("Before Manchester");
  await expect(list(page)).toContainText("Before Manchester");

  const pin = page.getByRole("button", { name: "Pin conversation" });
  await pin.click();
  await expect(pin).toHaveAttribute("aria-pressed", "true");
  await asked(page, "What order are the stations in?");
  await expect(list(page).getByRole("link").first()).toContainText("Before Manchester");
  await expect(list(page).getByRole("link").first()).toContainText("pinned");
});

test("a deleted conversation is gone until Undo", async ({ page, athlete }) => {
  await asked(page);
  await page.getByLabel("More", { exact: true }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Deleted: Sled push, Women Pro" })).toBeVisible();
  await expect(list(page)).toContainText("will be listed here");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(answers(page)).toContainText("152 kg");
  await expect(list(page).getByRole("link")).toHaveCount(1);
});

test("a search finds words of an answer while one types, and leads to the turn", async ({ page, athlete }) => {
  await asked(page);
  await asked(page, "What order are the stations in?");
  await search(page).fill("152");
  await expect(list(page).getByRole("link")).toHaveCount(1);
  await expect(list(page).getByRole("mark")).toHaveText(["152"]);
  await list(page).getByRole("link").click();
  await expect(answers(page)).toContainText("152 kg");
  await expect(page).toHaveURL(/turn=.*&q=152#turn-/);
  await search(page).fill("zebra");
  await expect(list(page)).toContainText("Nothing found.");
  await search(page).fill("");
  await expect(list(page).getByRole("link")).toHaveCount(2);
});

test("an answer can be had again, and both versions stay", async ({ page, athlete }) => {
  await asked(page);
  await page.getByRole("button", { name: "Answer again" }).click();
  const versions = page.getByRole("group", { name: "Versions of the answer" });
  await expect(answers(page)).toHaveAttribute("data-turn-state", "done");
  await expect(versions).toContainText("2/2");
  await versions.getByRole("link", { name: "Previous answer" }).click();
  await expect(versions).toContainText("1/2");
  await expect(answers(page)).toHaveCount(1);
  await expect(versions.getByRole("link", { name: "Next answer" })).toBeVisible();
});

test("a question asked in other words is a branch; what followed the old one stays", async ({ page, athlete }) => {
  await asked(page);
  await expect(await ask(page, "and for men?")).toContainText("202 kg");
  await expect(answers(page).last()).toHaveAttribute("data-turn-state", "done");
  await page.getByLabel("Edit question").first().click();
  const field = page.getByLabel("Question in other words").first();
  await expect(field).toHaveValue(question);
  await field.fill("How far is the row?");
  await page.getByRole("button", { name: "Ask this instead" }).first().click();
  await expect(page.getByRole("article", { name: "You" })).toHaveText(["How far is the row?"]);
  await expect(answers(page)).toHaveAttribute("data-turn-state", "done");
  const versions = page.getByRole("group", { name: "Versions of the question" });
  await expect(versions).toContainText("2/2");
  await versions.getByRole("link", { name: "Previous question" }).click();
  await expect(page.getByRole("article", { name: "You" })).toHaveText([question, "and for men?"]);
  // A follow-up belongs to the branch that is shown.
  await expect(await ask(page, "and for doubles?")).toHaveAttribute("data-turn-state", "done");
  await page.reload();
  await hydrated(page);
  await expect(page.getByRole("article", { name: "You" })).toHaveText([question, "and for men?", "and for doubles?"]);
});

test("a thumb with a reason is kept, changed and taken back", async ({ page, athlete }) => {
  await asked(page);
  const [good, bad] = [page.getByRole("button", { name: "Good answer" }), page.getByRole("button", { name: "Bad answer" })];
  await bad.click();
  await expect(bad).toHaveAttribute("aria-pressed", "true");
  await page.getByLabel("It is too long").check();
  await page.getByLabel("In your own words").fill("Half of it would do.");
  const saved = page.waitForResponse((response) => response.url().endsWith("/api/rate_turn") && response.request().postData()!.includes("too-long"));
  await page.getByRole("button", { name: "Save" }).click();
  expect((await saved).status()).toBe(200);
  await page.reload();
  await hydrated(page);
  await expect(bad).toHaveAttribute("aria-pressed", "true");
  await page.getByText("What was wrong with it?").click();
  await expect(page.getByLabel("It is too long")).toBeChecked();
  await expect(page.getByLabel("In your own words")).toHaveValue("Half of it would do.");
  await good.click();
  await expect(good).toHaveAttribute("aria-pressed", "true");
  await expect(bad).toHaveAttribute("aria-pressed", "false");
  await good.click();
  await expect(good).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByText("What was good about it?")).toHaveCount(0);
});

test("an answer is copied as text and as Markdown, with its sources", async ({ page, athlete, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await asked(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy answer", exact: true }).click();
  await expect.poll(copied).toContain("152 kg");
  expect(await copied()).not.toContain("**");
  expect(await copied()).toMatch(/\n\[1\] .*Sled push/);
  await page.getByRole("button", { name: "Copy answer as MD" }).click();
  await expect.poll(copied).toContain("**152 kg**");
});

test("each block of an answer is announced once, whole, by one live region", async ({ page, athlete }) => {
  await open(page, "/coach");
  await expect(page.getByRole("log")).toHaveAttribute("aria-live", "off");
  const region = page.getByLabel("What the coach says");
  await expect(region).toHaveAttribute("aria-live", "polite");
  // Answers of a conversation with an address are followed where they were asked: nothing moves under the listener.
  await expect(await ask(page, "hello")).toHaveAttribute("data-turn-state", "done");
  await hasAddress(page);
  await region.evaluate((node) => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    new MutationObserver((changes) => {
      for (const change of changes) {
        for (const added of change.addedNodes) heard.push(added.textContent ?? "");
        if (change.type === "characterData") heard.push(`changed: ${change.target.textContent}`);
      }
    }).observe(node, { childList: true, subtree: true, characterData: true });
  });
  const answer = await ask(page, question);
  await expect(answer).toHaveAttribute("data-turn-state", "done");
  const heard = (await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).filter((line) => line.trim());
  const blocks = await answer.locator(".prose > div").count();
  expect(heard.length, heard.join("\n")).toBe(blocks + 1);
  expect(heard.filter((line) => line.includes("152 kg")).length).toBe(1);
  expect(heard.join(" ")).toContain("(source 1)");
  expect(heard.at(-1)).toBe("End of the answer.");
});

test("after five seconds without a word the coach says that it is warming up", async ({ page, athlete }) => {
  await asked(page, "hello");
  let release = () => {};
  const gate = new Promise<void>((done) => (release = done));
  await page.route("**/events?**", async (route) => {
    await gate;
    await route.continue();
  });
  await page.clock.install();
  const answer = await ask(page, question);
  await expect(answer).toHaveAttribute("data-turn-state", "running");
  await expect(answer).not.toContainText("Warming up");
  await page.clock.fastForward(6000);
  await expect(answer).toContainText("Warming up");
  await expect(page.getByLabel("What the coach says")).toContainText("Warming up");
  release();
  await expect(answer).toContainText("152 kg");
  await expect(answer).not.toContainText("Warming up");
});

test("a long conversation opens at its end; what was said before comes while one scrolls up", async ({ page, athlete }) => {
  await open(page, "/coach");
  const path = await manyTurns(page, 70);
  await open(page, path);
  const questions = page.getByRole("article", { name: "You" });
  await expect(questions).toHaveCount(50);
  await expect(questions.last()).toHaveText("hello 70");
  await expect(questions.last()).toBeInViewport();
  const first = questions.first();
  await expect(first).toHaveText("hello 21");
  await page.mouse.move(640, 300);
  await page.mouse.wheel(0, -100_000);
  await expect(questions).toHaveCount(70);
  await expect(questions.first()).toHaveText("hello 1");
  await expect(page.getByRole("link", { name: "Earlier messages" })).toHaveCount(0);
});

test("what was typed and not sent waits in its own conversation", async ({ page, athlete }) => {
  await asked(page);
  const address = page.url();
  await message(page).fill("half a thought");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Dashboard" }).click();
  await expect(page.getByRole("link", { name: "Talk to Coach K" })).toBeVisible();
  await open(page, "/coach?new=1");
  await expect(message(page)).toHaveValue("");
  await message(page).fill("another");
  await open(page, address);
  await expect(message(page)).toHaveValue("half a thought");
  await expect(await ask(page, "half a thought, finished")).toHaveAttribute("data-turn-state", "done");
  await page.reload();
  await hydrated(page);
  await expect(message(page)).toHaveValue("");
});

test("an expired sign-in in the middle of typing loses nothing", async ({ page, athlete, context, quiet }) => {
  quiet.allow(/401/);
  await asked(page);
  const address = page.url();
  await context.clearCookies();
  await message(page).fill("What do I eat before the race?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert")).toContainText("You are signed out.");
  await expect(message(page)).toHaveValue("What do I eat before the race?");
  await page.getByRole("link", { name: "Sign in" }).click();
  await signIn(page, athlete, password);
  await expect(page).toHaveURL(address);
  await hydrated(page);
  await expect(message(page)).toHaveValue("What do I eat before the race?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(answers(page)).toHaveCount(2);
  await expect(answers(page).last()).toHaveAttribute("data-turn-state", "done");
});

test("the next account in the same browser sees nothing of the last one", async ({ page, athlete, context }) => {
  await asked(page);
  await message(page).fill("a secret");
  // The sign-in ran out: nobody pressed Sign out.
  await context.clearCookies();
  await signUp(page, "Jonas");
  await page.getByRole("link", { name: "Talk to Coach K" }).click();
  await expect(page).toHaveURL(/\/coach$/);
  await hydrated(page);
  await expect(message(page)).toHaveValue("");
  await message(page).fill("Jonas was here");
  await signOut(page);
  expect(await page.evaluate(() => localStorage.length), "signing out clears what the browser kept").toBe(0);
});

test("whoever comes back to the coach finds the conversation they had open, or begins a new one", async ({ page, athlete }) => {
  await asked(page);
  const address = page.url();
  await open(page, "/dashboard");
  await page.getByRole("link", { name: "Talk to Coach K" }).click();
  await expect(page).toHaveURL(address);
  await expect(answers(page)).toContainText("152 kg");
  await page.getByRole("link", { name: "New conversation" }).first().click();
  await expect(page).toHaveURL(/\/coach\?new=1$/);
  await hydrated(page);
  await expect(answers(page)).toHaveCount(0);
});

test("the list beside the conversation stays put away", async ({ page, athlete }) => {
  await open(page, "/coach");
  await page.getByRole("button", { name: "Hide conversations" }).click();
  await expect(search(page)).toBeHidden();
  await page.reload();
  await hydrated(page);
  await expect(search(page)).toBeHidden();
  await page.getByRole("button", { name: "Show conversations" }).click();
  await expect(search(page)).toBeVisible();
});

test("the list is fetched once for several pages, and anew after something was written", async ({ page, athlete }) => {
  await asked(page);
  const fetched: string[] = [];
  page.on("request", (request) => /\/api\/(conversations|dashboard)$/.test(request.url()) && fetched.push(new URL(request.url()).pathname));
  const main = page.getByRole("navigation", { name: "Main" });
  const around = async () => {
    await main.getByRole("link", { name: "Dashboard" }).click();
    await expect(page.getByRole("region", { name: "Last conversations" })).toContainText("Sled push");
    await main.getByRole("link", { name: "Coach", exact: true }).click();
    await expect(list(page)).toContainText("Sled push");
  };
  await around();
  await around();
  expect(fetched).toEqual(["/api/dashboard"]);
  await page.getByRole("button", { name: "Pin conversation" }).click();
  await expect(list(page)).toContainText("pinned");
  expect(fetched).toEqual(["/api/dashboard", "/api/conversations"]);
});

test("on a phone every action is in sight and large enough for a thumb", { tag: "@phone" }, async ({ page, athlete }) => {
  const answer = await asked(page);
  for (const name of ["Copy answer", "Copy answer as MD, Markdown", "Answer again", "Good answer", "Bad answer"]) {
    const button = answer.getByRole("button", { name, exact: true });
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(44);
    expect(await button.evaluate((one) => one.checkVisibility({ opacityProperty: true })), name).toBe(true);
  }
  await page.locator("summary").and(page.getByLabel("Conversations", { exact: true })).click();
  await expect(list(page).getByRole("link")).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()!.width);
});
