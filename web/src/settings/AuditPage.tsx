import type { AuditEntry } from "@manyhands/client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { call, withWorkspace } from "../api/index.ts";
import { EmptyState, Field, TextInput, Time } from "../ui/index.ts";
import { didWords, fieldWords, valueWords, whoWords } from "./audit-words.ts";
import { LogList } from "./LogList.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { Section } from "./Section.tsx";
import "./audit.css";
import "./log.css";
import "./rows.css";

/** Who changed which setting, when, from what to what. */
export function AuditPage() {
  const readOnly = useReadOnly();
  return (
    <Page
      title="Audit trail"
      lead="Who changed which setting, when, from what to what. Nobody can change it, and no secret stands in it."
      readOnly={readOnly && "Owners and admins see the audit trail: ask one of them, they stand under Members."}
    >
      {readOnly === undefined && <Trail />}
    </Page>
  );
}

function Trail() {
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const entries = useInfiniteQuery({
    queryKey: ["audit-entries", search],
    queryFn: ({ pageParam, signal }) =>
      call("GET /audit-entries", {
        query: { limit: 25, ...(search && { search }), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
  return (
    <Section
      name="audit.all"
      aside={
        <p className="set-audit-ways">
          <a className="link" href={exportUrl("csv", search)} download>
            Save as CSV
          </a>
          <a className="link" href={exportUrl("jsonl", search)} download>
            Save as JSON Lines
          </a>
        </p>
      }
    >
      <Field label="Find" hint="Who, what, from or to: “ruth colour”, “api key”, “support”.">
        {(ways) => (
          <TextInput {...ways} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        )}
      </Field>
      <LogList
        mails={entries}
        empty={
          <EmptyState icon={<History />} title={search ? "Nothing was changed like that" : "Nothing was changed yet"}>
            {search
              ? "Try fewer words, or another name for it."
              : "The first change of a setting, a member, an inbox or a key stands here at once."}
          </EmptyState>
        }
        row={(entry) => <Row key={entry.id} entry={entry} />}
      />
    </Section>
  );
}

function Row({ entry }: { entry: AuditEntry }) {
  return (
    <li className="set-audit-row">
      <div className="set-row-words">
        <p>
          <b>{whoWords(entry.actor)}</b> {didWords(entry.kind)} <b>{entry.subject.name}</b>
        </p>
        {entry.changes.length > 0 && (
          <dl>
            {entry.changes.map(({ field, from, to }) => (
              <div key={field}>
                <dt>{fieldWords(field)}</dt>
                <dd>
                  {from !== null && (
                    <>
                      <span className="unseen">from </span>
                      <del>{valueWords(from)}</del>
                      <span aria-hidden="true"> → </span>
                    </>
                  )}
                  <span className="unseen"> to </span>
                  <ins>{valueWords(to)}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <Time at={entry.at} />
    </li>
  );
}

function exportUrl(format: "csv" | "jsonl", search: string): string {
  const query = new URLSearchParams({ format, ...(search && { search }) });
  return withWorkspace(`/api/v1/audit-entries/export?${query}`);
}
