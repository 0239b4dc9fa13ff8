import type { NewAuthenticator, WaysToSignIn } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { AuthenticatorSetUp, RecoveryCodes } from "../sign-in/index.ts";
import { Button, Dialog, Field, TextInput } from "../ui/index.ts";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import { mayChange, waysQuery } from "./ways.ts";

/** The program that shows codes, and what stands in for it. */
export function AuthenticatorSection({ ways }: { ways: WaysToSignIn }) {
  const client = useQueryClient();
  const [made, setMade] = useState<NewAuthenticator | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const kept = (fresh: string[] | null) => {
    setMade(null);
    setCodes(fresh);
    tellSaved();
    void client.invalidateQueries({ queryKey: waysQuery.queryKey });
  };
  return (
    <Section
      name="security.codes"
      effect={
        <>
          <EffectTitle>What then happens</EffectTitle>
          <p>After your password, or a link by mail, a code is asked for. A passkey needs none.</p>
          <p>Without your phone, a recovery code lets you in. Each is good once.</p>
        </>
      }
    >
      {codes && <RecoveryCodes codes={codes} done={() => setCodes(null)} />}
      {made && <AuthenticatorSetUp made={made} done={kept} />}
      {!made &&
        !codes &&
        (ways.hasAuthenticator ? <SetUp ways={ways} kept={kept} /> : <Begin ways={ways} made={setMade} />)}
    </Section>
  );
}

function Begin({ ways, made }: { ways: WaysToSignIn; made: (made: NewAuthenticator) => void }) {
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <>
      <FormProblem problem={problem} />
      <div>
        <Button
          disabled={!mayChange(ways)}
          onClick={() => {
            setProblem(null);
            call("POST /session/authenticator").then(made, setProblem);
          }}
        >
          Set up an authenticator
        </Button>
      </div>
    </>
  );
}

function SetUp({ ways, kept }: { ways: WaysToSignIn; kept: (codes: string[] | null) => void }) {
  const [asking, setAsking] = useState<"codes" | "removal" | null>(null);
  const left = ways.recoveryCodesLeft;
  return (
    <>
      <p>
        Your authenticator is set up. {left === 1 ? "One recovery code is" : `${left} recovery codes are`} left
        {left < 3 && ": make new ones before they run out"}.
      </p>
      <div className="set-row-ways">
        <Button disabled={!ways.isWhole} onClick={() => setAsking("codes")}>
          New recovery codes
        </Button>
        <Button look="plain" disabled={!ways.isWhole} onClick={() => setAsking("removal")}>
          Remove the authenticator
        </Button>
      </div>
      {asking && <CodeDialog what={asking} kept={kept} close={() => setAsking(null)} />}
    </>
  );
}

const words = {
  codes: { title: "New recovery codes?", text: "Those of before end at once.", button: "Make new codes" },
  removal: {
    title: "Remove the authenticator?",
    text: "No code is asked for from then on, and the recovery codes end. Where a company asks for a second step, you need a passkey then.",
    button: "Remove it",
  },
} as const;

function CodeDialog({
  what,
  kept,
  close,
}: {
  what: keyof typeof words;
  kept: (codes: string[] | null) => void;
  close: () => void;
}) {
  const { title, text, button } = words[what];
  const form = useForm({
    check: ({ code = "" }) => (code.trim().length < 6 ? { code: "Write the whole code." } : {}),
    send: async ({ code = "" }) => {
      const body = { code: code.trim() };
      if (what === "codes") kept((await call("POST /session/recovery-codes", { body })).codes);
      else {
        await call("POST /session/authenticator/removal", { body });
        kept(null);
      }
      close();
    },
  });
  return (
    <Dialog title={title} onClose={close}>
      <form className="set-form" noValidate onSubmit={form.onSubmit}>
        <p>{text}</p>
        <Field label="Code" hint="Of your authenticator, or a recovery code." problem={form.fields.code}>
          {(ways) => <TextInput {...ways} name="code" autoComplete="one-time-code" />}
        </Field>
        <FormProblem problem={form.problem} />
        <Button type="submit" look={what === "codes" ? "fill" : "clay"} busy={form.busy}>
          {button}
        </Button>
      </form>
    </Dialog>
  );
}
