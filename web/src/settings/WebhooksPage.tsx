import type { Webhook } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Webhook as WebhookIcon } from "lucide-react";
import { useState } from "react";
import { call } from "../api/index.ts";
import { Chip, EmptyState, Field, RightIcon, TextInput } from "../ui/index.ts";
import { NameForm } from "./Added.tsx";
import { CopyOnce } from "./CopyOnce.tsx";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import { kindsWords, webhookWords } from "./webhook-words.ts";
import { webhooksQuery } from "./webhooks-query.ts";
import "./people.css";
import "./rows.css";
import "./webhooks.css";

/** Where other programs of the company hear of what happens here. */
export function WebhooksPage() {
  const readOnly = useReadOnly();
  return (
    <Page
      title="Webhooks"
      lead="Another program of yours hears of what happens here, at once: signed, tried again, each try written down."
      readOnly={readOnly && "Owners and admins make webhooks: ask one of them, they stand under Members."}
    >
      {readOnly === undefined && <Webhooks />}
    </Page>
  );
}

function Webhooks() {
  const webhooks = useQuery(webhooksQuery);
  return (
    <>
      <Section name="webhooks.all">
        <Loaded of={webhooks}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={<WebhookIcon />} title="No webhook yet">
                Make one below for a shop, a ledger or a chat of yours that should hear of new matters, answers and
                ends.
              </EmptyState>
            ) : (
              <ul className="set-rows">
                {items.map((one) => (
                  <Row key={one.id} one={one} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
      <NewSection />
    </>
  );
}

function Row({ one }: { one: Webhook }) {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const { words, tone } = webhookWords(one);
  return (
    <li>
      <span className="set-row-icon" aria-hidden="true">
        <WebhookIcon />
      </span>
      <div className="set-row-words">
        <Link
          className="set-row-link"
          to="/$slug/settings/$section/$rowId"
          params={{ slug, section: "webhooks", rowId: one.id }}
        >
          <b>{one.name}</b>
        </Link>
        <small>
          {one.url} · {kindsWords(one.kinds)}
        </small>
      </div>
      <div className="set-row-ways set-row-onward">
        <Chip tone={tone}>{words}</Chip>
        <RightIcon aria-hidden="true" className="set-row-go" />
      </div>
    </li>
  );
}

function NewSection() {
  const client = useQueryClient();
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  return (
    <Section
      name="webhooks.all"
      of="new"
      title="A new webhook"
      effect={
        <>
          <EffectTitle>What is sent</EffectTitle>
          <pre className="set-webhook-body">{example}</pre>
          <p>
            Ids and facts, no words of people: your program asks the API for those, with a key and its rights. Signed as{" "}
            <a className="link" href="https://www.standardwebhooks.com" rel="noreferrer" target="_blank">
              Standard Webhooks
            </a>{" "}
            says, so that its libraries verify it.
          </p>
        </>
      }
    >
      {made ? (
        <CopyOnce text={made.secret} done={() => setMade(null)}>
          <b>The secret of {made.name}.</b> Shown this once: your program verifies with it that it was us.
        </CopyOnce>
      ) : (
        <NameForm
          label="What it is for"
          placeholder="The web shop"
          button="Make the webhook"
          empty="Write what the webhook is for, so that somebody knows it later."
          max={100}
          add={async (name, { url = "" }) => {
            const { secret } = await call("POST /webhooks", { body: { name, url: url.trim(), kinds: [] } });
            setMade({ name, secret });
            tellSaved();
            await client.invalidateQueries({ queryKey: webhooksQuery.queryKey });
          }}
        >
          <Field label="Address" hint="It begins with https://. Redirects are not followed.">
            {(ways) => (
              <TextInput {...ways} name="url" type="url" maxLength={500} placeholder="https://shop.example/manyhands" />
            )}
          </Field>
        </NameForm>
      )}
    </Section>
  );
}

const example = `{
  "type": "conversation.opened",
  "timestamp": "2026-11-24T09:12:00Z",
  "data": {
    "conversationId": "0198…",
    "actor": { "kind": "system", "id": null },
    "messageId": "0198…"
  }
}`;
