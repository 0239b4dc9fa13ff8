import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { settings } from "../config.ts";

const page = join(import.meta.dirname, "../../docs/hosting/settings.md");

const preface = `# Settings

Written from \`server/config.ts\`; a test fails when this page differs. To change it, change the table there and run
\`UPDATE_GOLDEN=1 npm test -- server/test/settings\`.

Settings are variables of the environment, read once at start. A wrong one stops the start with its name and its sentence.
Commands (\`bin/manyhands seed\`, \`deliver\`, …) read the same variables: give them the same \`MANYHANDS_HOME\` or
\`DATABASE_URL\`, \`PORT\` and \`PUBLIC_URL\` as the server. A relative \`MANYHANDS_HOME\` is meant from the checkout.
Everything else is set in the app, under Settings.
`;

function settingsPage(): string {
  const rows = Object.entries(settings).map(
    ([name, { fallback, sentence }]) => `| \`${name}\` | ${fallback === "" ? "–" : `\`${fallback}\``} | ${sentence} |`,
  );
  return [preface, "| setting | default | what it is |", "| --- | --- | --- |", ...rows, ""].join("\n");
}

/** `UPDATE_GOLDEN=1 npm test -- server/test/settings` writes the page anew; the change then stands in the commit. */
test("docs/hosting/settings.md says what config.ts reads", () => {
  const written = settingsPage();
  if (process.env.UPDATE_GOLDEN) writeFileSync(page, written);
  expect(written).toBe(readFileSync(page, "utf8"));
});

test("every setting has a sentence", () => {
  for (const { sentence } of Object.values(settings)) expect(sentence).toMatch(/\.$/);
});
