import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { NoMbox } from "../mail-reading/index.ts";
import { isTimeZone } from "../members/index.ts";
import { asText } from "./as-text.ts";
import { lookBack } from "./look-back.ts";
import { readLetters } from "./read-letters.ts";

const help = `Usage: bin/manyhands look-back FILE.mbox... [--ours ADDRESS...] [--time-zone ZONE] [--json]

What a mailbox says about its last 90 days: what was never answered, what came back, the longest waits, when people write, and who
asked the same thing. Nothing is stored and nothing is sent. Name the files of what came in and of what was sent.

  --ours ADDRESS    An address or domain of ours; may stand several times. Else it is guessed
  --time-zone ZONE  Whose hours of the week, such as Europe/Berlin. Else this machine's
  --json            Print all of it as JSON, with the mails behind each line`;

// sysexits.h: wrong use, and a file that cannot be read.
const usageError = 64;
const dataError = 65;
const noInput = 66;

/** `manyhands look-back`. Resolves with the exit code. */
export async function lookBackCommand(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return 0;
  }
  const asked = read(args);
  if (typeof asked === "string") {
    console.error(`${asked}\n\n${help}`);
    return usageError;
  }
  try {
    const { letters, all, unread } = await readLetters({ files: asked.files.map((file) => createReadStream(file)) });
    const found = lookBack(letters, asked);
    console.log(asked.json ? JSON.stringify({ all, unread, ...found }) : asText(found));
    if (unread > 0)
      console.error(`${unread} of ${all} mails have no date that can be read, or could not be read at all.`);
    return 0;
  } catch (problem) {
    if (problem instanceof NoMbox) return refuse(problem.message, dataError);
    const missing = reasonOf(problem);
    if (missing) return refuse(missing, noInput);
    throw problem;
  }
}

interface Asked {
  files: string[];
  ours: string[];
  timeZone: string;
  json: boolean;
}

/** What is wanted, or what is wrong with how it was asked for. */
function read(args: readonly string[]): Asked | string {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ours: { type: "string", multiple: true },
        "time-zone": { type: "string" },
        json: { type: "boolean" },
      },
    });
    if (files.length === 0) return "No file was named.";
    const timeZone = values["time-zone"] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!isTimeZone(timeZone)) return `--time-zone: there is no time zone "${timeZone}". Write it as Europe/Berlin.`;
    return { files, ours: values.ours ?? [], timeZone, json: values.json ?? false };
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

function reasonOf(problem: unknown): string | undefined {
  if (!(problem instanceof Error) || !("code" in problem)) return undefined;
  const file = "path" in problem ? problem.path : "One of them";
  if (problem.code === "ENOENT") return `There is no file ${file}.`;
  if (problem.code === "EACCES") return `${file} may not be opened by this account.`;
  if (problem.code === "EISDIR") return `${file} is a folder: name the mbox file in it.`;
  return undefined;
}

function refuse(sentence: string, code: number): number {
  console.error(sentence);
  return code;
}
