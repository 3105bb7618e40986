import { expect, test } from "./athlete";

test("the library is looked through and read without JavaScript", async ({ page }) => {
  await page.goto("/knowledge");
  await page.getByLabel("Search the library").fill("how low do I get on the sled");
  await page.getByLabel("Search the library").press("Enter");
  await expect(page).toHaveURL(/\?q=how/);
  await page.getByRole("link", { name: /Body angle/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Body angle");
});
