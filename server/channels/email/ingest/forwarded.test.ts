import { expect, test } from "vitest";
import { readMail } from "../../../mail-reading/index.ts";
import { originalSenderOf } from "./forwarded.ts";

const senderOf = (subject: string, body: string) =>
  originalSenderOf(readMail(Buffer.from(`From: Sanne <sanne@halden.example>\nSubject: ${subject}\n\n${body}\n`)));

test.each([
  [
    "Fwd: Kettle",
    "See below.\n\n---------- Forwarded message ---------\nFrom: Anna Visser <anna@a.example>\nDate: Mon\n\nIt leaks.",
  ],
  ["Kettle", "Begin forwarded message:\n\n> From: Anna Visser <anna@a.example>\n> Subject: Kettle\n>\n> It leaks."],
  ["WG: Kessel", "Von: Anna Visser [mailto:anna@a.example]\nGesendet: Montag\nAn: support\n\nEr leckt."],
  ["TR: Bouilloire", "-----Message d'origine-----\nDe : Anna Visser <anna@a.example>\nEnvoyé : lundi\n\nElle fuit."],
  ["Fwd: Kettle", "*From:* Anna Visser <anna@a.example>\n\nIt leaks."],
])("the original sender of %s is found", (subject, body) => {
  expect(senderOf(subject, body)).toEqual({ name: "Anna Visser", address: "anna@a.example" });
});

test("an attached mail says who wrote it", () => {
  const mail = `From: Sanne <sanne@halden.example>\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee it.\n--b\nContent-Type: message/rfc822\n\nFrom: Anna Visser <anna@a.example>\nSubject: Kettle\n\nIt leaks.\n--b--\n`;
  expect(originalSenderOf(readMail(Buffer.from(mail)))).toMatchObject({ address: "anna@a.example" });
});

test("a mail that is no forward proposes nobody", () => {
  expect(senderOf("Kettle", "From: the top it leaks, says anna@a.example")).toBeUndefined();
  expect(senderOf("Re: Kettle", "On Monday anna@a.example wrote:\n> From: anna")).toBeUndefined();
  expect(senderOf("Fwd: Kettle", "Look at this.")).toBeUndefined();
});
