import type { MailCheck } from "@manyhands/client";
import { Button, say } from "../ui/index.ts";

type DnsRecord = NonNullable<MailCheck["record"]>;

/** One line for the DNS, with what copies each part of it. */
export function DnsLine({ record }: { record: DnsRecord }) {
  const copy = (what: string, text: string) =>
    void navigator.clipboard.writeText(text).then(() => say(`The ${what} is copied.`));
  return (
    <div className="set-dns">
      <p>Whoever looks after the domain adds this one line to its DNS.</p>
      <dl>
        <div>
          <dt>Type</dt>
          <dd>{record.type}</dd>
        </div>
        {(["name", "value"] as const).map((part) => (
          <div key={part}>
            <dt>{part === "name" ? "Name" : "Value"}</dt>
            <dd>
              <code>{record[part]}</code>
              <Button look="plain" size="small" onClick={() => copy(part, record[part])}>
                Copy<span className="unseen"> the {part}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
