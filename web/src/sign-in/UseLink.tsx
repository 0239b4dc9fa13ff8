import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { Button, LinkIcon } from "../ui/index.ts";
import { asksForCode } from "./asks-for-code.ts";
import { Front } from "./Front.tsx";
import { goIn } from "./go-in.ts";
import { SecondStep } from "./SecondStep.tsx";
import { searched } from "./searched.ts";
import { useTitle } from "./title.ts";

/** The page of a link by mail. Opening it uses nothing up: mail scanners open links too. The press does. */
export function UseLink() {
  useTitle("Sign in");
  const token = searched("token");
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const newPassword = useRef(false);
  const form = useForm({
    send: async () => {
      setTried(true);
      try {
        await call("POST /session/links/{token}", { params: { token: token ?? "" } });
      } catch (problem) {
        if (!asksForCode(problem)) throw problem;
        return setAsked(true);
      }
      await goOn();
    },
  });

  async function goOn(): Promise<void> {
    const { workspaces } = await call("GET /session");
    const [first] = workspaces;
    goIn(newPassword.current && first ? `/${first.slug}/settings/security#security-password` : searched("next"));
  }

  if (!token) return <BrokenLink />;
  if (asked) return <SecondStep done={() => void goOn()} again={() => location.assign("/sign-in")} />;
  return (
    <Front title="You are one press away" lead="This link was sent to you so that you can sign in without a password.">
      <form className="front-form" onSubmit={form.onSubmit}>
        <FormProblem problem={form.problem} />
        <Button
          type="submit"
          look="fill"
          size="large"
          busy={form.busy}
          autoFocus
          onClick={() => {
            newPassword.current = false;
          }}
        >
          {form.busy ? "Signing in…" : "Sign in"}
        </Button>
        {tried && form.problem ? (
          <Link to="/sign-in" className="button button-line button-large">
            Have a new link sent
          </Link>
        ) : (
          <>
            <Button
              type="submit"
              size="large"
              busy={form.busy}
              onClick={() => {
                newPassword.current = true;
              }}
            >
              Sign in and choose a new password
            </Button>
            <p className="front-small">You did not ask for it? Close this page: nothing has happened.</p>
          </>
        )}
      </form>
    </Front>
  );
}

export function BrokenLink() {
  return (
    <Front title="This link is not whole">
      <div className="front-note">
        <span className="front-note-wrong" aria-hidden="true">
          <LinkIcon />
        </span>
        <p>A part of it was lost on the way, as mail programs sometimes do. Copy the whole line, or take a new link.</p>
      </div>
      <div className="front-next">
        <Link to="/sign-in" className="button button-fill button-large">
          Go to sign-in
        </Link>
      </div>
    </Front>
  );
}
