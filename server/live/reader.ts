import type { WebSocket } from "ws";
import type { Log } from "#platform/log.ts";
import type { MemberActor } from "../members/index.ts";
import type { CaughtUp, Reading } from "./read.ts";

/** After the first frame of a burst, frames come no closer together than this. */
const pauseMs = 120;
/** A reader whose line takes nothing any more is let go; it comes back and catches up. */
const bufferedBytesMax = 4 * 1024 * 1024;

interface ReaderParts {
  /** Reads for all screens of the workspace that ask at the same time. */
  read: (reading: Reading) => Promise<CaughtUp>;
  log: Log;
  socket: WebSocket;
  actor: MemberActor;
  /** The last position that the page has, when it comes back after a loss. */
  after: number | undefined;
}

/** One open screen: it is told what has happened since what it knows, in order, and never the same twice. */
export class LiveReader {
  readonly socket: WebSocket;
  actor: MemberActor;
  #readOn: ReaderParts["read"];
  #log: Log;
  #position: number | undefined;
  #piles = "";
  #running = false;
  #again = false;

  constructor({ read, log, socket, actor, after }: ReaderParts) {
    this.socket = socket;
    this.actor = actor;
    this.#readOn = read;
    this.#log = log;
    this.#position = after;
  }

  /** Something was committed, or the screen has just been opened. */
  wake(): void {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    this.#read()
      .catch((err: unknown) => {
        this.#log.error({ err }, "A screen could not be told what happened");
        this.socket.close(1011);
      })
      .finally(() => {
        setTimeout(() => {
          this.#running = false;
          if (!this.#again) return;
          this.#again = false;
          this.wake();
        }, pauseMs);
      });
  }

  send(frame: object): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > bufferedBytesMax) this.socket.terminate();
    else this.socket.send(JSON.stringify(frame));
  }

  async #read(): Promise<void> {
    if (this.socket.readyState !== this.socket.OPEN) return;
    const isNew = this.#position === undefined;
    const { head, frame, piles } = await this.#readOn({ actor: this.actor, after: this.#position });
    if (isNew) this.send({ type: "hello", upTo: head });
    if (frame) this.send(frame);
    this.#position = frame?.upTo ?? this.#position ?? head;
    const written = JSON.stringify(piles);
    if (written !== this.#piles) this.send({ type: "piles", piles });
    this.#piles = written;
  }
}
