import type { NewAuthenticator } from "@manyhands/client";
import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { Button, Field, TextInput } from "../ui/index.ts";
import "./authenticator.css";

/** The picture for the authenticator, and its first code. `done` gets the recovery codes, which are shown once. */
export function AuthenticatorSetUp({ made, done }: { made: NewAuthenticator; done: (codes: string[]) => void }) {
  const form = useForm({
    check: ({ code = "" }) => (/^\d{6}$/.test(code.replace(/\s/g, "")) ? {} : { code: "The code has six digits." }),
    send: async ({ code = "" }) => {
      const { codes } = await call("PUT /session/authenticator", { body: { code } });
      done(codes);
    },
  });
  const { size, path } = made.picture;
  return (
    <div className="authenticator">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label="The picture to take with your authenticator"
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <form className="authenticator-form" noValidate onSubmit={form.onSubmit}>
        <p>
          Take this picture with an authenticator on your phone: Google’s, Microsoft’s, Aegis, 1Password or any other.
          Or{" "}
          <a className="link" href={made.url}>
            open it on this device
          </a>
          , or type <code>{made.seed.match(/.{4}/g)?.join(" ")}</code>
        </p>
        <Field label="The code that it shows now" problem={form.fields.code}>
          {(ways) => (
            <TextInput
              {...ways}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              placeholder="123 456"
              autoFocus
            />
          )}
        </Field>
        <FormProblem problem={form.problem} />
        <Button type="submit" look="fill" busy={form.busy}>
          Take the code
        </Button>
      </form>
    </div>
  );
}

/** The ten codes, this once, to print or to keep with the passwords. */
export function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="recovery" role="status">
      <p>
        <b>Keep these recovery codes.</b> Each lets you in once when your phone is not there. They are shown this once:
        print them, or keep them where your passwords are.
      </p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div>
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true));
          }}
        >
          {copied ? "Copied" : "Copy"}
        </Button>
        <Button look="fill" onClick={done}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
