/** RFC 3676: lines that end in a space go on in the next one of the same quote depth. `delSp` drops that space. */
export function unflow(text: string, delSp: boolean): string {
  const result: string[] = [];
  let open: { depth: number; text: string[] } | null = null;
  for (const line of text.split("\n")) {
    const depth = quoteDepth(line);
    // Section 4.4: one space stuffed before what begins with a space, ">" or "From ".
    const content = line.slice(depth).replace(/^ /, "");
    const isSignature = content === "-- ";
    if (open !== null && (open.depth !== depth || isSignature)) {
      result.push(joined(open));
      open = null;
    }
    const flows = content.endsWith(" ") && !isSignature;
    const kept = flows && delSp ? content.slice(0, -1) : content;
    if (open !== null) open.text.push(kept);
    else open = { depth, text: [kept] };
    if (!flows) {
      result.push(joined(open));
      open = null;
    }
  }
  if (open !== null) result.push(joined(open));
  return result.join("\n");
}

function joined({ depth, text }: { depth: number; text: string[] }): string {
  const content = text.join("");
  return depth === 0 ? content : `${">".repeat(depth)} ${content}`;
}

function quoteDepth(line: string): number {
  let depth = 0;
  while (line[depth] === ">") depth += 1;
  return depth;
}
