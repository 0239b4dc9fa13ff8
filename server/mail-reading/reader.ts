import { Worker } from "node:worker_threads";
import type { ReadMail, ReadOptions } from "./read-mail.ts";

export type MailReaderOptions = {
  /** How many mails are read at once. */
  workers?: number;
  /** A mail that takes longer is unreadable. Normal ones take milliseconds, 25 MB a second or two. */
  timeoutMs?: number;
  /** Heap of one worker, in megabytes, beside the bytes of the mail itself. */
  memoryMb?: number;
};

export type MailReader = {
  /** Rejects with `UnreadableMail` when a mail exceeds its limits; the raw mail stays with the caller. */
  read(raw: Uint8Array, options?: ReadOptions): Promise<ReadMail>;
  /** Waits for nothing: what is being read is rejected. */
  close(): Promise<void>;
};

export type UnreadableReason = "too-slow" | "too-much-memory" | "fault" | "closed";

/** A mail that could not be read within its limits. It is kept and shown as such; reading it again later may succeed. */
export class UnreadableMail extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, message: string) {
    super(message);
    this.name = "UnreadableMail";
    this.reason = reason;
  }
}

export type ReadRequest = { raw: Uint8Array; options: ReadOptions };
export type ReadAnswer = { mail: ReadMail } | { fault: string };

type Task = ReadRequest & { resolve(mail: ReadMail): void; reject(error: UnreadableMail): void };
type Seat = { worker: Worker | null; task: Task | null; timer: NodeJS.Timeout | null };

const timeoutMsDefault = 15_000;
const memoryMbDefault = 512;

/** Reads mails in threads of their own, so that a hostile one costs its own thread, never the program. */
export function createMailReader(options: MailReaderOptions = {}): MailReader {
  return new Pool(options.workers ?? 2, options.timeoutMs ?? timeoutMsDefault, options.memoryMb ?? memoryMbDefault);
}

class Pool implements MailReader {
  readonly #seats: Seat[];
  readonly #waiting: Task[] = [];
  readonly #timeoutMs: number;
  readonly #memoryMb: number;
  #closed = false;

  constructor(workers: number, timeoutMs: number, memoryMb: number) {
    this.#seats = Array.from({ length: Math.max(1, workers) }, () => ({ worker: null, task: null, timer: null }));
    this.#timeoutMs = timeoutMs;
    this.#memoryMb = memoryMb;
  }

  read(raw: Uint8Array, options: ReadOptions = {}): Promise<ReadMail> {
    if (this.#closed) return Promise.reject(new UnreadableMail("closed", "The reader was closed."));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ raw, options, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const error = () => new UnreadableMail("closed", "The reader was closed.");
    for (const task of this.#waiting.splice(0)) task.reject(error());
    const workers = this.#seats.map((seat) => seat.worker);
    for (const seat of this.#seats) this.#leave(seat)?.reject(error());
    await Promise.all(workers.map((worker) => worker?.terminate()));
  }

  #next(): void {
    const seat = this.#seats.find((each) => each.task === null);
    if (!seat) return;
    const task = this.#waiting.shift();
    if (!task) return;
    seat.task = task;
    seat.worker ??= this.#start(seat);
    seat.worker.ref();
    seat.timer = setTimeout(
      () => this.#fail(seat, "too-slow", `It took longer than ${this.#timeoutMs} ms.`),
      this.#timeoutMs,
    );
    seat.worker.postMessage({ raw: alone(task.raw), options: task.options } satisfies ReadRequest);
  }

  #start(seat: Seat): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb, stackSizeMb: 8 },
    });
    worker.on("message", (answer: ReadAnswer) => this.#finish(seat, answer));
    worker.on("error", (error) => {
      if (seat.worker !== worker) return;
      const outOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.#fail(seat, outOfMemory ? "too-much-memory" : "fault", error.message);
    });
    return worker;
  }

  #finish(seat: Seat, answer: ReadAnswer): void {
    const { task, worker } = seat;
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = null;
    seat.task = null;
    // An idle worker keeps no program alive.
    worker?.unref();
    if ("mail" in answer) task?.resolve(withBuffers(answer.mail));
    else task?.reject(new UnreadableMail("fault", answer.fault));
    this.#next();
  }

  /** Ends the thread with all that it holds; a new one takes the next mail. */
  #fail(seat: Seat, reason: UnreadableReason, message: string): void {
    const { worker } = seat;
    this.#leave(seat)?.reject(new UnreadableMail(reason, message));
    void worker?.terminate();
    this.#next();
  }

  #leave(seat: Seat): Task | null {
    const { task } = seat;
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = null;
    seat.task = null;
    seat.worker = null;
    return task;
  }
}

/** A view is handed over with all that it is a view of: a small mail in a large buffer is copied out first. */
function alone(raw: Uint8Array): Uint8Array {
  return raw.byteLength * 2 < raw.buffer.byteLength ? new Uint8Array(raw) : raw;
}

/** Threads hand over plain bytes. */
function withBuffers(mail: ReadMail): ReadMail {
  const attachments = mail.attachments.map((attachment) => {
    const { buffer, byteOffset, byteLength } = attachment.content;
    return { ...attachment, content: Buffer.from(buffer, byteOffset, byteLength) };
  });
  return { ...mail, attachments };
}
