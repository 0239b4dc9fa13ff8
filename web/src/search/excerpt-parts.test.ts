import { expect, test } from "vitest";
import { excerptParts, fromMark, markedWords } from "./excerpt-parts.ts";

test("what was found is marked, the rest is text, whatever it looks like", () => {
  expect(excerptParts("The &lt;b&gt;<mark>kettle</mark> &amp; lid")).toEqual([
    { text: "The <b>", marked: false },
    { text: "kettle", marked: true },
    { text: " & lid", marked: false },
  ]);
  expect(excerptParts("<script>x</script>")).toEqual([{ text: "<script>x</script>", marked: false }]);
  expect(excerptParts("&amp;lt;")).toEqual([{ text: "&lt;", marked: false }]);
});

test("where there is one line only, it begins just before what was found", () => {
  const parts = excerptParts("Dear all, as I wrote the day before yesterday the <mark>lid</mark> is lost");
  expect(
    fromMark(parts)
      .map(({ text }) => text)
      .join(""),
  ).toBe("… before yesterday the lid is lost");
  expect(fromMark(excerptParts("Nothing is marked in this one here"))).toHaveLength(1);
});

test("each word is marked again once", () => {
  expect(markedWords("<mark>Kettle</mark>, the <mark>kettle</mark> and its <mark>lid</mark>")).toEqual([
    "kettle",
    "lid",
  ]);
});
