import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { typesOf } from "../../client/types-of.ts";
import { testApp } from "./app.ts";

const golden = join(import.meta.dirname, "../../docs/api/openapi.json");
const generated = join(import.meta.dirname, "../../client/generated.ts");
const { app } = await testApp();

/** `UPDATE_GOLDEN=1 npm test -- server/test/openapi` writes both files anew; the change then stands in the commit. */
test("the API is what docs/api/openapi.json says", async () => {
  const document = (await app.inject("/openapi.json")).json();
  const written = `${JSON.stringify(document, null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, written);
  expect(written).toBe(readFileSync(golden, "utf8"));
});

test("the client's types are made from it", async () => {
  const { source, missing } = typesOf(JSON.parse(readFileSync(golden, "utf8")));
  if (process.env.UPDATE_GOLDEN) writeFileSync(generated, source);
  expect(missing).toEqual([]);
  expect(source).toBe(readFileSync(generated, "utf8"));
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
  expect(page.body).toContain('<pre tabindex="0"><a href="#shape-SaidMessage">SaidMessage</a></pre>');
  expect(page.body).toContain('<h3 id="shape-SaidMessage">SaidMessage</h3>');
});

test("every shape that the document points to stands in it, and each that stands in it is pointed to", async () => {
  const { text, names } = await shapes();
  const pointedTo = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? ""));
  const standing = new Set([...names.map((name) => `#/components/schemas/${name}`), "#/components/responses/Problem"]);
  expect(names.length).toBeGreaterThan(60);
  expect([...pointedTo].sort()).toEqual([...standing].sort());
});

test("what is taken and what is answered as JSON has a name", async () => {
  const { paths } = (await app.inject("/openapi.json")).json();
  const bodies = [...JSON.stringify(paths).matchAll(/"application\/json":\{"schema":(\{"\$ref"|\{[^}]{0,60})/g)];
  expect(bodies.length).toBeGreaterThan(100);
  expect(bodies.map(([, schema]) => schema).filter((schema) => schema !== '{"$ref"')).toEqual([]);
});

test("each operation has a name of its own, for programs that are generated", async () => {
  const { paths } = (await app.inject("/openapi.json")).json();
  const ids = Object.values(paths).flatMap((operations) =>
    Object.values(Object(operations)).map((operation) => Object(operation).operationId),
  );
  expect(ids.every((id) => /^[a-z][A-Za-z]+$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

async function shapes(): Promise<{ text: string; names: string[] }> {
  const document = (await app.inject("/openapi.json")).json();
  return { text: JSON.stringify(document), names: Object.keys(document.components.schemas) };
}
