import { excerptParts, fromMark } from "./excerpt-parts.ts";

/** A piece of what was said, with what was found marked; short, where one line must do, it begins just before the first mark. */
export function Excerpt({ excerpt, short = false }: { excerpt: string; short?: boolean }) {
  const parts = excerptParts(excerpt);
  return (short ? fromMark(parts) : parts).map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: an excerpt never changes its order
    marked ? <mark key={index}>{text}</mark> : text,
  );
}
