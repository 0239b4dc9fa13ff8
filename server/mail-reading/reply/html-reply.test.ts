import { describe, expect, test } from "vitest";
import { parseHtml } from "../html/index.ts";
import { replyOfHtml } from "./index.ts";

function reply(html: string, isForward = false) {
  const tree = parseHtml(html);
  if (tree === null) throw new Error("too large");
  return replyOfHtml(tree, { isForward });
}

const answer = "<p>The front door.</p>";
const earlier = "<p>Your table has left.</p><p>Ruth</p>";
const fields =
  "<b>From:</b> Ruth Adeyemi &lt;<a href='mailto:ruth@halden.example'>ruth@halden.example</a>&gt;<br><b>Sent:</b> Tuesday, 5 May 2026 10:00<br><b>To:</b> Ama Mensah<br><b>Subject:</b> Your table";

describe("an answer in HTML, as mail programs write it", () => {
  test.each([
    [
      "Gmail",
      `<div dir="ltr">The front door.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, 5 May 2026 at 10:00, Ruth &lt;<a href="mailto:ruth@halden.example">ruth@halden.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${earlier}</blockquote></div>`,
    ],
    [
      "Gmail in an unknown language",
      `<div dir="ltr">The front door.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Ku wa 5 Gicurasi 2026 Ruth &lt;ruth@halden.example&gt; ya ndditse:<br></div><blockquote class="gmail_quote">${earlier}</blockquote></div>`,
    ],
    [
      "Apple Mail",
      `<html><body>The front door.<br><div><br><blockquote type="cite"><div>On 5 May 2026, at 10:00, Ruth &lt;ruth@halden.example&gt; wrote:</div><br class="Apple-interchange-newline">${earlier}</blockquote></div></body></html>`,
    ],
    [
      "Thunderbird",
      `<body><p>The front door.</p><div class="moz-cite-prefix">On 05/05/2026 10:00, Ruth wrote:<br></div><blockquote type="cite" cite="mid:x@halden.example">${earlier}</blockquote></body>`,
    ],
    [
      "Outlook",
      `<div class="WordSection1"><p class="MsoNormal">The front door.<o:p></o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">${fields}</p></div></div>${earlier}</div>`,
    ],
    [
      "Outlook on the web",
      `<div>The front door.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font>${fields}</font><div>&nbsp;</div></div><div>${earlier}</div>`,
    ],
    [
      "Outlook for phones",
      `<div>The front door.</div><div id="mail-editor-reference-message-container"><div><hr>${fields}</div>${earlier}</div>`,
    ],
    [
      "Yahoo",
      `<div>The front door.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Tuesday, May 5, 2026, Ruth &lt;ruth@halden.example&gt; wrote:</div><div>${earlier}</div></div>`,
    ],
    [
      "Proton",
      `<div>The front door.</div><div class="protonmail_quote">On Tuesday, 5 May 2026, Ruth wrote:<br><blockquote type="cite">${earlier}</blockquote></div>`,
    ],
    [
      "GMX",
      `<div>The front door.</div><div name="quote" style="margin:10px 5px 5px 10px"><div><b>Gesendet:</b> Dienstag, 05. Mai 2026<br><b>Von:</b> Ruth &lt;ruth@halden.example&gt;<br><b>An:</b> Ama<br><b>Betreff:</b> Tisch</div>${earlier}</div>`,
    ],
    [
      "Hotmail of old",
      `<div>The front door.<hr id="stopSpelling">From: ruth@halden.example<br>To: ama@example.org<br>Date: Tue, 5 May 2026<br>Subject: Table<br>${earlier}</div>`,
    ],
    ["Entourage", `<div>The front door.</div><span id="OLK_SRC_BODY_SECTION"><div>${fields}</div>${earlier}</span>`],
    [
      "a program that marks nothing",
      `${answer}<p>On Tue, 5 May 2026 at 10:00, Ruth &lt;ruth@halden.example&gt; wrote:</p>${earlier}`,
    ],
    [
      "plain text in a frame",
      "<pre>The front door.\n\nOn Tue, 5 May 2026 at 10:00, Ruth &lt;ruth@halden.example&gt; wrote:\n&gt; Your table has left.\n</pre>",
    ],
    [
      "a table",
      `<table><tr><td>The front door.</td></tr><tr><td>-----Original Message-----</td></tr><tr><td>${earlier}</td></tr></table>`,
    ],
  ])("%s", (_, html) => {
    const { text, html: shown, folded } = reply(html);
    expect(text).toBe("The front door.");
    expect(shown).toContain("The front door.");
    expect(shown).not.toContain("Your table has left.");
    expect(folded.map((part) => part.html).join()).toContain("Your table has left.");
  });

  test("an answer between quotes keeps them", () => {
    const { text } = reply(
      "<div>On 5 May 2026, Ruth wrote:</div><blockquote type=cite>Which door?</blockquote><div>The front door.</div><blockquote type=cite>And when?</blockquote><div>Friday.</div>",
    );
    expect(text).toContain("> Which door?\n\nThe front door.");
    expect(text).toContain("> And when?\n\nFriday.");
  });

  test("a mail that was passed on stays", () => {
    const { text, folded } = reply(
      `<div>Is this true?</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Ruth</b> &lt;ruth@halden.example&gt;<br>Date: Tue, 5 May 2026<br>Subject: Table<br>To: Ama &lt;ama@example.org&gt;<br></div><br>${earlier}</div>`,
    );
    expect(text).toContain("Your table has left.");
    expect(folded).toEqual([]);
  });

  test("a passage in a quote of its own stays above the mail that is answered", () => {
    expect(
      reply(
        "You said<blockquote>Which door?</blockquote><div>On 5 May 2026, at 6:54 PM, Ruth &lt;ruth@halden.example&gt; wrote:</div><blockquote>Hello</blockquote>",
      ).text,
    ).toBe("You said\n\n> Which door?");
  });

  test("Gmail's indented text is no quote", () => {
    const html =
      '<div>Hello</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>The front door.</div></blockquote>';
    expect(reply(html).text).toContain("The front door.");
  });

  test("a signature that the program marks is folded", () => {
    const { text, folded } = reply(
      '<div>The front door.</div><div class="gmail_signature">Ama Mensah<br>12 Harbour Road</div>',
    );
    expect(text).toBe("The front door.");
    expect(folded).toEqual([
      { kind: "signature", text: "Ama Mensah\n12 Harbour Road", html: expect.stringContaining("12 Harbour Road") },
    ]);
  });

  test("nothing is lost between what is new and what is folded", () => {
    const { text, folded } = reply(
      `<div>One</div><div>Two</div><div>On 5 May 2026, Ruth &lt;r@h.example&gt; wrote:</div><blockquote>${earlier}</blockquote>`,
    );
    const all = [text, ...folded.map((part) => part.text)].join("\n");
    for (const word of ["One", "Two", "Ruth", "Your table has left."]) expect(all).toContain(word);
  });
});
