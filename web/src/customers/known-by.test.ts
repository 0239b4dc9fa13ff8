import { expect, test } from "vitest";
import { knownBy, knownWords } from "./known-by.ts";

const person = (id: string, name: string) => ({ id, name, publicName: name, face: null, pictureUrl: null });
const ruth = person("ruth", "Ruth Adeyemi");
const daniel = person("daniel", "Daniel Osei");
const mei = person("mei", "Mei Lindqvist");

test("the reader comes first, with how often; the others by name", () => {
  const history = [daniel, ruth, ruth, mei, daniel, daniel, null].map((assignee) => ({ assignee }));
  expect(knownWords(knownBy(history), "ruth")).toBe("you (2 times), Daniel and Mei");
});

test("somebody met once is only named", () => expect(knownWords(knownBy([{ assignee: ruth }]), "ruth")).toBe("you"));

test("nobody yet", () => expect(knownWords(knownBy([{ assignee: null }]), "ruth")).toBeUndefined());
