import type { Customer } from "@manyhands/client";
import { Button, fullWords } from "../ui/index.ts";
import "./merge.css";
import { useMerge } from "./use-merge.ts";

/** Who this person is, too. Each can be separated again, whenever. */
export function MergedList({ customer }: { customer: Customer }) {
  const { separate } = useMerge();
  if (customer.merged.length === 0) return null;
  return (
    <section className="panel-part">
      <h2>Merged</h2>
      <ul className="merged-list">
        {customer.merged.map(({ id, name, by, at }) => (
          <li key={id}>
            <span>
              {name}
              <small>
                {by ? `${by}, ` : ""}
                {fullWords(new Date(at))}
              </small>
            </span>
            <Button
              size="small"
              aria-label={`Separate ${name}`}
              onClick={() => void separate({ keptId: customer.id, otherId: id, otherName: name })}
            >
              Separate
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
