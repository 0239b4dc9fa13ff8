import type { Inbox, MailCheck, MailProof } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/index.ts";
import { Button, CloseIcon, RiskIcon, sayProblem, Time, WordIcon, YesIcon } from "../ui/index.ts";
import { DnsLine } from "./DnsLine.tsx";
import { Loaded } from "./Loaded.tsx";
import { Section } from "./Section.tsx";
import "./mailbox.css";
import "./proof.css";

const soonMs = 2_000;
const laterMs = 60_000;

/** Whether mail of this inbox was seen to leave and to come back, and what is missing. */
export function ProofSection({ inbox }: { inbox: Inbox }) {
  const client = useQueryClient();
  const queryKey = ["inboxes", inbox.id, "proof"];
  const params = { id: inbox.id };
  const proof = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await call("GET /inboxes/{id}/proof", { params, signal })).proof,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? soonMs : laterMs),
  });
  const [busy, setBusy] = useState(false);
  const prove = async () => {
    setBusy(true);
    try {
      client.setQueryData(queryKey, (await call("PUT /inboxes/{id}/proof", { params })).proof);
    } catch (thrown) {
      sayProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section name="inboxes.proof">
      <Loaded of={proof}>
        {(found) => (
          <div className={`set-proof set-proof-${found?.state ?? "never"}`}>
            <Head proof={found} address={inbox.address} />
            {found && <Records checks={found.checks} />}
            {found && found.checks.length > 0 && (
              <ul className="set-checks">
                {found.checks.map((check) => (
                  <CheckLine key={check.name} check={check} domain={inbox.address.split("@")[1] ?? ""} />
                ))}
              </ul>
            )}
            <footer>
              <p>
                {found?.state === "running"
                  ? "After ten minutes without it we say what was missing."
                  : "Tried again by itself every night. You hear of it only when it fails."}
              </p>
              <Button busy={busy} onClick={() => void prove()}>
                {found ? "Prove again" : "Prove it now"}
              </Button>
            </footer>
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Head({ proof, address }: { proof: MailProof | null; address: string }) {
  const wrong = proof?.checks.filter(({ state }) => state === "bad") ?? [];
  return (
    <header>
      <span className="set-proof-sign" aria-hidden="true">
        {proof?.state === "proved" ? <YesIcon /> : proof?.state === "failed" ? <RiskIcon /> : <WordIcon />}
      </span>
      <div role="status">
        {proof === null && (
          <>
            <h3>Not tried yet</h3>
            <p>Two mails go out from {address} to itself, by the way that answers take.</p>
          </>
        )}
        {proof?.state === "running" && (
          <>
            <h3>
              On its way since <Time at={proof.begunAt} look="moment" />
            </h3>
            <p>It is usually back within a minute. You may leave this page.</p>
          </>
        )}
        {proof?.state === "proved" && (
          <>
            <h3>
              Proved <Time at={proof.provedAt ?? proof.begunAt} look="moment" />
            </h3>
            <p>
              A mail from {address} went the whole way round
              {proof.seconds !== null && ` in ${proof.seconds} ${proof.seconds === 1 ? "second" : "seconds"}`}.
            </p>
          </>
        )}
        {proof?.state === "failed" && (
          <>
            <h3>Not proved: {titles[wrong[0]?.name ?? "leaves"]}</h3>
            {wrong.map(({ name, says }) => (
              <p key={name}>{says}</p>
            ))}
          </>
        )}
      </div>
    </header>
  );
}

/** What it means for those who write, and are written to. */
const titles: Record<MailCheck["name"], string> = {
  leaves: "no mail leaves",
  comes_in: "mail does not come in",
  finds_back: "answers do not find their way back",
  signed: "others cannot tell that it is you",
  allowed: "others cannot tell that it is you",
};

function Records({ checks }: { checks: MailCheck[] }) {
  const records = checks.flatMap(({ record }) => record ?? []);
  return records.map((record) => <DnsLine key={record.name} record={record} />);
}

function CheckLine({ check, domain }: { check: MailCheck; domain: string }) {
  const words: Record<MailCheck["name"], string> = {
    leaves: "Mail leaves",
    comes_in: "Mail comes in",
    finds_back: "Answers find their way back",
    signed: `Signed as ${domain}`,
    allowed: "This server may send for you",
  };
  const seen = { ok: "seen to work", bad: "does not work", waiting: "waited for", unknown: "not known" };
  return (
    <li className={`set-check-${check.state}`}>
      {check.state === "ok" ? (
        <YesIcon aria-hidden="true" />
      ) : check.state === "bad" ? (
        <CloseIcon aria-hidden="true" />
      ) : (
        <WordIcon aria-hidden="true" />
      )}
      <span>
        {words[check.name]}
        <span className="unseen">: {seen[check.state]}</span>
      </span>
      <small>{check.detail}</small>
    </li>
  );
}
