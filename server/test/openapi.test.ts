import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testApp } from "./app.ts";

const golden = join(import.meta.dirname, "../../docs/api/openapi.json");
const { app } = await testApp();

/** `UPDATE_GOLDEN=1 npm test -- server/test/openapi` writes the document anew; the change then stands in the commit. */
test("the API is what docs/api/openapi.json says", async () => {
  const document = (await app.inject("/openapi.json")).json();
  const written = `${JSON.stringify(document, null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, written);
  expect(written).toBe(readFileSync(golden, "utf8"));
});

test("every route has a summary and says what it answers", async () => {
  const { paths } = (await app.inject("/openapi.json")).json();
  const bare = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(Object(operations))
      .filter(([, operation]) => !Object(operation).summary)
      .map(([method]) => `${method} ${path}`),
  );
  expect(bare).toEqual([]);
});

test("the page that people read lists them", async () => {
  const page = await app.inject("/api");
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("/api/v1/conversations/{id}/messages");
  expect(page.body).toContain("<code>Idempotency-Key</code>");
});
