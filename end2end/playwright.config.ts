import { defineConfig, devices } from "@playwright/test";
import { args, executablePath } from "./chromium.mjs";
import { address } from "./global-setup";

const { defaultBrowserType: _, ...pixel } = devices["Pixel 7"];
const wide = { viewport: { width: 1280, height: 800 } };
const withoutScript = /\.nojs\.spec\.ts$/;

// BASE_URL names a server that runs already; without it the real program is started, with a database of its own.
export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  reporter: [["list"]],
  globalSetup: "./global-setup.ts",
  use: {
    baseURL: address,
    browserName: "chromium",
    launchOptions: { executablePath: executablePath(), args },
    trace: "retain-on-failure",
  },
  projects: [
    { name: "desktop", use: wide, testIgnore: withoutScript, grepInvert: /@phone/ },
    { name: "phone", use: { ...pixel, viewport: { width: 360, height: 740 } }, testIgnore: withoutScript, grep: /@phone/ },
    { name: "no-javascript", use: { ...wide, javaScriptEnabled: false }, testMatch: withoutScript },
  ],
});
