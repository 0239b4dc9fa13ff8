import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem } from "../forms/index.ts";
import { Switch } from "../ui/index.ts";
import { useWorkspace, workspaceQuery } from "../workspace/index.ts";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";

/** For owners: whether everybody needs more than a password. */
export function SecondFactorSection() {
  const client = useQueryClient();
  const workspace = useWorkspace();
  const [problem, setProblem] = useState<unknown>(null);
  const set = async (required: boolean): Promise<void> => {
    setProblem(null);
    try {
      client.setQueryData(workspaceQuery.queryKey, await call("PUT /workspace/second-factor", { body: { required } }));
      tellSaved();
    } catch (thrown) {
      setProblem(thrown);
    }
  };
  return (
    <Section
      name="members.second-factor"
      effect={
        <>
          <EffectTitle>What then happens</EffectTitle>
          <p>
            From the next press on, who signed in by password or link alone is asked to make a passkey or set up an
            authenticator. Who comes by the company’s own sign-in is not asked.
          </p>
        </>
      }
    >
      <Switch
        label="Ask every member for a second step"
        hint="A passkey, or a code beside password or link."
        checked={workspace?.secondFactorRequired ?? false}
        disabled={!workspace}
        onChange={(required) => void set(required)}
      />
      <FormProblem problem={problem} />
    </Section>
  );
}
