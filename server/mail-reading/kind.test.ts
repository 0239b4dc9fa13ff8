import { describe, expect, test } from "vitest";
import { readMail } from "./index.ts";

function kindOf(header: string, body = "Hello Ruth,\nis the table ready?\n"): string {
  const from = /^From:/im.test(header) ? "" : "From: Ama <ama@example.org>\n";
  return readMail(Buffer.from(`${from}To: support@halden.example\n${header}\n\n${body}`)).kind;
}

describe("a person", () => {
  test.each([
    "Subject: Your table",
    "Subject: Re: Automatic reply: Your table",
    "Subject: Out of office tomorrow, please deliver on Friday",
    "Subject: Vacation home: which table fits?",
    "Subject: Delivery failed to arrive",
    "Subject: x\nX-Auto-Response-Suppress: All",
    "Subject: x\nX-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply",
    "Subject: x\nAuto-Submitted: no",
    "Subject: x\nPrecedence: normal",
    "Subject: x\nReturn-Path: <ama@example.org>",
    "Subject: x\nList-Unsubscribe: <https://crm.example/u>",
    "From: Ruth <postmaster@small.example>\nSubject: About my table",
    "From: Ruth <postmaster@small.example>\nSubject: Delivery of my table",
    "From: Kofi <sysadmin@small.example>\nSubject: Bounce house, is it delivered too?",
    "From: Halden Mail System <hello@mailsystem.example>\nSubject: Delivery failed twice, please help",
    "Subject: =?utf-8?Q?Abwesend_am_Freitag?=",
    "Subject: Auto kaufen",
    "Subject: Urlaub in Oslo\nX-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply",
    "Subject: Absence of screws\nX-Auto-Response-Suppress: All",
  ])("%j", (header) => {
    expect(kindOf(header)).toBe("person");
  });
});

describe("a program that answers", () => {
  test.each([
    "Subject: Re: x\nAuto-Submitted: auto-replied",
    "Subject: Re: x\nAuto-Submitted: auto-replied (vacation)",
    "Subject: Automatic reply: Your table\nReturn-Path: <>",
    "Subject: Automatische Antwort: Ihr Tisch\nX-Auto-Response-Suppress: All",
    "Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_Votre_table?=",
    "Subject: Respuesta automática: Su mesa",
    "Subject: Out of Office AutoReply: Your table",
    "Subject: Out of office\nReturn-Path: <>",
    "Subject: x\nX-Autoreply: yes",
    "Subject: x\nX-Autorespond: y",
    "Subject: x\nPrecedence: auto_reply",
    "Subject: Re: x\nAuto-Submitted: auto-generated\nIn-Reply-To: <a@halden.example>",
    "Subject: Re: x\nReturn-Path: <>\nIn-Reply-To: <a@halden.example>",
  ])("%j", (header) => {
    expect(kindOf(header)).toBe("auto-reply");
  });
});

describe("a program", () => {
  test.each([
    "Subject: x\nAuto-Submitted: auto-generated",
    "From: no-reply@shop.example\nSubject: Your parcel",
    "From: noreply@shop.example\nSubject: Your parcel",
    "From: do-not-reply@shop.example\nSubject: Your parcel",
    "Subject: News\nPrecedence: bulk",
    "Subject: x\nReturn-Path: <>",
  ])("%j", (header) => {
    expect(kindOf(header)).toBe("automatic");
  });
});

describe("a list", () => {
  test.each([
    "Subject: x\nList-Id: Tables <tables.lists.example>",
    "Subject: x\nPrecedence: list",
    "Subject: x\nMailing-List: contact a@b",
    "Subject: x\nList-Post: <mailto:a@b>",
  ])("%j", (header) => {
    expect(kindOf(header)).toBe("list");
  });
});

test("the envelope sender of the SMTP dialogue counts more than what a header says", () => {
  const raw = Buffer.from("Return-Path: <ama@example.org>\nFrom: ama@example.org\nSubject: x\n\nHello");
  expect(readMail(raw).kind).toBe("person");
  expect(readMail(raw, { returnPath: "" })).toMatchObject({ kind: "automatic", returnPath: "" });
});
