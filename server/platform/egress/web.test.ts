import { createServer } from "node:http";
import { afterAll, expect, test } from "vitest";
import { askWeb, reachOutside } from "./index.ts";

const heard: string[] = [];
const inner = createServer((request, response) => {
  heard.push(request.url ?? "");
  if (request.url === "/slow") return;
  if (request.url === "/long") return void response.end("x".repeat(100_000));
  if (request.url === "/away") return void response.writeHead(302, { location: "/secret" }).end();
  response.end("SECRET");
});
await new Promise<void>((resolve) => inner.listen(0, "127.0.0.1", () => resolve()));
afterAll(() => inner.close());
const { port } = inner.address() as { port: number };
const nowhereInside = reachOutside([], "WEB_INTERNAL_HOSTS");
const here = reachOutside(["127.0.0.0/8", "10.0.0.0/8"], "WEB_INTERNAL_HOSTS");
const question = { method: "GET" as const, msMax: 2_000, answerBytesMax: 1_000 };

test.each(["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"])(
  "an address written as %s leads nowhere inside, and nothing of what is there comes back",
  async (host) => {
    const asked = askWeb(nowhereInside, { ...question, url: `http://${host}:${port}/secret` });
    await expect(asked).rejects.toThrow("WEB_INTERNAL_HOSTS");
    expect(heard).toEqual([]);
  },
);

test("a name that answers outside first and inside the second time is asked for once", async () => {
  const answers = [["203.0.113.9"], ["127.0.0.1"]];
  const asked: string[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    return answers.shift() ?? [];
  };
  const call = askWeb(nowhereInside, { ...question, msMax: 300, url: `http://rebind.example:${port}/secret`, resolve });
  await expect(call).rejects.toThrow(/did not answer|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED|not in this network/);
  expect(asked).toEqual(["rebind.example"]);
  expect(heard).toEqual([]);
});

test("a redirect is told and not followed", async () => {
  const answer = await askWeb(here, { ...question, url: `http://127.0.0.1:${port}/away` });
  expect(answer.status).toBe(302);
  expect(heard).toEqual(["/away"]);
});

test("an answer without end is cut, and one that does not come is given up", async () => {
  const long = await askWeb(here, { ...question, url: `http://127.0.0.1:${port}/long` });
  expect(long).toMatchObject({ isCut: true });
  expect(long.body).toHaveLength(1_000);
  const slow = askWeb(here, { ...question, msMax: 200, url: `http://127.0.0.1:${port}/slow` });
  await expect(slow).rejects.toThrow("did not answer in time");
});
