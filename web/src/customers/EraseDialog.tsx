import type { Customer, ErasureReport } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { call } from "../api/index.ts";
import { Button, Dialog, Field, TextInput } from "../ui/index.ts";

/** Erasing has no way back, so the name is typed again; then it says how much it was. */
export function EraseDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const client = useQueryClient();
  const form = useId();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();
  const [report, setReport] = useState<ErasureReport>();
  const [calledBefore] = useState(customer.name);

  async function erase(event: FormEvent): Promise<void> {
    event.preventDefault();
    setProblem(undefined);
    try {
      setReport(await call("POST /customers/{id}/erasure", { params: { id: customer.id }, body: { name } }));
      await client.invalidateQueries();
    } catch (refused) {
      setProblem(refused instanceof Error ? refused.message : String(refused));
    }
  }

  if (report) return <Report report={report} onClose={onClose} />;
  return (
    <Dialog
      title={`Erase ${calledBefore}`}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            Keep it
          </Button>
          <Button look="fill" type="submit" form={form}>
            Erase for good
          </Button>
        </>
      }
    >
      <form id={form} className="erase" onSubmit={(event) => void erase(event)}>
        <p>
          Every word of and about them goes: names, addresses, notes, messages, files and mails, in private inboxes too.
          What is open ends as no longer needed. That there were conversations, when, and how they ended stays, so that
          figures stay true.
        </p>
        <p>There is no way back. Backups that were made before hold it until you delete those.</p>
        <Field label={`Type “${calledBefore}”`} problem={problem}>
          {(ways) => (
            <TextInput {...ways} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

function Report({ report, onClose }: { report: ErasureReport; onClose: () => void }) {
  const lines: [number, string][] = [
    [report.conversations, "conversations of theirs"],
    [report.otherConversations, "conversations of others in which they were"],
    [report.messages, "messages"],
    [report.files, "files"],
    [report.mails + report.outgoingMails, "mails"],
    [report.identities + report.notes, "addresses, numbers and notes"],
  ];
  return (
    <Dialog
      title="Erased"
      onClose={onClose}
      foot={
        <Button look="fill" onClick={onClose}>
          Done
        </Button>
      }
    >
      <ul className="erase-report">
        {lines.map(([count, what]) => (
          <li key={what}>
            <strong>{count}</strong> {what}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
