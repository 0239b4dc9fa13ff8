import { expect, test } from "vitest";
import { enclosed, tooMuch } from "./pen-files.ts";

test("ten files and six megabytes go along, no more", () => {
  expect(tooMuch([{ size: 6 * 1024 * 1024 }])).toBeUndefined();
  expect(tooMuch([{ size: 6 * 1024 * 1024 }, { size: 1 }])).toContain("6 MB");
  expect(tooMuch(Array.from({ length: 11 }, () => ({ size: 1 })))).toContain("At most 10 files");
});

test("a file goes as its name, its type and its bytes, however long it is", async () => {
  const bytes = new Uint8Array(100_000).fill(7);
  const { filename, contentType, base64 } = await enclosed(new File([bytes], "dent.png", { type: "image/png" }));
  expect({ filename, contentType }).toEqual({ filename: "dent.png", contentType: "image/png" });
  expect(atob(base64)).toBe("\u0007".repeat(100_000));
  expect((await enclosed(new File(["x"], "notes"))).contentType).toBe("application/octet-stream");
});
