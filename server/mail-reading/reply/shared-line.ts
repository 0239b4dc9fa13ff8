const shared =
  /^(.{1,300}?\S)(?:[ \t]*-{2,}[ \t]*|[ \t]+)(On (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? |\d{1,2}[ /.-])[^\n]{5,200} wrote:)[ \t]*$/;

/** Some programs write the line that introduces the quote behind the last one of the answer: it gets a line of its own. */
export function splitSharedLines(text: string): string {
  if (!text.includes(" wrote:")) return text;
  return text
    .split("\n")
    .map((line) =>
      line.length < 600 && !line.startsWith(">") && line.includes(" wrote:") ? line.replace(shared, "$1\n$2") : line,
    )
    .join("\n");
}
