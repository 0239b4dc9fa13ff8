import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { z } from "zod";

export const usageError = 64; // EX_USAGE of sysexits.h

interface Asked<Shape extends z.ZodType> {
  /** What stands behind the command's own words. */
  args: readonly string[];
  help: string;
  /** How each option is written. */
  options: ParseArgsOptionsConfig;
  /** What each option may say. A message goes on where `--option` has begun: "takes a mail address". */
  shape: Shape;
  /** The words that are no options are the command's own, such as names of files; otherwise there may be none. */
  takesWords?: boolean;
}

/**
 * Runs a command with its options read. Asked for help it says so; asked wrongly it says what is wrong and how to ask, on
 * standard error. Resolves with the exit code.
 */
export async function withOptions<Shape extends z.ZodType>(
  { args, help, options, shape, takesWords = false }: Asked<Shape>,
  run: (given: z.output<Shape>, words: string[]) => Promise<number>,
): Promise<number> {
  const end = args.indexOf("--");
  const asked = end < 0 ? args : args.slice(0, end);
  if (asked.includes("--help") || asked.includes("-h")) {
    console.log(help);
    return 0;
  }
  const read = parse();
  if ("problem" in read) {
    console.error(`${read.problem}\n\n${help}`);
    return usageError;
  }
  return run(read.given, read.words);

  function parse(): { given: z.output<Shape>; words: string[] } | { problem: string } {
    try {
      const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: takesWords });
      const parsed = shape.safeParse(values);
      if (parsed.success) return { given: parsed.data, words: positionals };
      const [issue] = parsed.error.issues;
      const name = String(issue?.path[0]);
      return { problem: name in values ? `--${name} ${issue?.message}.` : `--${name} is missing.` };
    } catch (problem) {
      return { problem: problem instanceof Error ? plain(problem.message) : String(problem) };
    }
  }
}

/** Node's own sentences, without the advice that is for programmers. */
function plain(message: string): string {
  const [, unexpected] = /^Unexpected argument '(.*)'\. This command/.exec(message) ?? [];
  if (unexpected !== undefined) return `"${unexpected}" is no option of this command.`;
  const [, unknown] = /^Unknown option '(.*?)'/.exec(message) ?? [];
  if (unknown !== undefined) return `There is no option ${unknown}.`;
  const [, empty] = /^Option '(--[\w-]+).*' argument missing/.exec(message) ?? [];
  return empty === undefined ? message : `${empty} says nothing: write a value behind it.`;
}
