import { expect, test } from "vitest";
import { whereNext } from "./where-next.ts";

test.each([
  ["/halden/inbox/my-turn?x=1", "/halden/inbox/my-turn?x=1"],
  ["//elsewhere.example/halden", "/"],
  ["/\\elsewhere.example", "/"],
  ["https://elsewhere.example", "/"],
  ["/sign-in?next=/", "/"],
  [undefined, "/"],
])("after %s one goes to %s", (wanted, place) => expect(whereNext(wanted)).toBe(place));
