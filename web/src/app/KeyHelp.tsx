export function KeyHelp() {
  return null;
}
