import type { Customer, MergePreview } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/index.ts";
import { Button, Dialog, ErrorNote, Skeleton } from "../ui/index.ts";
import { FindOther, type Other } from "./FindOther.tsx";
import "./merge.css";
import { bringsWords, fieldName } from "./merge-words.ts";
import { useMerge } from "./use-merge.ts";

export interface MergeDialogProps {
  customer: Pick<Customer, "id" | "name">;
  /** Whom it begins with; without one somebody is looked for. */
  other?: Other | undefined;
  onClose: () => void;
  /** Under whom both are known now. */
  onMerged: (keptId: string) => void;
}

/** Two customers who are one person: what it would do, before it is done. */
export function MergeDialog({ customer, other: first, onClose, onMerged }: MergeDialogProps) {
  const { merge } = useMerge();
  const [other, setOther] = useState(first);
  const [turned, setTurned] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!other) {
    return (
      <Dialog title={`Who is ${customer.name}, too?`} onClose={onClose}>
        <FindOther exceptId={customer.id} onChoose={setOther} />
      </Dialog>
    );
  }
  const [kept, gone] = turned ? [other, customer] : [customer, other];
  async function go(): Promise<void> {
    setBusy(true);
    await merge({ keptId: kept.id, otherId: gone.id, otherName: gone.name }, () => {
      onClose();
      onMerged(kept.id);
    });
    setBusy(false);
  }
  return (
    <Dialog
      title="One person?"
      onClose={onClose}
      width={520}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            Leave them two
          </Button>
          <Button look="fill" busy={busy} onClick={() => void go()}>
            Merge into {kept.name}
          </Button>
        </>
      }
    >
      <Preview keptId={kept.id} otherId={gone.id} onTurn={() => setTurned(!turned)} />
    </Dialog>
  );
}

function Preview({ keptId, otherId, onTurn }: { keptId: string; otherId: string; onTurn: () => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["customer", keptId, "merge", otherId],
    queryFn: ({ signal }) =>
      call("GET /customers/{id}/merged/{otherId}/preview", { params: { id: keptId, otherId }, signal }),
    gcTime: 0,
  });
  if (error) return <ErrorNote problem={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <div className="merge">
      <p>
        Both are known as <b>{data.kept.name}</b> from now on. {bringsWords(data)}{" "}
        <button type="button" className="link" onClick={onTurn}>
          Keep {data.other.name} instead
        </button>
      </p>
      {data.differs.length > 0 && <Differs preview={data} />}
      <Reached preview={data} />
      {data.discloses && (
        <p className="merge-warning">
          One of them wrote to a private inbox only. Whoever may know the other will know of them and their addresses;
          what they wrote there stays private.
        </p>
      )}
      <p className="merge-way-back">
        Nothing is moved or lost: you can separate them again on their page at any time, each with what is theirs.
      </p>
    </div>
  );
}

function Differs({ preview: { kept, other, differs } }: { preview: MergePreview }) {
  return (
    <table className="merge-differs">
      <thead>
        <tr>
          <td />
          <th scope="col">{kept.name}, kept</th>
          <th scope="col">{other.name}</th>
        </tr>
      </thead>
      <tbody>
        {differs.map((difference) => (
          <tr key={difference.field}>
            <th scope="row">{fieldName(difference.field)}</th>
            <td>{difference.kept || <em>{difference.field === "name" ? "" : "taken from the other"}</em>}</td>
            <td>{difference.other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reached({ preview: { identities, companies } }: { preview: MergePreview }) {
  const known = [...identities.map(({ value }) => value), ...companies.map(({ name }) => name)];
  if (known.length === 0) return null;
  return (
    <div>
      <h3>Known by</h3>
      <ul className="merge-known">
        {known.map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    </div>
  );
}
