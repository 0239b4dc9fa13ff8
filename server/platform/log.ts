import pino, { type Logger } from "pino";

export type Log = Logger;

export type LogLevel = "silent" | "fatal" | "error" | "warn" | "info" | "debug" | "trace";

/** Whatever an object that is logged may carry, these never reach a line. */
const secretPaths = ["password", "secret", "token", "authorization", "cookie", "raw", "text", "html"].flatMap(
  (name) => [name, `*.${name}`],
);

/** One JSON object a line, on standard error: standard output belongs to what the operator asked for. */
export function createLog(level: LogLevel): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secretPaths, censor: "[kept out]" },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** Libraries hang whole connections on their errors, with every statement and its values: only what names the error is logged. */
export function shortened(problem: unknown): Record<string, unknown> {
  if (!(problem instanceof Error)) return { message: String(problem) };
  const { name, message, stack } = problem;
  const { code } = Object(problem);
  return { name, message, ...(typeof code === "string" && { code }), stack };
}

export const silentLog: Log = pino({ level: "silent" });
