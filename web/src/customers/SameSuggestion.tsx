import type { Customer } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/index.ts";
import type { Other } from "./FindOther.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import "./merge.css";
import { whySame } from "./merge-words.ts";
import { likelySameQuery } from "./queries.ts";
import { useMerge } from "./use-merge.ts";

/** Who may be the same person, and why: somebody looks and decides. */
export function SameSuggestion({ customer, onMerged }: { customer: Customer; onMerged: (keptId: string) => void }) {
  const { data: proposed = [] } = useQuery(likelySameQuery(customer.id));
  const { tellApart } = useMerge();
  const [other, setOther] = useState<Other>();
  return (
    <>
      {proposed.slice(0, 2).map((one) => (
        <section key={one.id} className="same" aria-label={`Maybe the same person: ${one.name}`}>
          <p>
            <b>{one.name}</b> may be the same person.
            <small>{[whySame(one), one.address].filter(Boolean).join(" · ")}</small>
          </p>
          <div>
            <Button size="small" onClick={() => setOther(one)}>
              Look and merge
            </Button>
            <Button
              size="small"
              look="plain"
              onClick={() => void tellApart({ keptId: customer.id, otherId: one.id, otherName: one.name })}
            >
              Somebody else
            </Button>
          </div>
        </section>
      ))}
      {other && (
        <MergeDialog customer={customer} other={other} onClose={() => setOther(undefined)} onMerged={onMerged} />
      )}
    </>
  );
}
