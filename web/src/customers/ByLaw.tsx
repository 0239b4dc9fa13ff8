import type { Customer } from "@manyhands/client";
import { useState } from "react";
import { call, useMe } from "../api/index.ts";
import { Button, sayProblem } from "../ui/index.ts";
import { EraseDialog } from "./EraseDialog.tsx";

/** What the law gives to them: to read all that is kept, and to have it erased. For owners and admins. */
export function ByLaw({ customer }: { customer: Customer }) {
  const { role } = useMe();
  const [erasing, setErasing] = useState(false);
  const [fetching, setFetching] = useState(false);
  if (role !== "owner" && role !== "admin") return null;

  async function download(): Promise<void> {
    setFetching(true);
    try {
      save(await call("GET /customers/{id}/data", { params: { id: customer.id } }), `${customer.id}.json`);
    } catch (problem) {
      sayProblem(problem, () => void download());
    } finally {
      setFetching(false);
    }
  }

  return (
    <section className="panel-part">
      <h2>By law</h2>
      <p className="panel-none">
        They may read all that is kept about them, and have it erased. Look through the file before you hand it over:
        colleagues' notes are in it.
      </p>
      <p className="by-law-ways">
        <Button size="small" disabled={fetching} onClick={() => void download()}>
          Download what is kept
        </Button>
        <Button look="plain" size="small" onClick={() => setErasing(true)}>
          Erase…
        </Button>
      </p>
      {erasing && <EraseDialog customer={customer} onClose={() => setErasing(false)} />}
    </section>
  );
}

function save(kept: unknown, name: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(kept, null, 2)], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
