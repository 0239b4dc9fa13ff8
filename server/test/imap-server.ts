import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterAll } from "vitest";

export interface KeptMail {
  uid: number;
  raw: Buffer;
  flags: string[];
  at: Date;
}

export interface KeptFolder {
  uidValidity: number;
  uidNext: number;
  mails: KeptMail[];
}

/** How the server behaves beside what RFC 3501 wants. A hook that answers nothing leaves it to behave. */
export interface ImapBehaviour {
  /** The tagged answer to a command, such as `NO [UNAVAILABLE] Not now`; `hang` says nothing, `drop` hangs up. */
  answer?: (command: string) => string | undefined;
  /** What becomes of the bytes of a mail: cut off with the connection, or announced as more than there are. */
  literal?: (uid: number) => "drop" | { announces: number } | undefined;
  hasNoIdle?: boolean;
}

export interface TestImapServer {
  port: number;
  password: string;
  folders: Map<string, KeptFolder>;
  /** Every command that was said, without its tag. */
  said: string[];
  behave(behaviour: ImapBehaviour): void;
  /** Puts a mail into a folder; who idles there hears of it. */
  put(raw: string | Buffer, folder?: string): number;
  /** The folder is made anew: the same mails under other numbers. */
  renumber(folder?: string): void;
  connections(): number;
  dropAll(): void;
  close(): Promise<void>;
}

interface Wishes {
  tls?: { key: string; cert: string };
}

/** Somebody else's IMAP server in memory, on a free port, which can be told to misbehave. */
export async function testImapServer({ tls }: Wishes = {}): Promise<TestImapServer> {
  const folders = new Map<string, KeptFolder>();
  for (const name of ["INBOX", "Archive", "Sent"]) folders.set(name, { uidValidity: 1000, uidNext: 1, mails: [] });
  const open = new Set<Session>();
  const said: string[] = [];
  const world = { folders, said, behaviour: {} satisfies ImapBehaviour as ImapBehaviour, password: "right", open };
  const welcome = (socket: Socket) => {
    const session = new Session(socket, world);
    open.add(session);
    socket.on("close", () => open.delete(session));
  };
  const server: Server = tls ? createTlsServer(tls, welcome) : createServer(welcome);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const close = () =>
    new Promise<void>((resolve) => {
      for (const session of open) session.drop();
      server.close(() => resolve());
    });
  afterAll(close);
  return {
    port: typeof address === "object" && address ? address.port : 0,
    get password() {
      return world.password;
    },
    set password(word: string) {
      world.password = word;
    },
    folders,
    said,
    behave: (behaviour) => {
      world.behaviour = behaviour;
    },
    put: (raw, name = "INBOX") => {
      const folder = folderNamed(folders, name);
      const uid = folder.uidNext++;
      folder.mails.push({ uid, raw: Buffer.from(raw), flags: [], at: new Date() });
      for (const session of open) session.tellExists(name);
      return uid;
    },
    renumber: (name = "INBOX") => {
      const folder = folderNamed(folders, name);
      folder.uidValidity++;
      folder.mails.forEach((mail, index) => {
        mail.uid = index + 1;
      });
      folder.uidNext = folder.mails.length + 1;
    },
    connections: () => open.size,
    dropAll: () => {
      for (const session of open) session.drop();
    },
    close,
  };
}

interface World {
  folders: Map<string, KeptFolder>;
  said: string[];
  behaviour: ImapBehaviour;
  password: string;
  open: Set<Session>;
}

function folderNamed(folders: Map<string, KeptFolder>, name: string): KeptFolder {
  const folder = folders.get(name);
  if (!folder) throw new Error(`There is no folder ${name}.`);
  return folder;
}

/** One connection, as far as our client speaks. */
class Session {
  #selected: string | undefined;
  #told = 0;
  #idleTag: string | undefined;
  #unread = Buffer.alloc(0);
  #append: { tag: string; folder: string; length: number } | undefined;
  readonly #socket: Socket;
  readonly #world: World;

  constructor(socket: Socket, world: World) {
    this.#socket = socket;
    this.#world = world;
    socket.on("data", (chunk) => this.#read(chunk)).on("error", () => {});
    this.#say("* OK [CAPABILITY IMAP4rev1 IDLE] Ready");
  }

  drop(): void {
    this.#socket.destroy();
  }

  tellExists(folder: string): void {
    if (this.#idleTag && this.#selected === folder) this.#tellIfMore();
  }

  /** What has come since it was last told: in IDLE at once, else with the next command (RFC 3501, section 7). */
  #tellIfMore(): void {
    const { length } = this.#here().mails;
    if (length === this.#told) return;
    this.#told = length;
    this.#say(`* ${length} EXISTS`);
  }

  #say(line: string): void {
    this.#socket.write(`${line}\r\n`);
  }

  #read(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      if (this.#append) {
        const { tag, folder, length } = this.#append;
        if (this.#unread.length < length + 2) return;
        const raw = this.#unread.subarray(0, length);
        this.#unread = this.#unread.subarray(length + 2);
        this.#append = undefined;
        const kept = folderNamed(this.#world.folders, folder);
        kept.mails.push({ uid: kept.uidNext++, raw: Buffer.from(raw), flags: ["\\Seen"], at: new Date() });
        this.#say(`${tag} OK Kept`);
        continue;
      }
      const end = this.#unread.indexOf("\r\n");
      if (end < 0) return;
      const line = this.#unread.subarray(0, end).toString();
      this.#unread = this.#unread.subarray(end + 2);
      this.#obey(line);
    }
  }

  #obey(line: string): void {
    if (line === "DONE") {
      if (this.#idleTag) this.#say(`${this.#idleTag} OK Done`);
      this.#idleTag = undefined;
      return;
    }
    const [, tag = "", command = ""] = /^(\S+) (.*)$/.exec(line) ?? [];
    this.#world.said.push(command.replace(/(LOGIN|AUTHENTICATE PLAIN) .*/, "$1"));
    const answer = this.#world.behaviour.answer?.(command);
    if (answer === "hang") return;
    if (answer === "drop") {
      this.drop();
      return;
    }
    if (answer) {
      this.#say(`${tag} ${answer}`);
      return;
    }
    const [verb = ""] = command.toUpperCase().replace(/^UID /, "UID-").split(" ");
    const obeyed = this.#answers[verb];
    if (!obeyed) {
      this.#say(`${tag} BAD I do not know ${verb}`);
      return;
    }
    obeyed(tag, command);
  }

  readonly #answers: Record<string, (tag: string, command: string) => void> = {
    CAPABILITY: (tag) => {
      this.#say(`* CAPABILITY IMAP4rev1${this.#world.behaviour.hasNoIdle ? "" : " IDLE"}`);
      this.#say(`${tag} OK`);
    },
    LOGIN: (tag, command) => {
      const isRight = command.replaceAll('"', "").endsWith(` ${this.#world.password}`);
      if (!isRight) {
        this.#say(`${tag} NO [AUTHENTICATIONFAILED] Invalid credentials`);
        return;
      }
      this.#say(`${tag} OK [CAPABILITY IMAP4rev1${this.#world.behaviour.hasNoIdle ? "" : " IDLE"}] Welcome`);
    },
    LIST: (tag, command) => {
      const wanted = /"([^"]*)"\s*$/.exec(command)?.[1] ?? "*";
      for (const name of this.#world.folders.keys()) {
        if (wanted === "*" || wanted === name) this.#say(`* LIST (\\HasNoChildren) "/" "${name}"`);
      }
      this.#say(`${tag} OK`);
    },
    LSUB: (tag) => this.#say(`${tag} OK`),
    NOOP: (tag) => this.#say(`${tag} OK`),
    EXAMINE: (tag, command) => this.#examine(tag, command),
    IDLE: (tag) => {
      this.#idleTag = tag;
      this.#say("+ idling");
      this.#tellIfMore();
    },
    "UID-SEARCH": (tag, command) => this.#search(tag, command),
    "UID-FETCH": (tag, command) => this.#fetch(tag, command),
    APPEND: (tag, command) => {
      const [, folder = "", length = "0"] = /^APPEND "?([^" ]+)"? .*\{(\d+)\}$/i.exec(command) ?? [];
      if (!this.#world.folders.has(folder)) {
        this.#say(`${tag} NO [TRYCREATE] No such folder`);
        return;
      }
      this.#append = { tag, folder, length: Number(length) };
      this.#say("+ go on");
    },
    LOGOUT: (tag) => {
      this.#say("* BYE");
      this.#say(`${tag} OK`);
      this.#socket.end();
    },
  };

  #examine(tag: string, command: string): void {
    const name = command.replace(/^EXAMINE /i, "").replaceAll('"', "");
    const folder = this.#world.folders.get(name);
    if (!folder) {
      this.#say(`${tag} NO [NONEXISTENT] There is no folder ${name}`);
      return;
    }
    this.#selected = name;
    this.#told = folder.mails.length;
    this.#say("* FLAGS (\\Seen)");
    this.#say(`* ${folder.mails.length} EXISTS`);
    this.#say(`* OK [UIDVALIDITY ${folder.uidValidity}] Valid`);
    this.#say(`* OK [UIDNEXT ${folder.uidNext}] Next`);
    this.#say(`${tag} OK [READ-ONLY] Open`);
  }

  #here(): KeptFolder {
    return folderNamed(this.#world.folders, this.#selected ?? "");
  }

  #search(tag: string, command: string): void {
    const from = Number(/UID (\d+):\*/i.exec(command)?.[1] ?? 0);
    const id = /HEADER "?message-id"? "?([^"\s]+)"?/i.exec(command)?.[1];
    const { mails } = this.#here();
    const last = mails.at(-1);
    const found = mails.filter((mail) => (mail.uid >= from || mail === last) && (!id || mail.raw.includes(id)));
    this.#say(`* SEARCH ${found.map(({ uid }) => uid).join(" ")}`.trim());
    this.#say(`${tag} OK`);
  }

  #fetch(tag: string, command: string): void {
    const uids = (/UID FETCH (\S+)/i.exec(command)?.[1] ?? "").split(",").flatMap(rangeOf);
    for (const [index, mail] of this.#here().mails.entries()) {
      if (!uids.includes(mail.uid)) continue;
      if (!/BODY(?:\.PEEK)?\[\]/i.test(command)) {
        this.#say(`* ${index + 1} FETCH (UID ${mail.uid} RFC822.SIZE ${mail.raw.length})`);
        continue;
      }
      if (!/BODY\.PEEK\[\]/i.test(command)) mail.flags.push("\\Seen");
      const trick = this.#world.behaviour.literal?.(mail.uid);
      const length = typeof trick === "object" ? trick.announces : mail.raw.length;
      this.#socket.write(`* ${index + 1} FETCH (UID ${mail.uid} BODY[] {${length}}\r\n`);
      this.#socket.write(trick === "drop" ? mail.raw.subarray(0, mail.raw.length / 2) : mail.raw);
      if (trick === "drop") {
        this.#socket.destroySoon();
        return;
      }
      this.#say(")");
    }
    this.#say(`${tag} OK`);
  }
}

function rangeOf(part: string): number[] {
  const [first = 0, last = first] = part.split(":").map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
