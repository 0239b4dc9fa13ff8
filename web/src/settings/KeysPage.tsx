import type { ApiKey, Scope } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { call, newKey } from "../api/index.ts";
import { Button, Dialog, EmptyState, sayProblem, Time } from "../ui/index.ts";
import { NameForm } from "./Added.tsx";
import { CopyOnce } from "./CopyOnce.tsx";
import { KeysAskSection } from "./KeysAskSection.tsx";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import "./people.css";
import "./rows.css";

const keysKey = ["api-keys"];

const scopes: readonly { scope: Scope; words: string }[] = [
  { scope: "read", words: "Read: conversations, customers, the mail log" },
  { scope: "write", words: "Write: answer, note, assign, change customers" },
  { scope: "admin", words: "Admin: settings, texts, teams and members" },
];

/** Keys for other software of the company. */
export function KeysPage() {
  const readOnly = useReadOnly();
  return (
    <Page title="API keys" lead="For other software of the company. All that this app does, a key can do by /api.">
      {readOnly === undefined ? <Keys /> : <KeysAskSection />}
    </Page>
  );
}

function Keys() {
  const client = useQueryClient();
  const [made, setMade] = useState<{ name: string; key: string } | null>(null);
  const keys = useQuery({
    queryKey: keysKey,
    queryFn: async ({ signal }) => (await call("GET /api-keys", { signal })).items,
  });
  return (
    <>
      <Section name="keys.all" title="Keys in use">
        <Loaded of={keys}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState icon={<KeyRound />} title="No key yet">
                Make one below for a shop, a form or a script that should read or write here.
              </EmptyState>
            ) : (
              <ul className="set-rows">
                {all.map((one) => (
                  <KeyRow key={one.id} one={one} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
      <Section
        name="keys.all"
        of="new"
        title="A new key"
        effect={
          <>
            <EffectTitle>What no key may</EffectTitle>
            <p>
              Say in the customer’s place that it is solved, see anybody’s password, or make another key. Give each
              program a key of its own: it can then be ended alone.
            </p>
          </>
        }
      >
        {made ? (
          <CopyOnce text={made.key} done={() => setMade(null)}>
            <b>The key for {made.name}.</b> Shown this once: we keep only what recognises it.
          </CopyOnce>
        ) : (
          <NewKeyForm
            made={(key) => {
              setMade(key);
              tellSaved();
              void client.invalidateQueries({ queryKey: keysKey });
            }}
          />
        )}
      </Section>
    </>
  );
}

function NewKeyForm({ made }: { made: (key: { name: string; key: string }) => void }) {
  const [chosen, setChosen] = useState<Scope[]>(["read"]);
  return (
    <NameForm
      label="What it is for"
      placeholder="The web shop"
      button="Make the key"
      empty="Write what the key is for, so that somebody knows it later."
      max={100}
      add={async (name) => {
        if (chosen.length === 0) throw new Error("Choose at least one thing that the key may do.");
        made(await call("POST /api-keys", { key: newKey(), body: { name, scopes: chosen } }));
      }}
    >
      <fieldset className="set-options">
        <legend>What it may do</legend>
        {scopes.map(({ scope, words }) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, scope] : chosen.filter((other) => other !== scope))
              }
            />
            {words}
          </label>
        ))}
      </fieldset>
    </NameForm>
  );
}

function KeyRow({ one }: { one: ApiKey }) {
  const client = useQueryClient();
  const [ending, setEnding] = useState(false);
  async function end(): Promise<void> {
    setEnding(false);
    try {
      await call("DELETE /api-keys/{id}", { params: { id: one.id } });
      tellSaved();
      await client.invalidateQueries({ queryKey: keysKey });
    } catch (problem) {
      sayProblem(problem);
    }
  }
  return (
    <li>
      <span className="set-row-icon" aria-hidden="true">
        <KeyRound />
      </span>
      <div className="set-row-words">
        <b>{one.name}</b>
        <small>
          May {one.scopes.join(", ")} · made <Time at={one.createdAt} /> ·{" "}
          {one.lastUsedAt ? (
            <>
              last used <Time at={one.lastUsedAt} />
            </>
          ) : (
            "not used yet"
          )}
        </small>
      </div>
      <div className="set-row-ways">
        <Button look="plain" aria-label={`End the key for ${one.name}`} onClick={() => setEnding(true)}>
          End the key
        </Button>
      </div>
      {ending && (
        <Dialog
          title={`End the key for ${one.name}?`}
          onClose={() => setEnding(false)}
          foot={
            <>
              <Button look="plain" onClick={() => setEnding(false)}>
                Keep it
              </Button>
              <Button look="clay" onClick={() => void end()}>
                End the key
              </Button>
            </>
          }
        >
          <p>
            From this moment on, whatever uses it is refused. A key that was ended does not come back: make a new one.
          </p>
        </Dialog>
      )}
    </li>
  );
}
