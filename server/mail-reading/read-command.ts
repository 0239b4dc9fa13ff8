import { printMailAsJson } from "./as-json.ts";

/** Where the command writes: the process's own streams, or a test's. */
export type CommandOutput = {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
};

const help = `manyhands mail read --json FILE...

Reads mails from files as Manyhands would read them, and prints one JSON object a file and line.
Nothing is stored and nothing is sent.

  --json   print JSON (the only form there is)
  --help   print this
`;

/** From sysexits.h, which mail programs follow: wrong use, and a file that cannot be read. */
const exitUsage = 64;
const exitNoInput = 66;

/** `manyhands mail read --json FILE…`: the exit code is 0 if every file was read. */
export async function mailRead(args: string[], out: CommandOutput = process): Promise<number> {
  const end = args.indexOf("--");
  const options = (end < 0 ? args : args.slice(0, end)).filter((arg) => arg.startsWith("-") && arg !== "-");
  const files = args.filter((arg, at) => (end >= 0 && at > end) || (!arg.startsWith("-") && arg !== "--"));
  if (options.includes("--help") || options.includes("-h")) {
    out.stdout.write(help);
    return 0;
  }
  const unknown = options.find((option) => option !== "--json");
  if (unknown !== undefined || files.length === 0) {
    out.stderr.write(
      unknown === undefined ? `No file was named.\n\n${help}` : `There is no option ${unknown}.\n\n${help}`,
    );
    return exitUsage;
  }
  let exitCode = 0;
  for (const file of files) {
    const line = readOne(file, out);
    if (line === null) exitCode = exitNoInput;
    else out.stdout.write(`${line}\n`);
  }
  return exitCode;
}

/** The others are printed even if one is missing. */
function readOne(file: string, out: CommandOutput): string | null {
  try {
    return printMailAsJson(file);
  } catch (error) {
    out.stderr.write(`${file} cannot be read: ${reasonOf(error)}\n`);
    return null;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EACCES") return "it may not be opened.";
  if (code === "EISDIR") return "it is a folder.";
  return error instanceof Error ? error.message : String(error);
}
