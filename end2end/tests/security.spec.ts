import { athleteElsewhere, elsewhere, expect, hydrated, makeOperator, open, password, resetLink, signIn, signOut, signUp, test, unfold } from "./athlete";

const newPassword = "burpees after lunch";

test("a forgotten password is replaced through a link, once, and every browser is signed out", async ({ page, athlete, browser, quiet }) => {
  const phone = await elsewhere(browser, quiet);
  await open(phone, "/login");
  await phone.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(phone.getByRole("main")).toContainText("Whoever runs it can make a link for you");

  const link = await resetLink(athlete);
  await open(phone, link);
  await phone.getByLabel("New password").fill("short");
  await phone.getByRole("button", { name: "Set the password" }).click();
  await expect(phone.getByLabel("New password")).toHaveAccessibleDescription(/at least 10 characters/i);
  await phone.getByLabel("New password").fill(newPassword);
  await phone.getByRole("button", { name: "Set the password" }).click();
  await expect(phone.getByRole("status").filter({ hasText: "Your new password is set" })).toBeVisible();
  await signIn(phone, athlete, newPassword);
  await expect(phone).toHaveURL(/\/dashboard$/);

  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/login/);
  await page.goto(link);
  await expect(page.getByRole("main")).toContainText("does not work any more");
  await phone.context().close();
});

test("another browser is seen, signed out there, and finds itself signed out", async ({ page, athlete, browser, quiet }) => {
  const phone = await athleteElsewhere(browser, quiet, athlete);
  await open(page, "/profile");
  await page.getByRole("link", { name: "Sign-in and security" }).click();
  const list = page.getByRole("region", { name: "Where you are signed in" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list.getByRole("listitem").filter({ hasText: "This one" })).toHaveCount(1);
  await list.getByRole("button", { name: /^Sign out there/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "That browser is signed out." })).toBeVisible();
  await expect(list).toContainText("You are signed in nowhere else.");
  await phone.goto("/dashboard");
  await expect(phone).toHaveURL(/\/login/);
  await phone.context().close();
});

test("a password is changed by who knows the old one", async ({ page, athlete }) => {
  await open(page, "/profile/security");
  await page.getByLabel("Old password").fill("not this one");
  await page.getByLabel("New password").fill(newPassword);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("Old password")).toHaveAccessibleDescription("That is not your password.");
  await page.getByLabel("Old password").fill(password);
  await page.getByLabel("New password").fill(newPassword);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Password changed." })).toBeVisible();
  await signOut(page);
  await signIn(page, athlete, newPassword);
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("an account that was closed can be kept by signing in again", async ({ page, athlete }) => {
  await open(page, "/profile/security");
  await page.getByRole("link", { name: "Delete account" }).click();
  await expect(page.getByRole("main")).toContainText("every question, every answer");
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Delete account" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Your account is closed." })).toBeVisible();
  await signIn(page, athlete, password);
  await expect(page).toHaveURL(/\/keep-account$/);
  await hydrated(page);
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("an operator makes an invite link, and to others there is no such page", async ({ page, athlete, quiet, browser }) => {
  quiet.allow(/404/);
  await page.goto("/profile/invites");
  await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
  await makeOperator(athlete);
  await open(page, "/profile");
  await page.getByRole("link", { name: "Invites" }).click();
  await page.getByLabel("For whom").fill("for Jonas");
  await page.getByRole("button", { name: "Make invite link" }).click();
  const link = await page.getByLabel("Your new invite link").inputValue();
  await expect(page.getByRole("region", { name: "Invites made" })).toContainText("for Jonas");
  const guest = await elsewhere(browser, quiet);
  await open(guest, link);
  await expect(guest.getByText("You are invited")).toBeVisible();
  await guest.context().close();
  await page.getByRole("button", { name: "Revoke: for Jonas" }).first().click();
  await expect(page.getByRole("status").filter({ hasText: "opens nothing any more" })).toBeVisible();
});

test("signed out in another tab, the composer keeps the question through the sign-in", async ({ page, athlete, quiet }) => {
  quiet.allow(/401/);
  await open(page, "/coach");
  const other = await page.context().newPage();
  await signOut(other);
  await page.getByLabel("Message Coach K").fill("How heavy is the sled push for pro women?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert")).toContainText("You are signed out");
  await expect(page.getByLabel("Message Coach K")).toHaveValue("How heavy is the sled push for pro women?");

  await page.getByRole("link", { name: "Sign in" }).click();
  await signIn(page, athlete, password);
  await expect(page).toHaveURL(/\/coach$/);
  await hydrated(page);
  await expect(page.getByLabel("Message Coach K")).toHaveValue("How heavy is the sled push for pro women?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("article", { name: "Coach K", exact: true })).toContainText("152 kg");
});

test("signed out in another tab, a form keeps what was typed for the same athlete", async ({ page, athlete }) => {
  await open(page, "/profile");
  await unfold(page, "The race");
  await page.getByLabel("Race", { exact: true }).fill("Hamburg");
  const other = await page.context().newPage();
  await signOut(other);
  await page.getByRole("button", { name: "Save The race" }).click();
  await expect(page.getByRole("status").filter({ hasText: "What you typed is kept" })).toBeVisible();
  await signIn(page, athlete, password);
  await expect(page).toHaveURL(/\/profile\?open=race#race$/);
  await expect(page.getByLabel("Race", { exact: true })).toHaveValue("Hamburg");
  await expect(page.getByRole("alert")).toContainText("send it again");
});

test("the privacy page says what leaves the server, and is a link away everywhere", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
  await expect(page.getByRole("heading", { name: "What leaves this server" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("This server sends no e-mail");
  await signUp(page);
  await open(page, "/profile");
  await page.getByRole("main").getByRole("link", { name: "Privacy" }).click();
  await expect(page.getByRole("heading", { name: "Privacy", level: 1 })).toBeVisible();
});
