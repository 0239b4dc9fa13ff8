import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { typesOf } from "./types-of.ts";

/**
 * Writes `generated.ts` from the API's own document: `node client/generate.ts [openapi.json]`. Small and ours, as the usual
 * generators need a compiler that TypeScript 7 has left behind.
 */
const document = process.argv[2] ?? join(import.meta.dirname, "../docs/api/openapi.json");
const target = join(import.meta.dirname, "generated.ts");
const { source, missing } = typesOf(JSON.parse(readFileSync(document, "utf8")));
if (missing.length > 0) {
  console.error(`${document} points to shapes that it does not have: ${missing.join(", ")}. Nothing was written.`);
  process.exitCode = 1;
} else {
  writeFileSync(target, source);
  console.log(`${target} was written.`);
}
