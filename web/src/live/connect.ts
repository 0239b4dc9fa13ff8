import { type Frame, readFrame } from "./frames.ts";
import { pauseMs, positionAfter } from "./position.ts";

export interface LiveOptions {
  slug: string;
  onFrame: (frame: Frame) => void;
  /** Whether it is connected; the first change comes with the first connection or the first failure. */
  onConnected: (connected: boolean) => void;
}

export interface Live {
  /** Tells colleagues what this person looks at, or that they left it. */
  tell: (conversationId: string | null, doing: "looking" | "writing") => void;
  close: () => void;
}

const stillHereMs = 45_000;

/** A connection that stays: it comes back by itself after a loss and takes up where it was. */
export function connect({ slug, onFrame, onConnected }: LiveOptions): Live {
  let socket: WebSocket | undefined;
  let position: number | undefined;
  let failures = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | undefined;

  function open(): void {
    clearTimeout(timer);
    if (closed || socket) return;
    const url = new URL("/api/v1/live", location.href);
    url.protocol = url.protocol.replace("http", "ws");
    url.searchParams.set("workspace", slug);
    if (position !== undefined) url.searchParams.set("after", String(position));
    const opened = new WebSocket(url);
    socket = opened;
    opened.onopen = () => {
      failures = 0;
      onConnected(true);
      if (last) opened.send(last);
    };
    opened.onmessage = ({ data }) => {
      const frame = typeof data === "string" ? readFrame(data) : undefined;
      if (!frame) return;
      position = positionAfter(position, frame);
      onFrame(frame);
    };
    opened.onclose = () => {
      if (socket === opened) socket = undefined;
      if (closed) return;
      onConnected(false);
      timer = setTimeout(open, pauseMs(failures++, Math.random()));
    };
  }

  const back = () => {
    if (document.visibilityState === "visible" && navigator.onLine) open();
  };
  const lost = () => socket?.close();
  // The server forgets a screen that says nothing for long.
  const stillHere = setInterval(() => {
    if (last && document.visibilityState === "visible" && socket?.readyState === WebSocket.OPEN) socket.send(last);
  }, stillHereMs);
  addEventListener("online", back);
  addEventListener("offline", lost);
  document.addEventListener("visibilitychange", back);
  open();

  return {
    tell: (conversationId, doing) => {
      last = JSON.stringify({ type: "presence", conversationId, doing });
      if (socket?.readyState === WebSocket.OPEN) socket.send(last);
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      clearInterval(stillHere);
      removeEventListener("online", back);
      removeEventListener("offline", lost);
      document.removeEventListener("visibilitychange", back);
      socket?.close();
    },
  };
}
