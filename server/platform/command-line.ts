import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { z } from "zod";

const usageError = 64; // EX_USAGE of sysexits.h

interface Asked<Shape extends z.ZodType> {
  /** What stands behind the command's own words. */
  args: readonly string[];
  help: string;
  /** How each option is written, and what it may say. */
  options: ParseArgsOptionsConfig;
  shape: Shape;
}

/**
 * Runs a command with its options read. Asked for help it says so; asked wrongly it says what is wrong and how to ask, on
 * standard error. Resolves with the exit code.
 */
export async function withOptions<Shape extends z.ZodType>(
  { args, help, options, shape }: Asked<Shape>,
  run: (given: z.output<Shape>) => Promise<number>,
): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return 0;
  }
  const read = parse();
  if ("problem" in read) {
    console.error(`${read.problem}\n\n${help}`);
    return usageError;
  }
  return run(read.given);

  function parse(): { given: z.output<Shape> } | { problem: string } {
    try {
      const { values } = parseArgs({ args: [...args], options });
      const parsed = shape.safeParse(values);
      if (parsed.success) return { given: parsed.data };
      const [issue] = parsed.error.issues;
      const name = String(issue?.path[0]);
      return { problem: name in values ? `--${name}: ${issue?.message}.` : `--${name} is missing.` };
    } catch (problem) {
      return { problem: problem instanceof Error ? problem.message : String(problem) };
    }
  }
}
