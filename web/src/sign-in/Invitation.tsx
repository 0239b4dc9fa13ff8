import type { ShownInvitation } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, problemWords, useForm } from "../forms/index.ts";
import { onDay, useNow } from "../time/index.ts";
import { Button, Field, LinkIcon, Skeleton, TextInput } from "../ui/index.ts";
import { asksForCode } from "./asks-for-code.ts";
import { check, checkNew, passwordLengthMin } from "./check.ts";
import { Front } from "./Front.tsx";
import { goIn } from "./go-in.ts";
import { roleWords } from "./role-words.ts";
import { SecondStep } from "./SecondStep.tsx";
import { searched } from "./searched.ts";
import { useTitle } from "./title.ts";
import { BrokenLink } from "./UseLink.tsx";

/** Who invites whom into which company; taking it makes the account. Looking takes nothing. */
export function Invitation() {
  useTitle("Invitation");
  const token = searched("token");
  if (!token) return <BrokenLink />;
  return <Asked token={token} />;
}

function Asked({ token }: { token: string }) {
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => call("GET /invitations/{token}", { params: { token }, signal }),
    retry: false,
  });
  if (invitation.isPending) {
    return (
      <Front title="An invitation">
        <Skeleton lines={4} />
      </Front>
    );
  }
  if (invitation.isError) return <Ended problem={invitation.error} />;
  return <Take token={token} invitation={invitation.data} />;
}

function Take({ token, invitation }: { token: string; invitation: ShownInvitation }) {
  const now = useNow();
  const { workspace, email, role, invitedBy, hasAccount } = invitation;
  const [asked, setAsked] = useState(false);
  const next = () => goIn(`/${workspace.slug}`);
  const form = useForm({
    check: hasAccount ? check : checkNew,
    send: async ({ name = "", password = "", email: typed = "" }) => {
      const body = { name: name.trim() || "Me", password, ...(email === null && { email: typed.trim() }) };
      try {
        await call("POST /invitations/{token}/acceptance", { params: { token }, body });
      } catch (problem) {
        if (!asksForCode(problem)) throw problem;
        return setAsked(true);
      }
      next();
    },
  });
  if (asked) return <SecondStep done={next} again={() => location.assign("/sign-in")} />;
  const inviter = invitedBy?.name ?? "Somebody of the company";
  return (
    <Front
      company={workspace}
      title={`Join ${workspace.name}`}
      lead={`${inviter} invites you as ${roleWords[role].name}. You may ${roleWords[role].may}`}
      foot={`The invitation ends ${onDay(new Date(invitation.expiresAt), now)}.`}
    >
      <form className="front-form" noValidate onSubmit={form.onSubmit}>
        <Field label="Mail address" hint="You sign in with it." problem={form.fields.email}>
          {(ways) => (
            <TextInput
              {...ways}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="username"
              {...(email === null ? { autoFocus: true } : { value: email, readOnly: true })}
            />
          )}
        </Field>
        {!hasAccount && (
          <Field label="Your name" hint="Customers see a public name that you choose later." problem={form.fields.name}>
            {(ways) => (
              <TextInput {...ways} name="name" autoComplete="name" maxLength={100} autoFocus={email !== null} />
            )}
          </Field>
        )}
        <Field
          label={hasAccount ? "Your password" : "Password"}
          hint={hasAccount ? "You have an account here: it joins." : `${passwordLengthMin} characters or more.`}
          problem={form.fields.password}
        >
          {(ways) => (
            <TextInput
              {...ways}
              name="password"
              type="password"
              autoComplete={hasAccount ? "current-password" : "new-password"}
              autoFocus={hasAccount}
            />
          )}
        </Field>
        <FormProblem problem={form.problem} />
        <Button type="submit" look="fill" size="large" busy={form.busy}>
          {form.busy ? "Joining…" : `Join ${workspace.name}`}
        </Button>
      </form>
    </Front>
  );
}

function Ended({ problem }: { problem: unknown }) {
  return (
    <Front title="This invitation does not open">
      <div className="front-note" role="alert">
        <span className="front-note-wrong" aria-hidden="true">
          <LinkIcon />
        </span>
        <p>{problemWords(problem)}</p>
      </div>
      <div className="front-next">
        <Link to="/sign-in" className="button button-line button-large">
          I have an account: sign in
        </Link>
      </div>
    </Front>
  );
}
