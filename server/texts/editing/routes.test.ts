import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, testApp } from "../../test/app.ts";
import { type TestWorkspace, testWorkspace } from "../../test/people.ts";
import { phrasesFor, textFor } from "../index.ts";

let app: TestApp;
let halden: TestWorkspace;

beforeAll(async () => {
  app = await testApp();
  halden = await testWorkspace(app.store);
});

function put(key: string, language: string, body: string, headers = halden.headers.owner) {
  return app.app.inject({ method: "PUT", url: `/api/v1/texts/${key}/${language}`, headers, payload: { body } });
}

describe("the texts of a company", () => {
  test("are all listed, with ours, its own, and where they are read", async () => {
    const answer = await app.app.inject({ url: "/api/v1/texts?language=de", headers: halden.headers.agent });
    expect(answer.statusCode).toBe(200);
    const { items, languages } = answer.json();
    expect(languages).toHaveLength(11);
    expect(items.find(({ key }: { key: string }) => key === "mail.from")).toMatchObject({
      default: "{helper} von {company}",
      override: null,
      example: "Ruth von Halden Kitchen",
      placeholders: [{ name: "helper" }, { name: "company" }],
    });
  });

  test("are said in its own words, until ours are restored", async () => {
    const before = await said("question.yes", "de");
    expect((await put("question.yes", "de", "Jawohl")).statusCode).toBe(204);
    expect(await said("question.yes", "de")).toBe("Jawohl");
    expect(await said("question.yes", "de-AT")).toBe("Jawohl");
    expect(await said("question.yes", "fr")).not.toBe("Jawohl");
    const url = "/api/v1/texts/question.yes/de";
    const gone = await app.app.inject({ method: "DELETE", url, headers: halden.headers.admin });
    expect(gone.statusCode).toBe(204);
    expect(await said("question.yes", "de")).toBe(before);
  });

  test("may be said in a language that we have none in; the rest is in the company's", async () => {
    expect((await put("question.yes", "da", "Ja, løst")).statusCode).toBe(204);
    expect(await said("question.yes", "da")).toBe("Ja, løst");
    expect(await said("question.not_yet", "da")).toBe("Not yet");
    const phrases = await app.store.inWorkspace(halden.workspace.id, (tx) => phrasesFor(tx, "da"));
    expect(phrases.language).toBe("da");
  });

  test("are refused with a placeholder that would stay visible, naming the right ones", async () => {
    const answer = await put("mail.from", "en", "{helpr} of {company}");
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: "unknown_placeholder" });
    expect(answer.json().title).toContain("{helper}, {company}");
  });

  test("are refused for a key or a language that does not exist", async () => {
    expect((await put("mail.form", "en", "x")).statusCode).toBe(404);
    expect((await put("mail.from", "not a tag", "x")).json()).toMatchObject({ code: "unknown_language" });
    expect((await put("mail.from", "en", "  ")).statusCode).toBe(400);
  });

  test("are changed by those who lead only", async () => {
    expect((await put("question.yes", "en", "Aye", halden.headers.agent)).statusCode).toBe(403);
    expect((await put("question.yes", "en", "Aye", halden.headers.colleague)).statusCode).toBe(403);
  });

  test("can be tried out without keeping anything", async () => {
    const preview = (body: string) =>
      app.app.inject({
        method: "POST",
        url: "/api/v1/texts/preview",
        headers: halden.headers.owner,
        payload: { key: "page.helped", body },
      });
    expect((await preview("{helper} was there for you")).json()).toEqual({ example: "Ruth was there for you" });
    expect((await preview("{name} was there")).statusCode).toBe(422);
    expect(await said("page.helped", "en")).toBe("{helper} helped you");
  });

  test("stay with their company", async () => {
    const other = await testWorkspace(app.store, { slug: "other" });
    await put("question.title", "en", "All well?");
    const theirs = await app.store.inWorkspace(other.workspace.id, (tx) => textFor(tx, "question.title", "en"));
    expect(theirs).toBe("Did this solve it?");
  });
});

function said(key: Parameters<typeof textFor>[1], language: string): Promise<string> {
  return app.store.inWorkspace(halden.workspace.id, (tx) => textFor(tx, key, language));
}
