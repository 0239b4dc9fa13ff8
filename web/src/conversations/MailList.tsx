export function MailList(_: { slug: string }) {
  return null;
}
