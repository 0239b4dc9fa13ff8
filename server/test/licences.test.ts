import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/**
 * What Apache-2.0 may stand beside. Read from the lock file, so that packages of other platforms count too: it says the
 * licence of each as its package.json does.
 */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
]);

interface Locked {
  dev?: boolean;
  link?: boolean;
  license?: string;
}

const root = join(import.meta.dirname, "../..");
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isAllowed);
  if (bare.includes(" AND ")) return bare.split(" AND ").every(isAllowed);
  return allowed.has(bare);
}

test("every package that runs with us has a licence that goes with ours", () => {
  const production = Object.entries(lock.packages).filter(
    ([path, { dev, link }]) => path.includes("node_modules/") && !dev && !link,
  );
  expect(production.length).toBeGreaterThan(100);
  const foreign = production
    .map(([path, { license = "" }]) => ({ name: path.split("node_modules/").at(-1) ?? "", license }))
    .filter(({ license }) => !isAllowed(license))
    .map(({ name, license }) => `${name}: ${license || "none"}`);
  expect(foreign).toEqual([]);
});

test("a choice of licences counts by the best, a sum by every one", () => {
  expect(isAllowed("(MIT OR GPL-3.0-or-later)")).toBe(true);
  expect(isAllowed("MIT AND GPL-3.0-or-later")).toBe(false);
  expect(isAllowed("AGPL-3.0-only")).toBe(false);
});
