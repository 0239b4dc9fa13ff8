import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { usageError, withOptions } from "#platform/command-line.ts";
import { headerOf, readMail } from "../../../mail-reading/index.ts";
import { deliverSocketOf } from "./deliver-socket.ts";
import { handOver, NobodyThere, type Outcome } from "./hand-over.ts";

/** What a mail server understands (sysexits.h). */
const exits = {
  done: 0,
  usage: usageError,
  badMail: 65,
  noInput: 66,
  unknownAddress: 67,
  never: 69,
  later: 75,
} as const;

const help = `Usage: bin/manyhands deliver [--to ADDRESS]... [--from ADDRESS] < MAIL

Hands one mail to the running server and ends when it is stored to stay.
  --to ADDRESS    for which inbox, once for each; without it X-Original-To, Delivered-To or To of the mail says so
  --from ADDRESS  envelope sender, "" for none; without it Return-Path or From of the mail says so

Ends with 0: stored; 64: wrong words; 66: no mail; 67: no such address here; 65, 69: can never be taken;
75: not now, try again later (as when no server runs).`;

interface Place {
  /** Where the running server has its socket. */
  home: () => string;
  input: NodeJS.ReadableStream;
}

const options = { to: { type: "string", multiple: true }, from: { type: "string" } } as const;
const shape = z.object({ to: z.array(z.string()).default([]), from: z.string().optional() });
type Wished = z.output<typeof shape>;

/**
 * `manyhands deliver`: delivers the mail on standard input, for a mail server's pipe. Resolves with the exit code. Whatever goes
 * wrong on our side is "try again later": a mail server sends a mail back to its writer for any code that it does not know.
 */
export function deliver(args: readonly string[], { home, input }: Place): Promise<number> {
  return withOptions({ args, help, options, shape }, async (wished) => {
    try {
      return await deliverOne(await buffer(input), wished, home());
    } catch (problem) {
      return ended(exits.later, `Not now: ${problem instanceof Error ? problem.message : problem}`);
    }
  });
}

async function deliverOne(bytes: Buffer, wished: Wished, home: string): Promise<number> {
  const raw = withoutMboxLine(bytes);
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

/** Where the mail server says that it delivers; a mail that comes without is for whom it names. */
function addresseesOf(mail: ReturnType<typeof readMail>): string[] {
  if (mail.deliveredTo.length > 0) return mail.deliveredTo;
  return [...new Set([...mail.to, ...mail.cc].map(({ address }) => address))];
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
