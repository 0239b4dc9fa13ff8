import type { Member } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, membersQuery, teamsQuery } from "../api/index.ts";
import { FormProblem } from "../forms/index.ts";
import { Button, Dialog } from "../ui/index.ts";
import { tellSaved } from "./saved.ts";

/** Says what will happen before somebody is removed: it cannot be undone by a key. */
export function RemoveDialog({ member, close }: { member: Member; close: () => void }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function remove(): Promise<void> {
    setBusy(true);
    try {
      await call("DELETE /members/{id}", { params: { id: member.id } });
      tellSaved();
      close();
      await client.invalidateQueries({ queryKey: membersQuery.queryKey });
      await client.invalidateQueries({ queryKey: teamsQuery.queryKey });
    } catch (thrown) {
      setProblem(thrown);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={`Remove ${member.name}?`}
      onClose={close}
      foot={
        <>
          <Button look="plain" onClick={close}>
            Keep {member.publicName}
          </Button>
          <Button look="clay" busy={busy} onClick={() => void remove()}>
            Remove {member.publicName}
          </Button>
        </>
      }
    >
      <p>
        {member.publicName} is signed out at once, everywhere, and leaves every team. What {member.publicName} said and
        did stays, under that name: customers keep who helped them.
      </p>
      <p>To have {member.publicName} back, send a new invitation.</p>
      <FormProblem problem={problem} />
    </Dialog>
  );
}
