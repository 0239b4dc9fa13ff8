import type { Inbox } from "@manyhands/client";
import { useState } from "react";
import { call, newKey } from "../api/index.ts";
import { Field, Select, TextInput } from "../ui/index.ts";
import { example, firstName } from "./example.ts";
import { Pen } from "./Pen.tsx";
import { useAfterWriting } from "./use-after-writing.ts";
import "./talk.css";
import "./talk-new.css";

export interface NewMailProps {
  slug: string;
  writer: { name: string; address: string };
  inboxes: Inbox[];
  /** Words lie ready, for somebody who looks around for the first time. */
  suggest: boolean;
  sent: () => void;
}

/** A first mail about a matter: to which address, a subject, and the words. */
export function NewMail({ slug, writer, inboxes, suggest, sent }: NewMailProps) {
  const [inboxId, setInboxId] = useState<string>();
  const [subject, setSubject] = useState(suggest ? example.subject : "");
  const written = useAfterWriting(slug, writer.address);
  const first = firstName(writer.name);
  return (
    <>
      <div className="talk talk-new">
        {inboxes.length > 1 && (
          <Field label="To">
            {(ways) => (
              <Select {...ways} value={inboxId} onChange={(event) => setInboxId(event.target.value)}>
                {inboxes.map(({ id, address }) => (
                  <option key={id} value={id}>
                    {address}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field label="Subject">
          {(ways) => (
            <TextInput
              {...ways}
              value={subject}
              maxLength={200}
              placeholder={example.subject}
              onChange={(event) => setSubject(event.target.value)}
            />
          )}
        </Field>
        <p>
          Write as {first} below. The row appears under Unassigned within a second
          {suggest ? "; these words lie ready, change them as you like." : "."}
        </p>
      </div>
      <Pen
        label={`Write as ${first}`}
        first={suggest ? example.text : ""}
        send={async (text, attachments) => {
          const to = inboxId ?? inboxes[0]?.id;
          await call("POST /mailbox/mails", {
            key: newKey(),
            body: {
              from: writer,
              subject: subject.trim(),
              text,
              ...(to && { inboxId: to }),
              ...(attachments.length > 0 && { attachments }),
            },
          });
          await written();
          sent();
        }}
      />
    </>
  );
}
