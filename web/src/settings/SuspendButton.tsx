import type { Member } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { call, membersQuery } from "../api/index.ts";
import { Button, sayProblem } from "../ui/index.ts";
import { tellSaved } from "./saved.ts";

/** Shuts somebody out for a while, and lets them in again: the one undoes the other, so nothing is asked first. */
export function SuspendButton({ member, disabled }: { member: Member; disabled: boolean }) {
  const client = useQueryClient();
  const isSuspended = member.state === "suspended";
  const press = async (): Promise<void> => {
    const params = { id: member.id };
    try {
      if (isSuspended) await call("DELETE /members/{id}/suspension", { params });
      else await call("PUT /members/{id}/suspension", { params });
      tellSaved();
    } catch (problem) {
      sayProblem(problem);
    }
    await client.invalidateQueries({ queryKey: membersQuery.queryKey });
  };
  return (
    <Button
      look="plain"
      disabled={disabled}
      aria-label={isSuspended ? `Let ${member.name} in again` : `Suspend ${member.name}`}
      onClick={() => void press()}
    >
      {isSuspended ? "Let in again" : "Suspend"}
    </Button>
  );
}
