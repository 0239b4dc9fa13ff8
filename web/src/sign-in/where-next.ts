/** Where to go after the door: the page that was wanted, if it is one of ours. */
export function whereNext(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || /^\/[/\\]/.test(wanted)) return "/";
  return wanted.startsWith("/sign-in") ? "/" : wanted;
}
