import type { Webhook, WebhookList } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Webhook as WebhookIcon } from "lucide-react";
import { useState } from "react";
import { call } from "../api/index.ts";
import { problemWords } from "../forms/index.ts";
import { Button, Dialog, EmptyState, Field, Switch, sayProblem, TextInput } from "../ui/index.ts";
import { CopyOnce } from "./CopyOnce.tsx";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import { useChange } from "./use-change.ts";
import { useDraft } from "./use-draft.ts";
import { WebhookLog } from "./WebhookLog.tsx";
import { webhooksQuery } from "./webhooks-query.ts";
import "./people.css";
import "./webhooks.css";

/** One webhook: where it leads, what it hears of, its secret, and what was sent. */
export function WebhookPage({ id }: { id: string }) {
  const readOnly = useReadOnly();
  const webhooks = useQuery({ ...webhooksQuery, enabled: readOnly === undefined });
  const one = webhooks.data?.items.find((each) => each.id === id);
  if (webhooks.data && !one) {
    return (
      <EmptyState icon={<WebhookIcon />} title="This webhook is not here.">
        It may have been removed, or the link lost a part on its way.
      </EmptyState>
    );
  }
  return (
    <Page title={one?.name ?? "Webhook"} kicker="Webhooks" readOnly={readOnly}>
      <Loaded of={webhooks}>{({ offered }) => one && <Sections key={one.id} row={one} offered={offered} />}</Loaded>
    </Page>
  );
}

function Sections({ row, offered }: { row: Webhook; offered: WebhookList["offered"] }) {
  const client = useQueryClient();
  const { value, change, problem } = useChange<Webhook>({
    row,
    send: ({ name, url, kinds, state }) => {
      const named = { name, url, kinds, state };
      const body = Object.fromEntries(Object.entries(named).filter(([, given]) => given !== undefined));
      return call("PATCH /webhooks/{id}", { params: { id: row.id }, body });
    },
    show: (changed) =>
      client.setQueryData(
        webhooksQuery.queryKey,
        (all: WebhookList | undefined) =>
          all && { ...all, items: all.items.map((other) => (other.id === changed.id ? changed : other)) },
      ),
  });
  const url = useDraft(value.url, (given) => change({ url: given.trim() }), problem("url") !== undefined);
  return (
    <>
      <Section name="webhooks.one">
        <Switch
          label="Send"
          hint="Off keeps the webhook and its log, and sends nothing."
          checked={value.state === "on"}
          onChange={(on) => change({ state: on ? "on" : "off" })}
        />
        {value.offReason && <p className="field-problem">Switched off by itself. {value.offReason}</p>}
        <Field label="Address" hint="It begins with https://. Redirects are not followed." problem={problem("url")}>
          {(ways) => (
            <TextInput
              {...ways}
              type="url"
              maxLength={500}
              value={url.text}
              onChange={({ target }) => url.type(target.value)}
              onBlur={url.keep}
            />
          )}
        </Field>
        <Secret id={row.id} name={value.name} />
      </Section>
      <Section name="webhooks.kinds" lead="None chosen: it hears of everything that stands here.">
        <fieldset className="set-options">
          <legend className="unseen">What it hears of</legend>
          {offered.map(({ kind, sentence }) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={value.kinds.includes(kind)}
                onChange={({ target }) =>
                  change({
                    kinds: target.checked ? [...value.kinds, kind] : value.kinds.filter((other) => other !== kind),
                  })
                }
              />
              <span>
                {sentence} <small>{kind}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {problem("kinds") && <p className="field-problem">{problem("kinds")}</p>}
      </Section>
      <Section name="webhooks.log" aside={<Remove row={row} />}>
        <WebhookLog id={row.id} isOff={value.state === "off"} />
      </Section>
    </>
  );
}

function Secret({ id, name }: { id: string; name: string }) {
  const [secret, setSecret] = useState<string>();
  const [problem, setProblem] = useState<string>();
  async function renew(): Promise<void> {
    try {
      setSecret((await call("POST /webhooks/{id}/secrets", { params: { id } })).secret);
      tellSaved();
    } catch (thrown) {
      setProblem(problemWords(thrown));
    }
  }
  if (secret) {
    return (
      <CopyOnce text={secret} done={() => setSecret(undefined)}>
        <b>The new secret of {name}.</b> Shown this once. The one before it signs too for a day.
      </CopyOnce>
    );
  }
  return (
    <div>
      <Button onClick={() => void renew()}>Make a new secret</Button>
      {problem && <p className="field-problem">{problem}</p>}
    </div>
  );
}

function Remove({ row }: { row: Webhook }) {
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  async function remove(): Promise<void> {
    setAsking(false);
    try {
      await call("DELETE /webhooks/{id}", { params: { id: row.id } });
      await client.invalidateQueries({ queryKey: webhooksQuery.queryKey });
      await navigate({ to: "/$slug/settings/$section", params: { slug, section: "webhooks" } });
    } catch (thrown) {
      sayProblem(thrown);
    }
  }
  return (
    <>
      <Button look="plain" onClick={() => setAsking(true)}>
        Remove the webhook
      </Button>
      {asking && (
        <Dialog
          title={`Remove ${row.name}?`}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button look="plain" onClick={() => setAsking(false)}>
                Keep it
              </Button>
              <Button look="clay" onClick={() => void remove()}>
                Remove it
              </Button>
            </>
          }
        >
          <p>It hears of nothing any more, and its log goes with it. Switched off instead, it stays and is silent.</p>
        </Dialog>
      )}
    </>
  );
}
