import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { readMail } from "../../../mail-reading/index.ts";
import { deliverSocketOf } from "./deliver-socket.ts";
import { handOver, NobodyThere, type Outcome } from "./hand-over.ts";

/** What a mail server understands (sysexits.h). */
const exits = { done: 0, usage: 64, badMail: 65, noInput: 66, unknownAddress: 67, never: 69, later: 75 } as const;

const usage = `Usage: bin/manyhands deliver [--to ADDRESS]... [--from ADDRESS] < MAIL

Hands one mail to the running server and ends when it is stored to stay.
  --to ADDRESS    for which inbox, once for each; without it X-Original-To, Delivered-To or To of the mail says so
  --from ADDRESS  envelope sender, "" for none; without it Return-Path or From of the mail says so

Ends with 0: stored; 64: wrong words; 66: no mail; 67: no such address here; 65, 69: can never be taken;
75: not now, try again later (as when no server runs).`;

const headerBytesMax = 256 * 1024;

interface Place {
  home: string;
  input: NodeJS.ReadableStream;
}

/** Delivers the mail on standard input, for a mail server's pipe. Resolves with the exit code. */
export async function deliver(args: string[], { home, input }: Place): Promise<number> {
  const wished = readArguments(args);
  if (typeof wished === "string") return ended(exits.usage, `${wished}\n\n${usage}`);
  if (wished.help) {
    console.log(usage);
    return exits.done;
  }
  const raw = withoutMboxLine(await buffer(input));
  if (raw.length === 0) return ended(exits.noInput, "There is no mail on standard input.");
  const mail = readMail(headerOf(raw));
  const to = wished.to.length > 0 ? wished.to : addresseesOf(mail);
  if (to.length === 0) {
    return ended(exits.unknownAddress, "The mail does not say whom it is for. Say it with --to ADDRESS.");
  }
  const from = wished.from ?? mail.returnPath ?? mail.from?.address ?? "";
  try {
    const envelope = { from: safe(from), to: to.map(safe), mustAllBeOurs: wished.to.length > 0 };
    return exitOf(await handOver(deliverSocketOf(home), envelope, raw), to);
  } catch (problem) {
    if (!(problem instanceof NobodyThere)) throw problem;
    const sentence = `No server of Manyhands takes mails at ${home}. Start it, or set MANYHANDS_HOME to its folder;`;
    return ended(exits.later, `${sentence} the mail was not taken and must be delivered again.`);
  }
}

function exitOf({ code, sentence }: Outcome, to: readonly string[]): number {
  if (code === 250) return exits.done;
  if (code >= 400 && code < 500) return ended(exits.later, `Not now: ${sentence}`);
  if (code === 550) return ended(exits.unknownAddress, `No inbox here has the address ${to.join(", ")}.`);
  return ended(code === 552 || code === 554 ? exits.badMail : exits.never, `It can never be taken: ${sentence}`);
}

function readArguments(args: string[]): { to: string[]; from: string | undefined; help: boolean } | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        to: { type: "string", multiple: true, default: [] },
        from: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return { to: values.to, from: values.from, help: values.help };
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

/** Where the mail server says that it delivers; a mail that comes without is for whom it names. */
function addresseesOf(mail: ReturnType<typeof readMail>): string[] {
  if (mail.deliveredTo.length > 0) return mail.deliveredTo;
  return [...new Set([...mail.to, ...mail.cc].map(({ address }) => address))];
}

function headerOf(raw: Buffer): Buffer {
  const head = raw.subarray(0, headerBytesMax);
  const empty = /\n\r?\n/.exec(head.toString("latin1"));
  return empty ? head.subarray(0, empty.index + empty[0].length) : head;
}

/** Some pipes put mbox's `From …` line before the header. */
function withoutMboxLine(raw: Buffer): Buffer {
  return raw.subarray(0, 5).toString("latin1") === "From " ? raw.subarray(raw.indexOf(10) + 1) : raw;
}

/** An address that could break out of its brackets is none. */
function safe(address: string): string {
  return address.replaceAll(/[<>\s]/g, "");
}

function ended(code: number, sentence: string): number {
  console.error(sentence);
  return code;
}
