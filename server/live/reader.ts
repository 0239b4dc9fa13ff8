import type { WebSocket } from "ws";
import type { Store } from "#platform/database/index.ts";
import type { Log } from "#platform/log.ts";
import type { MemberActor } from "../members/index.ts";
import { readPiles } from "../piles/index.ts";
import { headOf, readAfter } from "./read.ts";

/** After the first frame of a burst, frames come no closer together than this. */
const pauseMs = 120;
/** A reader whose line takes nothing any more is let go; it comes back and catches up. */
const bufferedBytesMax = 4 * 1024 * 1024;

interface ReaderParts {
  store: Store;
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
  #store: Store;
  #log: Log;
  #position: number | undefined;
  #piles = "";
  #running = false;
  #again = false;

  constructor({ store, log, socket, actor, after }: ReaderParts) {
    this.socket = socket;
    this.actor = actor;
    this.#store = store;
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
    await this.#store.inWorkspace(this.actor.workspaceId, async (tx) => {
      if (this.#position === undefined) {
        this.#position = await headOf(tx);
        this.send({ type: "hello", upTo: this.#position });
      }
      const frame = await readAfter(tx, this.actor, this.#position);
      if (frame) {
        this.#position = frame.upTo;
        this.send(frame);
      }
      const piles = await readPiles(tx, this.actor);
      const written = JSON.stringify(piles);
      if (written !== this.#piles) this.send({ type: "piles", piles });
      this.#piles = written;
    });
  }
}
