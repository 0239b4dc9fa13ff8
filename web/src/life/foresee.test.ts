import type { ConversationItem } from "@manyhands/client";
import { expect, test } from "vitest";
import { belongs } from "./belongs.ts";
import { assigned, ended, inTrash, opened, putOff } from "./foresee.ts";

const ruth = { id: "ruth", name: "Ruth Adeyemi", publicName: "Ruth", face: null, pictureUrl: null };
const fresh: ConversationItem = {
  id: "1",
  reference: "HK-1",
  subject: "Kettle arrived dented",
  state: "open",
  turn: "ours",
  resolution: null,
  assignee: null,
  team: { id: "t", name: "Support" },
  inbox: { id: "i", name: "Support", address: "support@halden.example" },
  requester: { id: "c", name: "Ama Mensah", kind: "external", address: null },
  channel: "email",
  version: 7,
  createdAt: "2026-11-24T08:00:00Z",
  lastMessageAt: "2026-11-24T08:00:00Z",
  lastMessage: { kind: "inbound", author: "Ama Mensah", preview: "" },
  next: { kind: "nobody_yet", at: null, reason: null },
  wakesAt: null,
  unansweredSince: "2026-11-24T08:00:00Z",
  reopenedCount: 0,
  heldCount: 0,
  unseenThanks: false,
  unseen: true,
  spam: false,
  trashed: false,
};
const now = new Date("2026-11-24T14:00:00Z");

test("taken, it goes from Unassigned to My turn", () => {
  const taken = assigned(fresh, ruth);
  expect(belongs("unassigned", fresh, "ruth")).toBe(true);
  expect(belongs("unassigned", taken, "ruth")).toBe(false);
  expect(belongs("my_turn", taken, "ruth")).toBe(true);
  expect(taken.next.kind).toBe("answer_owed");
});

test("put off, it waits and says until when", () => {
  const later = putOff(assigned(fresh, ruth), "2026-11-26T09:00:00Z", "courier calls");
  expect(belongs("waiting", later, "ruth")).toBe(true);
  expect(belongs("my_turn", later, "ruth")).toBe(false);
  expect(later.next).toEqual({ kind: "waits_date", at: "2026-11-26T09:00:00Z", reason: "courier calls" });
});

test("what they said is resolved, all else is closed: never both", () => {
  expect(ended(fresh, "by_word", now).state).toBe("resolved");
  expect(ended(fresh, "withdrawn", now).state).toBe("closed");
  expect(belongs("resolved", ended(fresh, "withdrawn", now), "ruth")).toBe(false);
});

test("opened again, it is as it came", () =>
  expect(opened(ended(fresh, "withdrawn", now)).next.kind).toBe("nobody_yet"));

test("in the trash it is in no other pile", () => {
  const gone = inTrash(fresh, true);
  expect(belongs("trash", gone, "ruth")).toBe(true);
  for (const view of ["all", "unassigned", "spam"] as const) expect(belongs(view, gone, "ruth")).toBe(false);
});

test("a change that is only foreseen keeps the version, so that the server's answer wins", () =>
  expect(putOff(fresh, "2026-11-26T09:00:00Z", null).version).toBe(fresh.version));
