import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { Button, Field, TextInput } from "../ui/index.ts";
import { asksForCode } from "./asks-for-code.ts";
import { check } from "./check.ts";
import { Front } from "./Front.tsx";
import { goIn } from "./go-in.ts";
import { LinkSent } from "./LinkSent.tsx";
import { PasskeyButton } from "./PasskeyButton.tsx";
import { ProviderButtons } from "./ProviderButtons.tsx";
import { SecondStep } from "./SecondStep.tsx";
import { searched } from "./searched.ts";
import { useTitle } from "./title.ts";

type Way = "password" | "link";

/** Mail and password, or a link by mail. It says the same whether or not somebody has an account here. */
export function SignIn() {
  useTitle("Sign in");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const way = useRef<Way>("password");
  const next = () => goIn(searched("next"));
  const form = useForm({
    check: (values) => check(way.current === "link" ? { email: values.email ?? "" } : values),
    send: async ({ email = "", password = "" }) => {
      if (way.current === "password") {
        try {
          await call("POST /session", { body: { email: email.trim(), password } });
        } catch (problem) {
          if (!asksForCode(problem)) throw problem;
          return setAsked(true);
        }
        return next();
      }
      await call("POST /session/links", { body: { email: email.trim() } });
      setSentTo(email.trim());
    },
  });
  if (asked) return <SecondStep done={next} again={() => setAsked(false)} />;
  if (sentTo !== null) return <LinkSent to={sentTo} again={() => setSentTo(null)} />;

  return (
    <Front title="Sign in" lead="Good to see you." foot="New here? A colleague invites you by a link.">
      <form className="front-form" noValidate onSubmit={form.onSubmit}>
        <Field label="Mail address" problem={form.fields.email}>
          {(ways) => (
            <TextInput {...ways} name="email" type="email" autoComplete="username" inputMode="email" autoFocus />
          )}
        </Field>
        <Field label="Password" problem={form.fields.password}>
          {(ways) => <TextInput {...ways} name="password" type="password" autoComplete="current-password" />}
        </Field>
        <FormProblem problem={form.problem} />
        <Button
          type="submit"
          look="fill"
          size="large"
          busy={form.busy && way.current === "password"}
          onClick={() => {
            way.current = "password";
          }}
        >
          {form.busy && way.current === "password" ? "Signing in…" : "Sign in"}
        </Button>
        <p className="front-or">or without the password</p>
        <Button
          type="submit"
          size="large"
          busy={form.busy && way.current === "link"}
          onClick={() => {
            way.current = "link";
          }}
        >
          Send me a link by mail
        </Button>
        <PasskeyButton done={next} />
        <ProviderButtons />
        <p className="front-small">
          <Link to="/reset" className="link">
            Choose a new password
          </Link>
        </p>
      </form>
    </Front>
  );
}
