import type { WaysToSignIn } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { call, useMe } from "../api/index.ts";
import { Button } from "../ui/index.ts";
import { AuthenticatorSection } from "./AuthenticatorSection.tsx";
import { Loaded } from "./Loaded.tsx";
import { Page } from "./Page.tsx";
import { PasskeysSection } from "./PasskeysSection.tsx";
import { PasswordSection } from "./PasswordSection.tsx";
import { SessionsSection } from "./SessionsSection.tsx";
import { waysQuery } from "./ways.ts";
import "./rows.css";

/** How somebody signs in, and where they are signed in. It is theirs, in whichever company they are. */
export function SecurityPage() {
  const me = useMe();
  const ways = useQuery(waysQuery);
  return (
    <Page title="Signing in" lead="How you come in here, and where you are in now. This is yours in every workspace.">
      <Loaded of={ways}>
        {(known) => (
          <>
            <Again ways={known} />
            <PasskeysSection ways={known} />
            <AuthenticatorSection ways={known} />
          </>
        )}
      </Loaded>
      <PasswordSection email={me.member.email} />
      <SessionsSection />
    </Page>
  );
}

/** Why nothing can be changed just now, and the way to change that. */
function Again({ ways }: { ways: WaysToSignIn }) {
  if (!ways.isWhole) {
    return (
      <p className="set-read-only" role="note">
        You came in by your company’s own sign-in, where this is looked after. To change it here, sign in by a link.
      </p>
    );
  }
  if (ways.isFresh) return null;
  return (
    <p className="set-read-only" role="note">
      You signed in a while ago. So that nobody who finds your screen open can change how you come in, sign in again
      first. <Button onClick={() => void signInAgain()}>Sign in again</Button>
    </p>
  );
}

async function signInAgain(): Promise<void> {
  await call("DELETE /session");
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname)}`);
}
