import { useState } from "react";
import { call } from "../api/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { PageHead } from "./PageHead.tsx";
import { PictureSetting } from "./PictureSetting.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { TextSetting } from "./TextSetting.tsx";
import type { Changing } from "./use-change.ts";

export interface WorkspaceSectionProps {
  workspace: Changing<Workspace>;
}

export function NameSection({ workspace, show }: WorkspaceSectionProps & { show: (row: Workspace) => void }) {
  const { value, change, problem } = workspace;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Section
      name="workspace.name"
      effect={
        <>
          <EffectTitle>At the top of a customer’s page</EffectTitle>
          <div className="set-paper">
            <PageHead workspace={{ ...value, name: typed?.trim() || value.name }} />
          </div>
        </>
      }
    >
      <TextSetting
        label="Company"
        value={value.name}
        problem={problem("name")}
        check={(text) => (text.trim() === "" ? "Customers need a name for you. Write it." : undefined)}
        onType={setTyped}
        onSave={(name) => change({ name: name.trim() })}
        input={{ maxLength: 100, autoComplete: "organization" }}
      />
      <PictureSetting
        label="Logo"
        hint="Stands in the place of the letter. PNG, JPEG or WebP, best square, 2 MB at most."
        url={value.logoUrl}
        upload={async (form) => show(await call("PUT /workspace/logo", { form }))}
        remove={async () => show(await call("DELETE /workspace/logo"))}
      />
    </Section>
  );
}
