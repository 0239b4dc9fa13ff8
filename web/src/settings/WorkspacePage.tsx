import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call, meQuery } from "../api/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { workspaceQuery } from "../workspace/index.ts";
import { ColourSection } from "./ColourSection.tsx";
import { ComingBackSection } from "./ComingBackSection.tsx";
import { LanguageSection } from "./LanguageSection.tsx";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { NameSection } from "./NameSection.tsx";
import { Page } from "./Page.tsx";
import { PhoneSection } from "./PhoneSection.tsx";
import { useChange } from "./use-change.ts";

export function WorkspacePage() {
  const workspace = useQuery(workspaceQuery);
  return (
    <Page title="Workspace" lead="The company as its customers meet it." readOnly={useReadOnly()}>
      <Loaded of={workspace}>{(row) => <Sections row={row} />}</Loaded>
    </Page>
  );
}

function Sections({ row }: { row: Workspace }) {
  const client = useQueryClient();
  const show = (changed: Workspace) => {
    client.setQueryData(workspaceQuery.queryKey, changed);
    // The name stands in the way around too.
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  const workspace = useChange<Workspace>({
    row,
    send: (change) => call("PATCH /workspace", { body: change }),
    show,
  });
  return (
    <>
      <NameSection workspace={workspace} show={show} />
      <ColourSection workspace={workspace} />
      <LanguageSection workspace={workspace} />
      <PhoneSection workspace={workspace} />
      <ComingBackSection workspace={workspace} />
    </>
  );
}
