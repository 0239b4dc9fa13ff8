/**
 * Takes out comments (RFC 5322 section 3.2.2), which nest; quoted strings stay as they are. File names hold parentheses too,
 * so that `standsApart` asks for a space or semicolon before a comment. One that nobody closes is text.
 */
export function withoutComments(text: string, standsApart = false): string {
  if (!text.includes("(")) return text;
  let result = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === "\\" && quoted) {
      result += char + (text[at + 1] ?? "");
      at += 1;
    } else if (char === "(" && !quoted && !(standsApart && /[^\s;]$/.test(result.slice(-1)))) {
      const end = endOfComment(text, at);
      if (end < 0) return result + text.slice(at);
      result += " ";
      at = end;
    } else {
      if (char === '"') quoted = !quoted;
      result += char;
    }
  }
  return result;
}

function endOfComment(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\\") at += 1;
    else if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
