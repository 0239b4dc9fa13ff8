import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const program = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"].find(existsSync);

/** Whether this machine has Dovecot (Debian: dovecot-imapd), so that its tests can run. */
export const hasDovecot = program !== undefined;

export interface Dovecot {
  port: number;
  /** Delivers a mail as a mail server does: into the Maildir. */
  deliver(raw: string): void;
  /** The file names of a folder; their ends are the flags. */
  files(folder?: string): string[];
  read(folder: string, file: string): string;
  /** The folder is made anew, under another UIDVALIDITY. */
  renumber(): void;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and takes its folder away; whoever started it calls this. */
  close(): Promise<void>;
}

const mailUserId = 8;

/** A real IMAP server with one mailbox, `support` with the password `right`, in a folder of its own. */
export async function dovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), "manyhands-dovecot-"));
  const isRoot = userInfo().uid === 0;
  const userId = isRoot ? mailUserId : userInfo().uid;
  const mails = join(folder, "mail");
  for (const each of ["cur", "new", "tmp"]) mkdirSync(join(mails, each), { recursive: true });
  own(mails, userId);
  chmodSync(folder, 0o755);
  const port = await freePort();
  const config = join(folder, "dovecot.conf");
  writeFileSync(config, configOf({ folder, mails, port, userId, isRoot }));
  let running: ChildProcess | undefined;
  let count = 0;

  async function start(): Promise<void> {
    running = spawn(program ?? "dovecot", ["-F", "-c", config], { stdio: "ignore" });
    while (!(await answers(port))) await sleep(50);
  }

  async function stop(): Promise<void> {
    const ended = new Promise((resolve) => running?.once("exit", resolve));
    running?.kill("SIGTERM");
    if (running) await ended;
    running = undefined;
  }

  async function close(): Promise<void> {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }

  await start();
  return {
    port,
    start,
    stop,
    close,
    deliver: (raw) => {
      const name = `${Date.now()}.M${++count}.test`;
      writeFileSync(join(mails, "tmp", name), raw);
      own(join(mails, "tmp", name), userId);
      execFileSync("mv", [join(mails, "tmp", name), join(mails, "new", name)]);
    },
    files: (name) => ["cur", "new"].flatMap((each) => filesIn(join(mails, name ? `.${name}` : "", each))),
    read: (name, file) => readFileSync(join(mails, name ? `.${name}` : "", "cur", file), "utf8"),
    renumber: () => {
      for (const file of readdirSync(mails)) if (file.startsWith("dovecot")) rmSync(join(mails, file));
    },
  };
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function own(path: string, userId: number): void {
  if (userInfo().uid !== 0) return;
  execFileSync("chown", ["-R", String(userId), path]);
  chownSync(path, userId, userId);
}

interface Place {
  folder: string;
  mails: string;
  port: number;
  userId: number;
  isRoot: boolean;
}

function configOf({ folder, mails, port, userId, isRoot }: Place): string {
  const { username } = userInfo();
  return `
base_dir = ${join(folder, "run")}
state_dir = ${join(folder, "state")}
log_path = ${join(folder, "dovecot.log")}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${mails}
first_valid_uid = 1
${isRoot ? "" : `default_internal_user = ${username}\ndefault_login_user = ${username}\ndefault_internal_group = ${username}`}
passdb {
  driver = static
  args = password=right
}
userdb {
  driver = static
  args = uid=${userId} gid=${userId} home=${folder}/home
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Junk {
    auto = create
  }
}
service imap-login {
  ${isRoot ? "" : "chroot ="}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

function answers(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = createConnection({ port, host: "127.0.0.1" });
  socket.once("data", () => resolve(true));
  socket.once("error", () => resolve(false));
  socket.once("close", () => resolve(false));
  return promise.finally(() => socket.destroy());
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
