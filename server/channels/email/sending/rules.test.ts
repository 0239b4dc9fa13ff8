import { describe, expect, test } from "vitest";
import { cleanWritten } from "./clean-written.ts";
import { contrast, onDark, onLight, parse } from "./colour.ts";
import { deliveryOf } from "./follow-delivery.ts";
import { type Known, recipientsOf } from "./recipients.ts";
import { showMember, signatureLines } from "./signature.ts";
import { subjectOf, threadOf } from "./threading.ts";
import { dressText, dressWords } from "./words.ts";

describe("the thread", () => {
  const theirs = (mimeMessageId: string) => ({ mimeMessageId, isInbound: true });
  const ours = (mimeMessageId: string) => ({ mimeMessageId, isInbound: false });

  test.each([
    ["the first word is ours", [], undefined, ["own@h"]],
    ["an answer", [theirs("<a@x>")], "a@x", ["a@x", "own@h"]],
    ["an answer after our own", [theirs("a@x"), ours("b@h")], "a@x", ["a@x", "b@h", "own@h"]],
    ["we wrote twice", [ours("b@h")], "b@h", ["b@h", "own@h"]],
    ["the same id twice", [theirs("a@x"), theirs("a@x")], "a@x", ["a@x", "own@h"]],
    ["our own id among them", [theirs("a@x"), ours("own@h")], "a@x", ["a@x", "own@h"]],
  ])("%s", (_what, ancestors, inReplyTo, references) => {
    expect(threadOf(ancestors, "own@h")).toEqual({ ...(inReplyTo && { inReplyTo }), references });
  });

  test.each([
    ["Kettle", "Re: Kettle"],
    ["Re: Kettle", "Re: Kettle"],
    ["RE : Kettle", "RE : Kettle"],
    ["AW: Kessel", "AW: Kessel"],
    ["SV: Panna", "SV: Panna"],
    ["Re[2]: Kettle", "Re[2]: Kettle"],
    ["回复：水壶", "回复：水壶"],
    ["Repair: Kettle", "Re: Repair: Kettle"],
    ["Order 4711", "Re: Order 4711"],
  ])("the answer to %j is %j", (subject, expected) => {
    expect(subjectOf(subject, { isAnswer: true, isForward: false })).toBe(expected);
  });

  test("our first word has the subject alone, a forward says that it is one", () => {
    expect(subjectOf("Your order", { isAnswer: false, isForward: false })).toBe("Your order");
    expect(subjectOf("Kettle", { isAnswer: false, isForward: true })).toBe("Fwd: Kettle");
    expect(subjectOf("WG: Kettle", { isAnswer: false, isForward: true })).toBe("WG: Kettle");
  });
});

describe("recipients", () => {
  const ama: Known = { id: "1", role: "requester", name: "Ama", address: "ama@x.org", key: Buffer.alloc(8) };
  const own = ["support@halden.example"];
  const people = (...addresses: string[]) => addresses.map((address) => ({ name: "", address }));

  test("are everybody named, once", () => {
    const found = recipientsOf(
      { to: people("Ama@X.org"), cc: people("b@x.org", "ama@x.org"), bcc: people("b@x.org") },
      [ama],
      own,
    );
    expect(found.map(({ person }) => person.address)).toEqual(["ama@x.org", "b@x.org"]);
    expect(found[0]).toMatchObject({ person: { name: "Ama" }, participant: { id: "1" } });
    expect(found[1]?.participant).toBeUndefined();
  });

  test("are never one of our own inboxes", () => {
    const cc = people("Support@halden.example", "support+token@halden.example");
    expect(recipientsOf({ to: people("ama@x.org"), cc, bcc: [] }, [ama], own)).toHaveLength(1);
  });
});

describe("the words of a member", () => {
  const id = "019ac000-0000-7000-8000-000000000001";
  const files = [{ id, contentId: null, contentType: "image/png" }];

  test("are dressed for mail programs, which know no styles of ours", () => {
    const { html } = dressWords("<p>One <b>two</b></p><ul><li>three</li></ul>", [], "halden.example");
    expect(html).toBe(
      '<p style="margin:0 0 12px">One <b>two</b></p><ul style="margin:0 0 12px;padding:0 0 0 22px"><li>three</li></ul>',
    );
  });

  test("keep a pasted picture, and lose what runs or loads", () => {
    const picture = `<img src="/api/v1/attachments/${id}">`;
    expect(cleanWritten(`<p>${picture}<script>alert(1)</script><img src="/api/v1/me"></p>`)).toBe(
      `<p>${picture}<img></p>`,
    );
    expect(cleanWritten('<img src="https://tracker.example/open.gif">')).not.toContain(" src=");
  });

  test.each([`cid:${id}`, `/api/v1/attachments/${id}`])("show the pasted picture %s by its content id", (src) => {
    const { html, shown } = dressWords(`<p><img src="${src}" alt="The dent"></p>`, files, "halden.example");
    expect(html).toContain(`src="cid:${id}@halden.example"`);
    expect(shown.get(id)).toBe(`${id}@halden.example`);
  });

  test.each([
    '<img data-remote-src="https://tracker.example/open.gif">',
    '<img src="https://tracker.example/open.gif">',
    '<img src="cid:unknown">',
    "<img>",
  ])("load nothing from elsewhere: %s", (html) => {
    expect(dressWords(`<p>a${html}b</p>`, files, "halden.example").html).toBe('<p style="margin:0 0 12px">ab</p>');
  });

  test("without HTML become paragraphs, escaped", () => {
    expect(dressText("a <b>\r\nb\n\n\n  \nc")).toBe(
      '<p style="margin:0 0 12px">a &lt;b&gt;<br>b</p>\n<p style="margin:0 0 12px">c</p>',
    );
  });
});

describe("who helped", () => {
  test.each([
    ["Ruth, repair bench, Halden Kitchen", "Ruth", ["Repair bench, Halden Kitchen"]],
    ["Ruth\nRepair bench\nHalden Kitchen", "Ruth", ["Repair bench", "Halden Kitchen"]],
    ["The repair bench", "Ruth", ["The repair bench"]],
    ["Ruthless repairs", "Ruth", ["Ruthless repairs"]],
    ["メイ、修理", "Mei", ["メイ、修理"]],
    ["", "Ruth", []],
  ])("the signature %j of %s adds %j", (signature, name, expected) => {
    expect(signatureLines(signature, name)).toEqual(expected);
  });

  const ruth = { id: "1", publicName: "Ruth", signature: "", face: null, pictureKey: null };
  const company = { name: "Halden Kitchen", domain: "halden.example" };

  test("has a face as a picture, or initials, and the company's name where there is no signature", () => {
    expect(showMember(ruth, company)).toMatchObject({
      helper: { publicName: "Ruth", about: ["Halden Kitchen"], portrait: { initials: "R" } },
      enclosures: [],
    });
    const { helper, enclosures } = showMember({ ...ruth, face: "face-01" }, company);
    expect(helper.portrait).toEqual({ contentId: "face@halden.example" });
    expect(enclosures[0]).toMatchObject({ contentType: "image/png", contentId: "face@halden.example" });
    expect(enclosures[0]?.base64?.length).toBeGreaterThan(500);
    expect(showMember({ ...ruth, face: "no-such-face" }, company).enclosures).toEqual([]);
    expect(showMember({ ...ruth, face: "face-01", pictureKey: "abc" }, company).enclosures).toMatchObject([
      { storageKey: "abc" },
    ]);
  });
});

describe("the company's colour", () => {
  test.each(["#17614f", "#ffee00", "#000000", "#ffffff", "#c07a2c", "#336699"])(
    "%s can be read in both themes",
    (colour) => {
      expect(contrast(parse(onLight(colour)), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(parse(onDark(colour)), [40, 40, 38])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test("that can be read already stays as it is", () => {
    expect(onLight("#17614f")).toBe("#17614f");
  });
});

describe("of several copies", () => {
  const copy = (
    state: "kept" | "queued" | "deferred" | "sent" | "failed" | "cancelled",
    problem: string | null = null,
  ) => ({
    state,
    problem,
    bouncedAt: null,
  });

  test.each([
    [[copy("sent"), copy("sent")], "sent"],
    [[copy("sent"), copy("queued")], "queued"],
    [[copy("sent"), copy("deferred")], "deferred"],
    [[copy("failed"), copy("deferred"), copy("sent")], "failed"],
    [[copy("sent"), { ...copy("sent"), bouncedAt: new Date(0) }], "bounced"],
    [[copy("cancelled"), copy("kept")], "kept"],
  ])("the worst is shown (%#)", (copies, state) => {
    expect(deliveryOf(copies)?.state).toBe(state);
  });

  test("each that failed says why; none says nothing", () => {
    expect(deliveryOf([copy("failed", "A."), copy("failed", "B."), copy("sent")])?.problem).toBe("A.\nB.");
    expect(deliveryOf([copy("cancelled")])).toBeUndefined();
  });
});
