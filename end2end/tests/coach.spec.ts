import { answers, ask, expect, hasAddress, hydrated, open, question, test } from "./athlete";

test("an athlete asks, and a correct, cited answer streams in", async ({ page, athlete }) => {
  await open(page, "/coach");
  const answer = await ask(page, question);
  await expect(page.getByRole("article", { name: "You" })).toHaveText(question);
  await expect(answer).toHaveAttribute("data-turn-state", "running");
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await expect(answer).toContainText("152 kg");
  await expect(answer).toHaveAttribute("data-turn-state", "done");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  await expect(answer).toContainText("50 m");
  await expect(answer).toContainText("Next:");
  await expect(page.getByRole("log")).toContainText("152 kg");
  await hasAddress(page);

  await answer.getByRole("link", { name: "Source 1" }).click();
  const source = page.getByRole("complementary", { name: "Source 1" });
  await expect(source).toContainText("152");
  await expect(source).toContainText("Season");
  await expect(source).toContainText(/\d\d\/\d\d/);
  await expect(source).toContainText(/rulebook/i);
  await page.keyboard.press("Escape");
  await expect(source).toBeHidden();
  await hasAddress(page);

  await answer.getByText("What I used").click();
  await expect(answer).toContainText("station facts");
  await expect(page.getByRole("navigation", { name: "Conversations" })).toContainText("Sled push, Women Pro");
});

test("a follow-up leans on the question before", async ({ page, athlete }) => {
  await open(page, "/coach");
  await expect(await ask(page, question)).toHaveAttribute("data-turn-state", "done");
  await hasAddress(page);
  const answer = await ask(page, "and for men?");
  await expect(answer).toContainText("202 kg");
  await expect(answers(page)).toHaveCount(2);
});

test("a reload in the middle picks the answer up where it was, once; a second tab follows it, too", async ({ page, athlete, context }) => {
  await open(page, "/coach");
  const answer = await ask(page, question);
  await hasAddress(page);
  await expect(answer).toContainText("152 kg");
  await expect(answer).toHaveAttribute("data-turn-state", "running");
  const second = await context.newPage();
  await Promise.all([page.reload(), second.goto(page.url())]);
  for (const tab of [page, second]) {
    await hydrated(tab);
    await expect(answers(tab)).toHaveAttribute("data-turn-state", "done");
    await expect(answers(tab)).toHaveCount(1);
    const text = await answers(tab).innerText();
    expect(text.match(/152 kg/g)).toHaveLength(1);
    expect(text.match(/Next:/g)).toHaveLength(1);
  }
  expect(await answers(page).locator(".prose").innerText()).toBe(await answers(second).locator(".prose").innerText());
});

test("Stop stops, and what was written is kept", async ({ page, athlete }) => {
  await open(page, "/coach");
  const answer = await ask(page, question);
  await hasAddress(page);
  await expect(answer).toContainText("152 kg");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(answer).toHaveAttribute("data-turn-state", "stopped");
  await expect(answer).toContainText("152 kg");
  await expect(answer).not.toContainText("Next:");
  await page.reload();
  await expect(answers(page)).toHaveAttribute("data-turn-state", "stopped");
  await expect(answers(page)).toContainText("152 kg");
  await hydrated(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(answers(page)).toContainText("Next:");
  await expect(answers(page)).toHaveCount(1);
  await expect(answers(page).getByRole("group", { name: "Versions of the answer" })).toContainText("2/2");
});

test("the same turn sent twice is one turn", async ({ page, athlete }) => {
  await open(page, "/coach");
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.postData()?.includes("turn=") === true);
  const answer = await ask(page, question);
  const request = await sent;
  const again = { url: request.url(), body: request.postData()!, type: (await request.allHeaders())["content-type"] };
  const status = await page.evaluate(
    async ({ url, body, type }) => (await fetch(url, { method: "POST", body, headers: { "content-type": type } })).status,
    again,
  );
  expect(status).toBe(200);
  await expect(answer).toHaveAttribute("data-turn-state", "done");
  await hasAddress(page);
  await page.reload();
  await hydrated(page);
  await expect(answers(page)).toHaveCount(1);
  await expect(page.getByRole("article", { name: "You" })).toHaveCount(1);
  await expect(page.getByRole("navigation", { name: "Conversations" }).getByRole("link")).toHaveCount(1);
});

test("what the sources do not have is said, and the nearest is offered", async ({ page, athlete }) => {
  await open(page, "/coach");
  const answer = await ask(page, "Which tent should I buy for camping in Norway?");
  await expect(answer).toHaveAttribute("data-turn-state", "done");
  await expect(answer).toContainText("My sources have nothing on that");
});

test("a red flag is referred before anything else", async ({ page, athlete }) => {
  await open(page, "/coach");
  const answer = await ask(page, "I get chest pain on the sled push, what pace should I go?");
  await expect(answer).toHaveAttribute("data-turn-state", "done");
  await expect(answer).toContainText("Stop now.");
  await expect(answer).toContainText("emergency number");
  await expect(answer).not.toContainText("kg");
});

test("Enter sends, Shift and Enter break the line; a failure keeps the text", async ({ page, athlete, quiet, context }) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await open(page, "/coach");
  const message = page.getByLabel("Message Coach K");
  await message.fill("first");
  await message.press("Shift+Enter");
  await message.pressSequentially("second");
  await expect(message).toHaveValue("first\nsecond");
  await context.setOffline(true);
  await message.press("Enter");
  await expect(page.getByRole("alert")).toContainText("did not answer");
  await expect(message).toHaveValue("first\nsecond");
  await context.setOffline(false);
  await message.press("Enter");
  await expect(answers(page)).toHaveAttribute("data-turn-state", "done");
});
