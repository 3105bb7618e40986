import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const port = process.env.COACH_TEST_PORT ?? "3100";

/** Where the site under test is. */
export const address = process.env.BASE_URL ?? `http://localhost:${port}`;

/** The program under test. */
export const program = process.env.COACH_K ?? "../target/release/coach-k";

/** Starts coach-k on a folder of its own and stops it, with its database, when the tests are over. */
export default async function globalSetup() {
  if (process.env.BASE_URL) return;
  // The database does not run as root: its account has to reach the folder.
  const data = mkdtempSync(join(tmpdir(), "coach-k-end2end-"));
  chmodSync(data, 0o711);
  // For tests that run the operator's commands beside it.
  process.env.COACH_TEST_DATA = data;
  const server = spawn(program, ["serve"], {
    env: {
      ...process.env,
      COACH_DATA: data,
      COACH_ADDR: `127.0.0.1:${port}`,
      COACH_SITE: process.env.COACH_SITE ?? "../target/site",
      // Slow enough to be reloaded and stopped in the middle of an answer, fast enough to be waited for without JavaScript.
      COACH_PACE_MS: process.env.COACH_PACE_MS ?? "1100",
      COACH_LOG: "warn",
      // Every test signs somebody up, all from one address.
      COACH_SIGN_UPS_PER_HOUR: "100000",
      ...(process.env.COACH_TEST_PARTS ? { COACH_PARTS: process.env.COACH_TEST_PARTS } : {}),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((ready, failed) => {
    server.stdout.on("data", (line) => String(line).includes("ready") && ready());
    server.on("exit", (code) => failed(new Error(`coach-k ended with ${code} before it was ready`)));
    server.on("error", failed);
  }).catch((error) => {
    rmSync(data, { recursive: true, force: true });
    throw error;
  });
  return async () => {
    if (server.exitCode === null) {
      const gone = new Promise((done) => server.removeAllListeners("exit").on("exit", done));
      server.kill("SIGTERM");
      await gone;
    }
    rmSync(data, { recursive: true, force: true });
  };
}
