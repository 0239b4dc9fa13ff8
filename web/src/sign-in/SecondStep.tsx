import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { Button, Field, TextInput } from "../ui/index.ts";
import { Front } from "./Front.tsx";
import { useTitle } from "./title.ts";

/** The code that is asked for after password or link, from the authenticator or from the printed list. */
export function SecondStep({ done, again }: { done: () => void; again: () => void }) {
  useTitle("Second step");
  const [way, setWay] = useState<"authenticator" | "recovery">("authenticator");
  const form = useForm({
    check: ({ code = "" }) => (code.trim().length < 6 ? { code: "Write the whole code." } : {}),
    send: async ({ code = "" }) => {
      await call("POST /session/second-step", { body: { code: code.trim() } });
      done();
    },
  });
  const isRecovery = way === "recovery";
  return (
    <Front
      title={isRecovery ? "A recovery code" : "One more step"}
      lead={
        isRecovery
          ? "Take one of the codes that you kept when you set your authenticator up. Each is good once."
          : "Enter the code that your authenticator shows now."
      }
    >
      <form key={way} className="front-form" noValidate onSubmit={form.onSubmit}>
        <Field label={isRecovery ? "Recovery code" : "Code"} problem={form.fields.code}>
          {(ways) => (
            <TextInput
              {...ways}
              name="code"
              inputMode={isRecovery ? "text" : "numeric"}
              autoComplete={isRecovery ? "off" : "one-time-code"}
              placeholder={isRecovery ? "ABCD-EFGH-JKMN-PQRS" : "123 456"}
              autoFocus
            />
          )}
        </Field>
        <FormProblem problem={form.problem} />
        <Button type="submit" look="fill" size="large" busy={form.busy}>
          {form.busy ? "Signing in…" : "Sign in"}
        </Button>
        <Button size="large" onClick={() => setWay(isRecovery ? "authenticator" : "recovery")}>
          {isRecovery ? "I have my authenticator" : "I do not have it here"}
        </Button>
        <p className="front-small">
          <button type="button" className="link" onClick={again}>
            Back to sign-in
          </button>
        </p>
      </form>
    </Front>
  );
}
