import { elsewhere, expect, open, password, signIn, signOut, signUp, test } from "./athlete";

test("whoever is signed out is asked to sign in, and comes back to where they were going", async ({ page, athlete }) => {
  await signOut(page);
  await page.goto("/coach");
  await expect(page).toHaveURL(/\/login\?next=%2Fcoach$/);
  await signIn(page, athlete, "not this one");
  await expect(page.getByRole("alert")).toHaveText("E-mail or password is not right.");
  await expect(page.getByLabel("E-mail")).toHaveValue(athlete);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await signIn(page, athlete, password);
  await expect(page).toHaveURL(/\/coach$/);
});

test("nobody learns from the sign-in whether an account exists", async ({ page }) => {
  await open(page, "/login");
  await signIn(page, "nobody@example.org", "not this one");
  await expect(page.getByRole("alert")).toHaveText("E-mail or password is not right.");
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@example.org");
});

test("after signing out the old cookie is worth nothing", async ({ page, athlete }) => {
  const cookies = await page.context().cookies();
  expect(cookies.map((cookie) => [cookie.name, cookie.httpOnly, cookie.secure])).toContainEqual(["__Host-coach_k", true, true]);
  await signOut(page);
  await page.context().addCookies(cookies);
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/login\?next=%2Fdashboard$/);
});

test("what was typed wrongly at sign-up is said at each field and kept", async ({ page }) => {
  await open(page, "/signup");
  await page.getByLabel("Name").fill("Mara");
  await page.getByLabel("E-mail").fill("mara@nowhere");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Write it like mara@example.org.")).toBeVisible();
  await expect(page.getByText("Use at least 10 characters.")).toBeVisible();
  await expect(page.getByText("Please read and accept the terms")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Mara");
  await expect(page.getByLabel("E-mail")).toHaveValue("mara@nowhere");
  await expect(page.getByLabel("Password")).toHaveValue("");
});

test("an address that has an account is not taken twice", async ({ athlete, browser, quiet }) => {
  const other = await elsewhere(browser, quiet);
  await open(other, "/signup");
  await other.getByLabel("Name").fill("Somebody");
  await other.getByLabel("E-mail").fill(athlete.toUpperCase());
  await other.getByLabel("Password").fill(password);
  await other.getByLabel("I accept the terms").check();
  await other.getByRole("button", { name: "Create account" }).click();
  await expect(other.getByText("has an account already")).toBeVisible();
  await other.context().close();
});

test("names that look like markup are only names", async ({ page }) => {
  await signUp(page, "<b>Mara</b>");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<b>Mara</b>");
});
