import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "..");
const startLimitMs = 60_000;

export interface ServerProcess {
  url: string;
  smtpPort: number;
  /** The key of the set-up link, while nobody owns the place. */
  setUpKey: string | undefined;
  /** As the power going out is for a process: nothing of it runs any more, nothing was finished. */
  kill(): Promise<void>;
  /** As an operator stops it. Resolves with the exit code. */
  stop(): Promise<number | null>;
}

export interface Home {
  folder: string;
  port: number;
  smtpPort: number;
  env: Record<string, string>;
  remove(): void;
}

/** An empty folder with free ports, for a server of one's own. */
export async function newHome(env: Record<string, string> = {}): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), "manyhands-home-"));
  const [port, smtpPort] = [await freePort(), await freePort()];
  return { folder, port, smtpPort, env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs the whole server as `npm start` does, in a process group of its own. */
export async function startServer(home: Home): Promise<ServerProcess> {
  const child = spawn(join(root, "bin/manyhands"), ["start"], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: environmentOf(home),
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const { url, setUpKey } = await untilReady(child);
  const send = (signal: NodeJS.Signals) => {
    if (child.pid) process.kill(-child.pid, signal);
  };
  return {
    url,
    smtpPort: home.smtpPort,
    setUpKey,
    kill: async () => {
      send("SIGKILL");
      await ended;
    },
    stop: () => {
      send("SIGTERM");
      return ended;
    },
  };
}

/** Runs one command of bin/manyhands on this home. Resolves with what it printed; a failure throws with what it complained. */
export function runCommand(home: Home, args: string[], input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(root, "bin/manyhands"), args, { env: environmentOf(home) });
    const printed: Buffer[] = [];
    const complained: Buffer[] = [];
    child.stdout.on("data", (chunk) => printed.push(chunk));
    child.stderr.on("data", (chunk) => complained.push(chunk));
    child.once("exit", (code) => {
      if (code === 0) resolve(Buffer.concat(printed).toString());
      else reject(new Error(`${args.join(" ")} ended with ${code}: ${Buffer.concat(complained)}`));
    });
    child.stdin.end(input);
  });
}

function environmentOf({ folder, port, smtpPort, env }: Home): NodeJS.ProcessEnv {
  return {
    ...process.env,
    MANYHANDS_HOME: folder,
    PORT: String(port),
    SMTP_PORT: String(smtpPort),
    REQUESTS_PER_MINUTE: "off",
    ...env,
  };
}

/** The first line says where it is, the next is the set-up link while nobody owns it. */
async function untilReady(child: ChildProcess): Promise<{ url: string; setUpKey: string | undefined }> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`It did not start: ${said.join("\n")}`)), startLimitMs);
    const complaints = createInterface({ input: child.stderr ?? process.stdin });
    complaints.on("line", (line) => said.push(line));
    const lines = createInterface({ input: child.stdout ?? process.stdin });
    let url = "";
    let waiting: NodeJS.Timeout | undefined;
    const done = (setUpKey: string | undefined) => {
      clearTimeout(tooLate);
      clearTimeout(waiting);
      resolve({ url, setUpKey });
    };
    lines.on("line", (line) => {
      const found = /^Manyhands is ready at (\S+)$/.exec(line)?.[1];
      if (found) {
        url = found;
        waiting = setTimeout(() => done(undefined), 500);
      } else if (url) done(/key=(\S+)$/.exec(line)?.[1]);
    });
    child.once("exit", (code) => {
      clearTimeout(tooLate);
      reject(new Error(`It ended with ${code}: ${said.join("\n")}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
