import { join } from "node:path";
import { usageError } from "#platform/command-line.ts";
import type { Store } from "#platform/database/index.ts";
import { createLog, type Log } from "#platform/log.ts";
import { publicUrlOf, readConfig, settings } from "./config.ts";
import type { Opened } from "./open.ts";

/** One command: its words, a sentence for the list, and what it does with the words behind it. Resolves with the exit code. */
interface Command {
  words: string;
  sentence: string;
  run: (args: string[]) => Promise<number>;
}

/** Each brings in only what it needs: a mail server that pipes a mail should not wait for the rest. */
const commands: readonly Command[] = [
  { words: "start", sentence: "Runs Manyhands until it is told to stop", run: (args) => startCommand(args) },
  {
    words: "seed",
    sentence: "Fills the demo workspace, and prints a link that signs in",
    run: async (args) => {
      const { seedCommand } = await import("./seed/index.ts");
      return seedCommand(args, { withStore, signInLink });
    },
  },
  {
    words: "deliver",
    sentence: "Hands the mail on standard input to the running server",
    run: async (args) => {
      const { deliver } = await import("./channels/email/receiving/index.ts");
      return deliver(args, { home: () => readConfig().home, input: process.stdin });
    },
  },
  {
    words: "member invite",
    sentence: "Writes an invitation and prints its link",
    run: async (args) => {
      const { memberInvite } = await import("./invitations/index.ts");
      return memberInvite(args, { publicUrl: ownUrl(), withStore });
    },
  },
  {
    words: "sign-in link",
    sentence: "Prints a link that signs somebody in",
    run: async (args) => {
      const { signInLinkCommand } = await import("./sign-in/index.ts");
      return signInLinkCommand(args, { publicUrl: ownUrl(), withStore });
    },
  },
  {
    words: "api-key create",
    sentence: "Makes an API key and prints it",
    run: async (args) => {
      const { apiKeyCreate } = await import("./api-keys/index.ts");
      return apiKeyCreate(args, { withStore });
    },
  },
  {
    words: "import orders",
    sentence: "Brings in orders from a table as text",
    run: async (args) => {
      const { importOrdersCommand } = await import("./orders/index.ts");
      return importOrdersCommand(args, { withStore });
    },
  },
  {
    words: "look-back",
    sentence: "Says what a mailbox tells about its last 90 days",
    run: async (args) => {
      const { lookBackCommand } = await import("./look-back/index.ts");
      return lookBackCommand(args);
    },
  },
  {
    words: "backup",
    sentence: "Writes everything into one file, while people work",
    run: async (args) => {
      const { backupCommand } = await import("./keeping/index.ts");
      return backupCommand(args, keeping());
    },
  },
  {
    words: "restore",
    sentence: "Fills an empty home from a backup",
    run: async (args) => {
      const { restoreCommand } = await import("./keeping/index.ts");
      return restoreCommand(args, keeping());
    },
  },
  {
    words: "export",
    sentence: "Writes everything that a company has in open formats",
    run: async (args) => {
      const { exportCommand } = await import("./transfer/export/index.ts");
      return exportCommand(args, { withOpened });
    },
  },
  {
    words: "customer data",
    sentence: "Prints everything that is kept about one customer",
    run: async (args) => {
      const { customerDataCommand } = await import("./transfer/person/index.ts");
      return customerDataCommand(args, { withOpened });
    },
  },
  {
    words: "customer erase",
    sentence: "Erases what is kept about one customer",
    run: async (args) => {
      const { customerEraseCommand } = await import("./transfer/person/index.ts");
      return customerEraseCommand(args, { withOpened });
    },
  },
  {
    words: "doctor",
    sentence: "Says what is wrong with this place, and how to mend it",
    run: async (args) => {
      const { doctorCommand } = await import("./doctor/index.ts");
      return doctorCommand(args, await patient());
    },
  },
  {
    words: "import",
    sentence: "Brings in mail from elsewhere, and sends nothing",
    run: async (args) => {
      const { importCommand } = await import("./moving-in/index.ts");
      return importCommand(args, { withOpened });
    },
  },
  {
    words: "signing-key rotate",
    sentence: "Makes a new key that signs what goes out",
    run: async (args) => {
      const { signingKeyRotate } = await import("./workspaces/index.ts");
      return signingKeyRotate(args, { withStore });
    },
  },
  {
    words: "mail read",
    sentence: "Reads mails from files and prints what it understood",
    run: async (args) => {
      const { mailRead } = await import("./mail-reading/index.ts");
      return mailRead(args);
    },
  },
];

async function startCommand(args: string[]): Promise<number> {
  if (args.length === 0) return (await import("./main.ts")).start();
  const isHelp = args.includes("--help") || args.includes("-h");
  const lines = Object.entries(settings).map(
    ([name, { fallback, sentence }]) => `  ${name} (${fallback || "none"})\n      ${sentence}`,
  );
  const help = [
    "Usage: bin/manyhands start",
    "",
    "Runs Manyhands until it is told to stop. Settings come from the environment:",
    "",
    ...lines,
  ].join("\n");
  if (isHelp) console.log(help);
  else console.error(`"start" takes no words, but ${args.join(" ")} was given.\n\n${help}`);
  return isHelp ? 0 : usageError;
}

async function signInLink(store: Store, userId: string): Promise<string> {
  const { makeSignInLink } = await import("./sign-in/index.ts");
  const { secretOf } = await import("./installation/index.ts");
  return makeSignInLink({ store, publicUrl: ownUrl(), secret: await secretOf(store.db, "sign_in") }, userId);
}

function keeping(): { home: string; ownDatabase: boolean } {
  const { home, databaseUrl } = readConfig();
  return { home, ownDatabase: databaseUrl !== undefined };
}

/** This place as the doctor looks at it: settings as the server reads them, the database as it is. */
async function patient() {
  const { open } = await import("./open.ts");
  const { hasCluster, joinEmbedded } = await import("#platform/database/index.ts");
  const config = readConfig();
  const { home, databaseUrl, mailUrl, publicUrl } = config;
  const isFounded = databaseUrl !== undefined || hasCluster(home);
  return {
    home,
    storageFolder: join(home, "storage"),
    ownDatabase: databaseUrl !== undefined,
    mailUrl,
    publicUrl,
    isFounded,
    serverRuns: databaseUrl !== undefined || (isFounded && joinEmbedded(home) !== undefined),
    open: () => open({ config, log: createLog("silent"), listeners: [], join: true, keepsSchema: true }),
  };
}

function ownUrl(): string {
  const config = readConfig();
  return publicUrlOf(config, config.port);
}

/** Joins the database of the running server, or starts it for as long as the work takes. */
async function withOpened(work: (opened: Opened & { log: Log }) => Promise<number>): Promise<number> {
  const { open } = await import("./open.ts");
  const { listeners } = await import("./listeners.ts");
  const config = readConfig();
  const log = createLog(config.logLevel);
  const opened = await open({ config, log, listeners, join: true });
  return work({ ...opened, log }).finally(() => opened.close());
}

function withStore(work: (store: Store) => Promise<number>): Promise<number> {
  return withOpened(({ store }) => work(store));
}

/** Finds the command by its first words and runs it. */
export async function run(args: string[]): Promise<number> {
  const asked = args.length === 0 ? ["start"] : args;
  if (asked[0] === "help" && asked.length > 1) return run([...asked.slice(1), "--help"]);
  if (["--help", "-h", "help"].includes(asked[0] ?? "")) {
    console.log(usage());
    return 0;
  }
  const found = commands.find(({ words }) => words.split(" ").every((word, index) => asked[index] === word));
  if (!found) {
    console.error(`There is no command "${asked.join(" ")}".\n\n${usage()}`);
    return usageError;
  }
  try {
    return await found.run(asked.slice(found.words.split(" ").length));
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    return 1;
  }
}

function usage(): string {
  const width = Math.max(...commands.map(({ words }) => words.length));
  const lines = commands.map(({ words, sentence }) => `  ${words.padEnd(width)}  ${sentence}`);
  return ["Usage: bin/manyhands COMMAND", "", ...lines, "", "Each has --help."].join("\n");
}
