import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { checkNew, passwordLengthMin } from "../sign-in/index.ts";
import { Button, Field, TextInput } from "../ui/index.ts";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";

/** The one thing on these pages that is kept by a button: a password is not kept letter by letter. */
export function PasswordSection({ email }: { email: string }) {
  const [changed, setChanged] = useState(0);
  const form = useForm({
    check: ({ newPassword = "" }) => {
      const { password } = checkNew({ password: newPassword });
      return password ? { newPassword: password } : {};
    },
    send: async ({ currentPassword = "", newPassword = "" }) => {
      await call("PUT /session/password", { body: { newPassword, ...(currentPassword && { currentPassword }) } });
      tellSaved();
      setChanged((times) => times + 1);
    },
  });
  return (
    <Section
      name="security.password"
      effect={
        <>
          <EffectTitle>What then happens</EffectTitle>
          <p>You stay signed in here. Everywhere else where you are signed in, you are signed out.</p>
        </>
      }
    >
      <form key={changed} className="set-form" noValidate onSubmit={form.onSubmit}>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Field
          label="Password of now"
          hint="Leave it empty if you have just come by a link."
          problem={form.fields.currentPassword}
        >
          {(ways) => <TextInput {...ways} name="currentPassword" type="password" autoComplete="current-password" />}
        </Field>
        <Field
          label="New password"
          hint={`${passwordLengthMin} characters or more: four words do well.`}
          problem={form.fields.newPassword}
        >
          {(ways) => <TextInput {...ways} name="newPassword" type="password" autoComplete="new-password" />}
        </Field>
        <FormProblem problem={form.problem} />
        <Button type="submit" busy={form.busy}>
          Take the new password
        </Button>
      </form>
    </Section>
  );
}
