import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

function documents(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
}

const pages = [...readdirSync(root).filter((name) => name.endsWith(".md")), ...documents("docs"), "bench/README.md"];

test("every link between our documents leads somewhere", () => {
  expect(pages.length).toBeGreaterThan(10);
  const broken = pages.flatMap((page) => {
    const links = readFileSync(join(root, page), "utf8").matchAll(/\]\(([^)\s]+)\)/g);
    return [...links]
      .map(([, target = ""]) => target.replace(/#.*$/, ""))
      .filter((target) => target !== "" && !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page}: ${target}`);
  });
  expect(broken).toEqual([]);
});

test("every file that a decision or the architecture names is there", () => {
  const files = pages
    .filter((page) => /decisions|architecture|glossary/.test(page))
    .flatMap((page) => {
      const named = readFileSync(join(root, page), "utf8").matchAll(
        /`((?:server|web|client|docs|e2e|bench|bin)\/[\w./-]+)`/g,
      );
      return [...named].map(([, file = ""]) => `${page}: ${file}`);
    });
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((line) => !existsSync(join(root, line.split(": ")[1] ?? "")))).toEqual([]);
});
