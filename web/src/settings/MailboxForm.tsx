import type { FetchedMailbox, MailboxSecurity, MailboxWish } from "@manyhands/client";
import { useState } from "react";
import { FormProblem, useForm } from "../forms/index.ts";
import { Button, Field, Select, TextInput } from "../ui/index.ts";

interface MailboxFormProps {
  mailbox: FetchedMailbox | null;
  address: string;
  connect: (wish: MailboxWish) => Promise<void>;
  close: () => void;
}

const usualPorts: Record<MailboxSecurity, number> = { tls: 993, starttls: 143, none: 143 };

const securities: Record<MailboxSecurity, string> = {
  tls: "TLS from the start",
  starttls: "STARTTLS",
  none: "None, on your network",
};

const isSecurity = (text: string | undefined): text is MailboxSecurity => text !== undefined && text in securities;

/** Where the mailbox is and who we are there. It is tried before it is kept. */
export function MailboxForm({ mailbox, address, connect, close }: MailboxFormProps) {
  const [security, setSecurity] = useState<MailboxSecurity>(mailbox?.security ?? "tls");
  const [port, setPort] = useState(String(mailbox?.port ?? usualPorts.tls));
  const form = useForm({
    check: (values) => ({
      ...((values.host ?? "").trim() === "" && { host: "Write the server’s name, such as imap.company.com." }),
      ...(!/^\d{1,5}$/.test((values.port ?? "").trim()) && { port: "Write the number of the port, usually 993." }),
      ...((values.userName ?? "").trim() === "" && { userName: "Write the name to sign in with." }),
      ...(!mailbox && !values.password && { password: "Write the password of this mailbox." }),
    }),
    send: async ({ host = "", userName = "", password = "", security: chosen, port: number = "" }) =>
      connect({
        host: host.trim(),
        port: Number(number),
        security: isSecurity(chosen) ? chosen : "tls",
        userName: userName.trim(),
        ...(password && { password }),
        ...(mailbox && { folders: mailbox.folders, sentFolder: mailbox.sentFolder }),
      }),
  });
  return (
    <form className="set-add set-mailbox-form" noValidate onSubmit={form.onSubmit} aria-label="Mailbox">
      <Field
        label="Server"
        hint="Such as imap.company.com, imap.gmail.com or imap.fastmail.com."
        problem={form.fields.host}
      >
        {(ways) => (
          <TextInput
            {...ways}
            name="host"
            inputMode="url"
            spellCheck={false}
            autoFocus
            maxLength={253}
            defaultValue={mailbox?.host}
          />
        )}
      </Field>
      <div className="set-pair">
        <Field label="Encryption" problem={form.fields.security}>
          {(ways) => (
            <Select
              {...ways}
              name="security"
              value={security}
              onChange={({ target: { value } }) => {
                if (!isSecurity(value)) return;
                setSecurity(value);
                setPort(String(usualPorts[value]));
              }}
            >
              {Object.entries(securities).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Port" problem={form.fields.port}>
          {(ways) => (
            <TextInput
              {...ways}
              name="port"
              inputMode="numeric"
              maxLength={5}
              value={port}
              onChange={(event) => setPort(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field label="Name to sign in with" problem={form.fields.userName}>
        {(ways) => (
          <TextInput
            {...ways}
            name="userName"
            spellCheck={false}
            maxLength={254}
            defaultValue={mailbox?.userName ?? address}
          />
        )}
      </Field>
      <Field
        label="Password"
        hint={
          mailbox
            ? "Leave it empty to keep it, as long as server and name stay."
            : "Kept encrypted, and never shown again."
        }
        problem={form.fields.password}
      >
        {(ways) => <TextInput {...ways} name="password" type="password" autoComplete="new-password" maxLength={1000} />}
      </Field>
      <FormProblem problem={form.problem} />
      <span>
        <Button type="submit" look="fill" busy={form.busy}>
          Connect the mailbox
        </Button>
        <Button look="plain" onClick={close}>
          Leave it
        </Button>
      </span>
    </form>
  );
}
