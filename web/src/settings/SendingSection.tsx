import type { Inbox } from "@manyhands/client";
import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { Button, Field, Switch, sayProblem, TextInput } from "../ui/index.ts";
import type { InboxSectionProps } from "./InboxNameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";

/** By which server its mail leaves. What is written here is never shown again: there is a password in it. */
export function SendingSection({
  inbox: { value, change, problem },
  show,
}: InboxSectionProps & { show: (row: Inbox) => void }) {
  const [writing, setWriting] = useState(false);
  const params = { id: value.id };
  const [local = "", domain = ""] = value.address.split("@");

  async function forget(): Promise<void> {
    try {
      show(await call("PATCH /inboxes/{id}", { params, body: { mailUrl: null } }));
      tellSaved();
    } catch (thrown) {
      sayProblem(thrown);
    }
  }

  return (
    <Section
      name="inboxes.sending"
      effect={
        <>
          <EffectTitle>Where an answer goes</EffectTitle>
          <p>
            {value.hasMailServer
              ? "It leaves by this inbox’s own server."
              : "It leaves by the server of the installation. While that has none, it is kept here and shown in the built-in mailbox."}
          </p>
          <EffectTitle>Where the customer’s reply comes back</EffectTitle>
          <p>
            <b>{value.plusAddressing ? `${local}+…@${domain}` : value.address}</b>
          </p>
        </>
      }
    >
      <div className="set-server">
        <p className="field-label">Outgoing mail server</p>
        <p>
          {value.hasMailServer ? "One of its own. Its password is kept, and never shown." : "That of the installation."}
        </p>
        {writing ? (
          <ServerForm
            close={() => setWriting(false)}
            save={async (mailUrl) => {
              show(await call("PATCH /inboxes/{id}", { params, body: { mailUrl } }));
              tellSaved();
              setWriting(false);
            }}
          />
        ) : (
          <div>
            <Button onClick={() => setWriting(true)}>
              {value.hasMailServer ? "Write another" : "Use another server"}
            </Button>
            {value.hasMailServer && (
              <Button look="plain" onClick={() => void forget()}>
                Use that of the installation
              </Button>
            )}
          </div>
        )}
      </div>
      <Switch
        label="Answers come to an address with a plus"
        hint={`Whether mail to ${local}+something@${domain} reaches the same mailbox. It is the surest way to find the conversation.`}
        checked={value.plusAddressing}
        onChange={(plusAddressing) => change({ plusAddressing })}
      />
      {problem("plusAddressing") && <p className="field-problem">{problem("plusAddressing")}</p>}
    </Section>
  );
}

function ServerForm({ save, close }: { save: (url: string) => Promise<void>; close: () => void }) {
  const form = useForm({
    check: ({ mailUrl = "" }) =>
      /^smtps?:\/\/.+/.test(mailUrl.trim())
        ? {}
        : { mailUrl: "Write it like smtp://user:password@mail.company.com:587, or smtps:// for port 465." },
    send: async ({ mailUrl = "" }) => save(mailUrl.trim()),
  });
  return (
    <form className="set-add" noValidate onSubmit={form.onSubmit}>
      <Field
        label="Server"
        hint="Such as smtp://user:password@mail.company.com:587. Shown to nobody afterwards."
        problem={form.fields.mailUrl}
      >
        {(ways) => <TextInput {...ways} name="mailUrl" type="password" autoComplete="off" autoFocus maxLength={500} />}
      </Field>
      <FormProblem problem={form.problem} />
      <span>
        <Button type="submit" look="fill" busy={form.busy}>
          Use this server
        </Button>
        <Button look="plain" onClick={close}>
          Leave it
        </Button>
      </span>
    </form>
  );
}
