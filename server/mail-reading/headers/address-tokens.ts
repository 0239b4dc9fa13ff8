export type Token = {
  /** `group`: the name and colon that open one. `separator`: a comma, or the semicolon that ends a group. */
  kind: "word" | "quoted" | "comment" | "angle" | "group" | "separator";
  text: string;
};

/** Splits a list of addresses (RFC 5322 section 3.4) without ever going back: time is linear in its length. */
export function tokenize(raw: string): Token[] {
  const text = raw.replaceAll(/\r\n|\r|\n/g, " ");
  const tokens: Token[] = [];
  let at = 0;
  let word = "";
  // Looking for the end of a second comment that has none would take quadratic time.
  let unclosed = false;
  const lastBracket = text.lastIndexOf(">");
  const flush = () => {
    if (word !== "") tokens.push({ kind: "word", text: word });
    word = "";
  };
  while (at < text.length) {
    const char = text[at] ?? "";
    if (char === '"' && word === "") {
      const quoted = quotedAt(text, at);
      at = quoted.end;
      // A quoted local part without brackets: `"ama mensah"@example.org`.
      if (text[at] === "@") word = `"${quoted.text}"`;
      else tokens.push({ kind: "quoted", text: quoted.text });
      continue;
    }
    const comment = char === "(" && !unclosed ? commentAt(text, at) : null;
    if (char === "(" && comment === null) unclosed = true;
    if (comment !== null) {
      flush();
      tokens.push({ kind: "comment", text: comment.text });
      at = comment.end;
      continue;
    }
    if (char === "<") {
      flush();
      const angle = angleAt(text, at, lastBracket);
      tokens.push({ kind: "angle", text: angle.text });
      at = angle.end;
      continue;
    }
    at += 1;
    if (char === "," || char === ";") {
      flush();
      tokens.push({ kind: "separator", text: char });
    } else if (char === ":" && opensGroup(tokens, word)) {
      flush();
      tokens.push({ kind: "group", text: "" });
    } else if (/\s/.test(char)) flush();
    else word += char;
  }
  flush();
  return tokens;
}

/** A colon after a plain phrase opens a group; one in the middle of something else (`mailto:`, a time) is text. */
function opensGroup(tokens: Token[], word: string): boolean {
  const last = tokens.at(-1);
  const hasPhrase = word !== "" || last?.kind === "word" || last?.kind === "quoted" || last?.kind === "comment";
  return hasPhrase && !word.includes("@") && !word.startsWith("=?") && word.toLowerCase() !== "mailto";
}

function quotedAt(text: string, start: number): { text: string; end: number } {
  let result = "";
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === '"') return { text: result, end: at + 1 };
    if (char === "\\" && at + 1 < text.length) {
      at += 1;
      result += text[at];
    } else result += char;
  }
  return unclosedAt(text, start);
}

/** A quote that nobody closes: it ends before the address in brackets, else at the comma. */
function unclosedAt(text: string, start: number): { text: string; end: number } {
  const bracket = text.indexOf("<", start);
  const comma = text.indexOf(",", start);
  const ends = [bracket, comma].filter((end) => end > start);
  const end = ends.length > 0 ? Math.min(...ends) : text.length;
  return { text: text.slice(start + 1, end).trim(), end };
}

function commentAt(text: string, start: number): { text: string; end: number } | null {
  let depth = 0;
  let result = "";
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === "\\" && at + 1 < text.length) {
      at += 1;
      result += text[at];
      continue;
    }
    if (char === "(") depth += 1;
    if (char === ")") depth -= 1;
    if (depth === 0) return { text: result.trim(), end: at + 1 };
    if (at > start) result += char;
  }
  return null;
}

/** Up to `>`, over comments and quoted local parts; without one, up to the next comma. */
function angleAt(text: string, start: number, lastBracket: number): { text: string; end: number } {
  let result = "";
  for (let at = start + 1; at < text.length; ) {
    const char = text[at] ?? "";
    if (char === ">") {
      // `<<ama@example.org>>`: the brackets that are too many go too.
      const end = text[at + 1] === ">" ? at + 2 : at + 1;
      return { text: result, end };
    }
    if (char === '"') {
      const quoted = quotedAt(text, at);
      result += `"${quoted.text}"`;
      at = quoted.end;
    } else {
      if (char === "," && at > lastBracket) break;
      result += char;
      at += 1;
    }
  }
  const comma = text.indexOf(",", start);
  const end = comma < 0 ? text.length : comma;
  return { text: text.slice(start + 1, end), end };
}
