import type { ConversationItem } from "@manyhands/client";

export interface LiveEvent {
  position: number;
  kind: string;
  conversationId: string | null;
  requestKey: string | null;
}

export interface Present {
  memberId: string;
  name: string;
  face: string | null;
  doing: "looking" | "writing";
}

export type Frame =
  | { type: "hello"; upTo: number }
  | { type: "events"; upTo: number; events: LiveEvent[]; conversations: ConversationItem[] }
  | { type: "piles"; piles: Record<string, number> }
  | { type: "presence"; conversationId: string; people: Present[] }
  | { type: "reset"; upTo: number };

const types = new Set(["hello", "events", "piles", "presence", "reset"]);

/** Reads what came over the wire; a frame of a newer server that this page does not know is passed over. */
export function readFrame(text: string): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(text);
    return isFrame(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}

/** The server is ours and made by the same schemas: its type says the rest. */
function isFrame(frame: unknown): frame is Frame {
  return (
    typeof frame === "object" &&
    frame !== null &&
    "type" in frame &&
    typeof frame.type === "string" &&
    types.has(frame.type)
  );
}
