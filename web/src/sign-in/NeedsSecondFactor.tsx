import type { NewAuthenticator } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem } from "../forms/index.ts";
import { Button, Skeleton } from "../ui/index.ts";
import { AuthenticatorSetUp, RecoveryCodes } from "./AuthenticatorSetUp.tsx";
import { Front } from "./Front.tsx";
import { goIn } from "./go-in.ts";
import { addPasskey, canPasskey } from "./passkey.ts";
import { searched } from "./searched.ts";
import { useTitle } from "./title.ts";

/** Where one comes when a company asks for a second step and the session has shown none: set one up, or sign in with it. */
export function NeedsSecondFactor() {
  useTitle("A second step is needed");
  const next = searched("next");
  const [made, setMade] = useState<NewAuthenticator | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const ways = useQuery({
    queryKey: ["ways"],
    queryFn: ({ signal }) => call("GET /session/ways", { signal }),
    retry: false,
  });
  if (codes) {
    return (
      <Front wide title="Your recovery codes">
        <RecoveryCodes codes={codes} done={() => goIn(next)} />
      </Front>
    );
  }
  if (made) {
    return (
      <Front wide title="Set up an authenticator">
        <AuthenticatorSetUp made={made} done={setCodes} />
      </Front>
    );
  }
  return (
    <Front
      title="A second step is needed"
      lead="This company asks everybody for more than a password: what it keeps is its customers’."
    >
      {ways.isPending && <Skeleton lines={3} />}
      {ways.isError && <FormProblem problem={ways.error} />}
      {ways.data && <Choices ways={ways.data} next={next} made={setMade} />}
    </Front>
  );
}

interface ChoiceProps {
  ways: { isFresh: boolean; isWhole: boolean; hasAuthenticator: boolean; passkeys: unknown[] };
  next: string | null;
  made: (made: NewAuthenticator) => void;
}

function Choices({ ways, next, made }: ChoiceProps) {
  const [problem, setProblem] = useState<unknown>(null);
  const attempt = (work: () => Promise<void>) => () => {
    setProblem(null);
    work().catch(setProblem);
  };
  const has = ways.hasAuthenticator || ways.passkeys.length > 0;
  if (has || !ways.isFresh || !ways.isWhole) {
    return (
      <div className="front-next">
        <p>{has ? "You have set one up. Sign in with it." : "Sign in again, and set one up then."}</p>
        <FormProblem problem={problem} />
        <Button look="fill" size="large" onClick={attempt(() => signInAgain(next))}>
          Sign in again
        </Button>
      </div>
    );
  }
  return (
    <div className="front-next">
      <FormProblem problem={problem} />
      {canPasskey() && (
        <Button look="fill" size="large" onClick={attempt(() => addPasskey().then(() => goIn(next)))}>
          Make a passkey on this device
        </Button>
      )}
      <Button size="large" onClick={attempt(() => call("POST /session/authenticator").then(made))}>
        Use an authenticator on my phone
      </Button>
    </div>
  );
}

async function signInAgain(next: string | null): Promise<void> {
  await call("DELETE /session");
  location.assign(`/sign-in${next ? `?next=${encodeURIComponent(next)}` : ""}`);
}
