import { expect, test } from "vitest";
import { testDesk } from "../test/desk.ts";

const { app, headers, call, url, brings } = await testDesk();

async function upload(filename: string, as = headers.agent): Promise<{ id: string; size: number }> {
  const answer = await app.inject({
    method: "POST",
    url: `/api/v1/attachments?filename=${filename}`,
    headers: { ...as, "content-type": "application/pdf" },
    payload: Buffer.from("a return label"),
  });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

test("what was being written comes back with its files by name and size, in their order", async () => {
  const matter = await brings();
  const [first, second] = [await upload("label.pdf"), await upload("receipt.pdf")];
  const draft = { kind: "outbound", text: "Dear Ama,", attachmentIds: [second.id, first.id] };
  expect((await call("PUT", url(matter, "/drafts"), draft)).status).toBe(200);
  const { body } = await call("GET", url(matter, "/drafts"));
  expect(body.items[0].attachments).toMatchObject([
    { id: second.id, filename: "receipt.pdf", size: 14, url: `/api/v1/attachments/${second.id}` },
    { id: first.id, filename: "label.pdf", size: 14 },
  ]);
});

test("a file that was sent meanwhile, or is somebody else's, is not given back", async () => {
  const matter = await brings();
  const [sent, others] = [await upload("label.pdf"), await upload("theirs.pdf", headers.admin)];
  await call("PUT", url(matter, "/drafts"), { kind: "outbound", text: "…", attachmentIds: [sent.id, others.id] });
  await call("POST", url(matter, "/messages"), { kind: "outbound", text: "Here it is.", attachmentIds: [sent.id] });
  const { body } = await call("GET", url(matter, "/drafts"));
  expect(body.items.flatMap((draft: { attachments: unknown[] }) => draft.attachments)).toEqual([]);
});
