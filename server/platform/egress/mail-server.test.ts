import { createServer } from "node:net";
import { expect, test } from "vitest";
import { answerOf, connectMailServer, withKnownOptions } from "./mail-server.ts";

const problem = (fields: object) => Object.assign(new Error("what nodemailer says"), fields);

test.each([
  ["an unknown recipient", { code: "EENVELOPE", command: "RCPT TO", responseCode: 550 }, "refused", "recipient"],
  ["a sender that is not welcome", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }, "refused", "mail"],
  ["a mail that is not welcome", { code: "EMESSAGE", command: "DATA", responseCode: 554 }, "refused", "mail"],
  ["a mail above the announced size", { code: "EMESSAGE", command: "MAIL FROM" }, "refused", "mail"],
  ["an address that SMTP cannot write", { code: "EENVELOPE", command: "API" }, "refused", "recipient"],
  ["greylisting", { code: "EENVELOPE", command: "RCPT TO", responseCode: 451 }, "later", undefined],
  ["a wrong password of ours", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }, "later", undefined],
  ["a missing password of ours", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 530 }, "later", undefined],
  ["a server that greets with 5xx", { code: "EPROTOCOL", command: "CONN", responseCode: 554 }, "later", undefined],
  ["nobody there", { code: "ECONNECTION" }, "later", undefined],
  ["a broken certificate", { code: "ETLS" }, "later", undefined],
] as const)("%s", (_what, fields, kind, about) => {
  const answer = answerOf(problem(fields));
  expect(answer.kind).toBe(kind);
  expect("about" in answer ? answer.about : undefined).toBe(about);
});

test("the answer is kept on one line, and short", () => {
  const { response } = answerOf(problem({ responseCode: 451, response: `451 Later\r\n${"x".repeat(2_000)}` }));
  expect(response).toMatch(/^451 Later x+$/);
  expect(response).toHaveLength(500);
});

test("writes a foreign domain as DNS has it", async () => {
  const said: string[] = [];
  const server = createServer((socket) => {
    socket.write("220 hello\r\n");
    socket.on("data", (chunk) => {
      said.push(...chunk.toString().split("\r\n").filter(Boolean));
      socket.write("250 yes\r\n");
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const mailServer = connectMailServer(`smtp://127.0.0.1:${port}`);
  const raw = Buffer.from("Subject: x\r\n\r\n.");
  await mailServer.send({ envelopeFrom: "a@müller.example", recipient: "hanako@bücher.example", raw });
  mailServer.close();
  server.close();
  expect(said).toContain("MAIL FROM:<a@xn--mller-kva.example>");
  expect(said).toContain("RCPT TO:<hanako@xn--bcher-kva.example>");
});

test("an address cannot make the library print the dialogue or read files", () => {
  const address =
    "smtp://u:p@mail.example:587?requireTLS=true&logger=true&debug=true&tls.rejectUnauthorized=false&proxy=http://x";
  expect(withKnownOptions(address)).toBe("smtp://u:p@mail.example:587?requireTLS=true&tls.rejectUnauthorized=false");
});
