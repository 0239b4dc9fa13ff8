import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Case, type Corpus, judge, type Verdict } from "./mail-judges.ts";

/**
 * Runs `server/mail-reading` over folders of example mails and says how many it reads right:
 *   node bench/mail-corpora.ts [folder] [--only NAME] [--verbose] [--json]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, verbose: { type: "boolean", short: "v" }, json: { type: "boolean" } },
});
const folder = resolve(positionals[0] ?? join(import.meta.dirname, "../../shared/corpora"));

type Row = {
  corpus: string;
  kind: string;
  cases: number;
  passed: number;
  percent: number;
  slowestMs: number;
  notes: Record<string, number>;
};

const rows: Row[] = [];
for (const name of readdirSync(folder).sort()) {
  if (values.only && !name.includes(values.only)) continue;
  const corpus: Corpus = JSON.parse(readFileSync(join(folder, name, "INDEX.json"), "utf8"));
  if (corpus.kind === "auth") continue;
  rows.push(run(name, corpus));
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
else
  console.table(
    rows.map(({ notes, ...row }) => ({
      ...row,
      notes: Object.entries(notes)
        .map(([note, count]) => `${note} ${count}`)
        .join(", "),
    })),
  );

function run(name: string, corpus: Corpus): Row {
  const row: Row = { corpus: name, kind: corpus.kind, cases: 0, passed: 0, percent: 0, slowestMs: 0, notes: {} };
  for (const each of corpus.cases) {
    const started = performance.now();
    const verdict = judgeSafely(corpus, each, name);
    row.slowestMs = Math.max(row.slowestMs, Math.round(performance.now() - started));
    if (verdict === null) continue;
    row.cases += 1;
    if (verdict.faults.length === 0) row.passed += 1;
    for (const note of verdict.notes) row.notes[note] = (row.notes[note] ?? 0) + 1;
    if (values.verbose && verdict.faults.length > 0) console.log(`${name} ${each.id}: ${verdict.faults.join("; ")}`);
  }
  row.percent = Math.round((1000 * row.passed) / Math.max(1, row.cases)) / 10;
  return row;
}

function judgeSafely(corpus: Corpus, each: Case, name: string): Verdict | null {
  try {
    return judge(corpus.kind, each, join(folder, name));
  } catch (error) {
    return { faults: [`threw ${error instanceof Error ? error.stack : String(error)}`], notes: ["threw"] };
  }
}
