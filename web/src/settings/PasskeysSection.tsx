import type { WaysToSignIn } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem } from "../forms/index.ts";
import { addPasskey, canPasskey } from "../sign-in/index.ts";
import { Button, Time } from "../ui/index.ts";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import { mayChange, waysQuery } from "./ways.ts";

/** The devices that let one in by a finger, a face or a PIN. */
export function PasskeysSection({ ways }: { ways: WaysToSignIn }) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const change = async (work: () => Promise<unknown>): Promise<void> => {
    setProblem(null);
    try {
      await work();
      tellSaved();
    } catch (thrown) {
      setProblem(thrown);
    }
    await client.invalidateQueries({ queryKey: waysQuery.queryKey });
  };
  return (
    <Section
      name="security.passkeys"
      effect={
        <>
          <EffectTitle>What then happens</EffectTitle>
          <p>
            You sign in by a finger, a face or the PIN of your device. Nobody can find a passkey out, and no false page
            can take it from you: no code is asked for beside it.
          </p>
        </>
      }
    >
      {ways.passkeys.length > 0 && (
        <ul className="set-rows">
          {ways.passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id}>
              <span className="set-row-icon" aria-hidden="true">
                <Fingerprint />
              </span>
              <div className="set-row-words">
                <b>{name}</b>
                <small>
                  Made <Time at={createdAt} /> ·{" "}
                  {lastUsedAt ? (
                    <>
                      last used <Time at={lastUsedAt} />
                    </>
                  ) : (
                    "not used yet"
                  )}
                </small>
              </div>
              <div className="set-row-ways">
                <Button
                  look="plain"
                  disabled={!mayChange(ways)}
                  aria-label={`Remove the passkey ${name}`}
                  onClick={() => void change(() => call("DELETE /session/passkeys/{id}", { params: { id } }))}
                >
                  Remove
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <FormProblem problem={problem} />
      {canPasskey() ? (
        <div>
          <Button icon={<Fingerprint />} disabled={!mayChange(ways)} onClick={() => void change(addPasskey)}>
            Make a passkey on this device
          </Button>
        </div>
      ) : (
        <p>This browser makes no passkeys at this address. They need https, or localhost.</p>
      )}
    </Section>
  );
}
