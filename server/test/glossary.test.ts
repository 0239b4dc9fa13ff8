import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { testApp } from "./app.ts";

const glossary = readFileSync(join(import.meta.dirname, "../../docs/glossary.md"), "utf8");
const { app, store } = await testApp();

/** The books of the migrations are Kysely's. */
const foreignTables = ["kysely_migration", "kysely_migration_lock"];

function missingOf(words: readonly string[]): string[] {
  return words.filter((word) => !glossary.includes(`\`${word}\``));
}

test("every table of the database stands in the glossary", async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(
    store.db.withoutPlugins(),
  );
  const tables = rows.map(({ name }) => name).filter((name) => !foreignTables.includes(name));
  expect(tables.length).toBeGreaterThan(20);
  expect(missingOf(tables)).toEqual([]);
});

test("every noun of the API stands in the glossary", async () => {
  const { paths } = (await app.inject("/openapi.json")).json();
  const operations = Object.values(paths).flatMap((path) => Object.values(Object(path)));
  const tags = new Set(operations.flatMap((operation) => Object(operation).tags ?? []).map(String));
  expect(tags.size).toBeGreaterThan(10);
  expect(missingOf([...tags])).toEqual([]);
});
