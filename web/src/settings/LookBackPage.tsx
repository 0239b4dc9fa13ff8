import { LookBack } from "../look-back/index.ts";
import { Page } from "./Page.tsx";

/** What the mailbox of before tells, for whoever thinks about moving in. */
export function LookBackPage() {
  return (
    <Page
      title="Look back"
      lead="What your mailbox of before tells about its last 90 days: who waited, who came back, when nobody was there."
    >
      <LookBack />
    </Page>
  );
}
