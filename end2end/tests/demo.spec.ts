import { answers, ask, elsewhere, expect, hydrated, open, question, test } from "./athlete";

test("one press on the first page opens a demo that can be broken and is thrown away", async ({ page, browser, quiet }) => {
  await open(page, "/");
  await page.getByRole("button", { name: "Try the demo" }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await hydrated(page);
  const bar = page.getByRole("complementary", { name: "Demo" });
  await expect(bar).toContainText("Demo: gone tomorrow");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mara");
  await expect(page.getByRole("region", { name: "Race" })).toContainText("Manchester");
  await expect(page.getByRole("region", { name: "Getting to know you" })).toHaveCount(0);

  // It does not begin empty, and it is read and write.
  await page.getByRole("link", { name: /Wall balls killed me/ }).click();
  await expect(answers(page).first()).toHaveAttribute("data-turn-state", "done");
  await expect(bar).toBeVisible();
  await expect(await ask(page, "What do you know about me?")).toContainText("1:24:50 in Hamburg");

  const other = await elsewhere(browser, quiet);
  await open(other, "/demo");
  await other.getByRole("button", { name: "Try the demo" }).click();
  await hydrated(other);
  await open(other, "/coach");
  await expect(other.getByRole("navigation", { name: "Conversations" }).getByRole("link")).toHaveCount(2);
  await expect(await ask(other, question)).toContainText("152 kg");
  await other.context().close();

  await open(page, "/profile");
  await expect(page.getByText("no address, no password")).toBeVisible();
  await bar.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/signup$/);
  await expect(page.getByLabel("Name")).toHaveValue("");
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/login/);
});

test("an account is no demo", async ({ page, athlete }) => {
  await open(page, "/dashboard");
  await expect(page.getByRole("complementary", { name: "Demo" })).toHaveCount(0);
  await page.goto("/demo");
  await expect(page).toHaveURL(/\/dashboard$/);
});
