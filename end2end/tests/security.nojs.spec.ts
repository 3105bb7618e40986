import { expect, password, resetLink, signIn, signOut, test } from "./athlete";

test("without JavaScript a password is reset through a link", async ({ page, athlete }) => {
  await page.goto(await resetLink(athlete));
  await page.getByLabel("New password").fill("burpees after lunch");
  await page.getByRole("button", { name: "Set the password" }).click();
  await signIn(page, athlete, "burpees after lunch");
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("without JavaScript an account is closed and kept", async ({ page, athlete }) => {
  await page.goto("/profile/delete");
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Delete account" }).click();
  await signIn(page, athlete, password);
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("without JavaScript a question sent after signing out waits for the same athlete", async ({ page, athlete }) => {
  await page.goto("/coach");
  await page.getByLabel("Message Coach K").fill("How heavy is the sled push for pro women?");
  const other = await page.context().newPage();
  await signOut(other);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("status").filter({ hasText: "What you typed is kept" })).toBeVisible();
  await signIn(page, athlete, password);
  await expect(page.getByLabel("Message Coach K")).toHaveValue("How heavy is the sled push for pro women?");
});
