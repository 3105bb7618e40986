import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { address, program } from "../global-setup";

export { expect };

export const password = "sleds before breakfast";
export const question = "How heavy is the sled push for pro women?";

/** Pages anybody may read, and pages of an athlete. */
export const publicPages = ["/", "/login", "/signup", "/forgot-password", "/reset-password", "/confirm-email", "/demo", "/terms", "/privacy", "/help", "/knowledge", "/knowledge?q=sled", "/knowledge/sled-push", "/knowledge/loads-by-division/sled-push"];
export const athletePages = ["/dashboard", "/coach", "/profile", "/profile/security", "/profile/delete", "/onboarding", "/onboarding/training", "/knowledge", "/knowledge/loads-by-division/sled-push"];

/** Waits until the page is taken over: until then buttons are only HTML. */
export async function hydrated(page: Page) {
  await expect(page.locator("html[data-hydrated]")).toHaveCount(1);
}

export async function open(page: Page, path: string) {
  await page.goto(path);
  await hydrated(page);
}

/** Unfolds a group of the profile. */
export async function unfold(page: Page, title: string) {
  await page.locator("summary").filter({ hasText: title }).click();
}

/** Signs somebody new up through the page, leaves the questions for later and lands on the dashboard. */
export async function signUp(page: Page, name = "Mara", hydrates = true) {
  const email = `athlete-${crypto.randomUUID()}@example.org`;
  await page.goto("/signup");
  // The browser's time zone goes along once the page is taken over.
  if (hydrates) await hydrated(page);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("I accept the terms").check();
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/onboarding$/);
  await page.getByRole("link", { name: "Later" }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  return email;
}

export async function signIn(page: Page, email: string, secret: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

export async function signOut(page: Page) {
  await page.goto("/profile");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/login$/);
}

/** Every answer on the page, oldest first. */
export const answers = (page: Page) => page.getByRole("article", { name: "Coach K", exact: true });

/** Asks and returns the answer to be. */
export async function ask(page: Page, text: string) {
  const before = await answers(page).count();
  await page.getByLabel("Message Coach K").fill(text);
  await page.getByRole("button", { name: "Send" }).click();
  return answers(page).nth(before);
}

/** Once a conversation has an address of its own it can be reloaded. */
export async function hasAddress(page: Page) {
  await expect(page).toHaveURL(/\/coach\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(#latest)?$/);
}

/** The browser of somebody else, as quiet as the first. */
export async function elsewhere(browser: Browser, quiet: Quiet) {
  const context = await browser.newContext({ baseURL: address });
  quiet.listen(context);
  return context.newPage();
}

/** The same athlete in a browser of their own. */
export async function athleteElsewhere(browser: Browser, quiet: Quiet, email: string) {
  const page = await elsewhere(browser, quiet);
  await open(page, "/login");
  await signIn(page, email, password);
  await expect(page).toHaveURL(/\/dashboard$/);
  return page;
}

/** What the operator types on the server, beside the running program. */
function operate(...command: string[]) {
  const data = process.env.COACH_TEST_DATA;
  if (!data) throw new Error("only on a server the tests started themselves");
  const parts = process.env.COACH_TEST_PARTS;
  const env = { ...process.env, COACH_DATA: data, ...(parts ? { COACH_PARTS: parts } : {}) };
  return execFileSync(program, command, { env, encoding: "utf8" });
}

/** A link to choose a new password, as a path: the program's command line does not know the test's port. */
export async function resetLink(email: string) {
  const link = new URL(operate("reset-link", email).trim());
  return link.pathname + link.search;
}

/** Makes an athlete an operator, who may invite. */
export async function makeOperator(email: string) {
  operate("operator", email);
}

/** Hears what no page should say: errors in the console, panics, violations of the Content-Security-Policy. */
export class Quiet {
  private heard: string[] = [];
  private allowed: RegExp[] = [];

  listen(context: BrowserContext) {
    context.on("weberror", (error) => this.heard.push(String(error.error())));
    context.on("console", (message) => {
      const text = message.text();
      if (message.type() === "error" || /hydrat|Content Security Policy|panicked/i.test(text)) this.heard.push(`${message.page()?.url()}: ${text}`);
    });
  }

  /** What this test provokes. */
  allow(pattern: RegExp) {
    this.allowed.push(pattern);
  }

  check() {
    expect(this.heard.filter((line) => !this.allowed.some((pattern) => pattern.test(line)))).toEqual([]);
  }
}

export const test = base.extend<{ athlete: string; quiet: Quiet }>({
  quiet: [
    async ({ context }, use) => {
      const quiet = new Quiet();
      quiet.listen(context);
      await use(quiet);
      quiet.check();
    },
    { auto: true },
  ],
  /** Somebody new, signed in; the value is their e-mail address. */
  athlete: async ({ page, javaScriptEnabled }, use) => use(await signUp(page, "Mara", javaScriptEnabled !== false)),
});
