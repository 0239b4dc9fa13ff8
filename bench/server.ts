import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A server of a bench's own: one real process on one home, as `bin/manyhands start` runs it. */
export interface BenchServer {
  url: string;
  /** The Node process itself, for /proc. */
  pid: number;
  /** From spawning it to the line that says that it is ready. */
  readyMs: number;
  stop(): Promise<void>;
}

interface Wish {
  home: string;
  port: number;
  smtpPort?: number | undefined;
  /** For Node: `--cpu-prof` and the like. */
  flags?: readonly string[];
}

const root = join(import.meta.dirname, "..");
const program = join(root, "bin/manyhands.mjs");

export async function startServer({ home, port, smtpPort, flags = [] }: Wish): Promise<BenchServer> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...flags, program, "start"], {
    env: environment(home, port, smtpPort),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const url = await untilReady(child);
  const readyMs = performance.now() - begun;
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { url, pid: child.pid ?? 0, readyMs, stop };
}

/** Runs one command on this home and returns the last line that it printed. */
export function command(home: string, ...args: string[]): string {
  const printed = execFileSync(process.execPath, [program, ...args], { env: environment(home, 0), encoding: "utf8" });
  return printed.trim().split("\n").at(-1) ?? "";
}

/** A home with the demo workspace; one that is there stays as it is. Returns how long filling it took. */
export function fillHome(home: string, conversations: number): number {
  if (existsSync(home)) return 0;
  const begun = performance.now();
  command(home, "seed", "--demo", "--conversations", String(conversations));
  return Math.round((performance.now() - begun) / 1_000);
}

function environment(home: string, port: number, smtpPort?: number): NodeJS.ProcessEnv {
  const SMTP_PORT = smtpPort === undefined ? "off" : String(smtpPort);
  return {
    ...process.env,
    MANYHANDS_HOME: home,
    PORT: String(port),
    SMTP_PORT,
    REQUESTS_PER_MINUTE: "off",
    MANYHANDS_LOG: "error",
  };
}

async function untilReady({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("The server has no output.");
  for await (const line of createInterface({ input: stdout })) {
    const url = /^Manyhands is ready at (\S+)$/.exec(line)?.[1];
    if (!url) continue;
    stdout.resume(); // what it says later must not fill the pipe
    return url;
  }
  throw new Error("The server ended before it was ready.");
}
