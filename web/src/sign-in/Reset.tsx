import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { Button, Field, TextInput } from "../ui/index.ts";
import { check } from "./check.ts";
import { Front } from "./Front.tsx";
import { LinkSent } from "./LinkSent.tsx";
import { useTitle } from "./title.ts";

/** A forgotten password: a link proves the mailbox, and the profile takes the new one. */
export function Reset() {
  useTitle("A new password");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    check,
    send: async ({ email = "" }) => {
      await call("POST /session/links", { body: { email: email.trim() } });
      setSentTo(email.trim());
    },
  });
  if (sentTo !== null) return <LinkSent to={sentTo} again={() => setSentTo(null)} />;
  return (
    <Front
      title="A new password"
      lead="We send you a link. It lets you in and takes you to where you choose the new one."
    >
      <form className="front-form" noValidate onSubmit={form.onSubmit}>
        <Field label="Mail address" problem={form.fields.email}>
          {(ways) => (
            <TextInput {...ways} name="email" type="email" autoComplete="username" inputMode="email" autoFocus />
          )}
        </Field>
        <FormProblem problem={form.problem} />
        <Button type="submit" look="fill" size="large" busy={form.busy}>
          Send me a link
        </Button>
        <p className="front-small">
          <Link to="/sign-in" className="link">
            Back to sign-in
          </Link>
        </p>
      </form>
    </Front>
  );
}
