import type { Message } from "@manyhands/client";
import { describe, expect, test } from "vitest";
import { deliveryWords } from "./delivery-words.ts";

type State = NonNullable<Message["delivery"]>["state"];

const now = new Date("2026-11-24T10:00:00Z");
const said = (state: State, problem: string | null = null) => ({
  kind: "outbound" as const,
  delivery: { state, problem },
  // Half a minute is the finest that the page's clock tells: it may still be ahead.
  sendsAt: "2026-11-24T10:00:15Z",
  takenBack: false,
});

describe("where an answer is", () => {
  test("what has left says so at once, whatever the page's clock says", () => {
    expect(deliveryWords(said("queued"), now)?.words).toBe("goes out in a moment");
    expect(deliveryWords(said("kept"), now)?.words).toBe("kept here, sent to nobody");
    expect(deliveryWords(said("sent"), now)?.words).toBe("sent");
  });

  test("what is late says why and is no alarm; what failed is", () => {
    expect(deliveryWords(said("deferred", "The server is busy."), now)).toMatchObject({ wrong: false });
    expect(deliveryWords(said("failed", "No such user."), now)).toMatchObject({ wrong: true, reason: "No such user." });
  });
});
