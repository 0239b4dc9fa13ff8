import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { FormProblem } from "../forms/index.ts";
import { Button } from "../ui/index.ts";
import { canPasskey, signInByPasskey } from "./passkey.ts";

/** One press, then a finger, a face or a PIN. Not drawn where the browser cannot. */
export function PasskeyButton({ done }: { done: () => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (!canPasskey()) return null;

  async function press(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await signInByPasskey();
      done();
    } catch (thrown) {
      setProblem(thrown);
      setBusy(false);
    }
  }

  return (
    <>
      <FormProblem problem={problem} />
      <Button size="large" icon={<Fingerprint aria-hidden="true" />} busy={busy} onClick={() => void press()}>
        Use a passkey
      </Button>
    </>
  );
}
