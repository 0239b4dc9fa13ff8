import { expect, test } from "vitest";
import { html, textOf, trusted } from "./index.ts";

test("whatever is put in is escaped, in text and in attributes", () => {
  const nasty = `"><script>alert('x')</script>&`;
  expect(textOf(html`<p title="${nasty}">${nasty}</p>`)).toBe(
    `<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>`,
  );
});

test("pieces stand in pieces, lists are joined, nothing writes nothing", () => {
  const names = ["a", "<b>"].map((name) => html`<li>${name}</li>`);
  expect(textOf(html`<ul>${names}</ul>${null}${undefined}${false}${0}`)).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>0");
});

test("an object that somebody sends as JSON is no piece of a page", () => {
  const sent: unknown = JSON.parse(`{"written":"<script>","0":"x"}`);
  expect(sent).not.toHaveProperty(["written", "description"]);
  expect(textOf(trusted("<b>ours</b>"))).toBe("<b>ours</b>");
});
