import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startEmbedded } from "./embedded.ts";

test("nobody else on the machine reads what a customer wrote out of the database's log", async () => {
  const folder = mkdtempSync(join(tmpdir(), "manyhands-test-"));
  chmodSync(folder, 0o755); // when root runs the tests, another account runs PostgreSQL
  const log = join(folder, "postgres.log");
  writeFileSync(log, "", { mode: 0o644 });
  const embedded = await startEmbedded({ folder });
  try {
    expect(statSync(log).mode & 0o777).toBe(0o600);
  } finally {
    await embedded.stop();
    rmSync(folder, { recursive: true });
  }
}, 60_000);
