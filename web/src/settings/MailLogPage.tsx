import { CameIn } from "./CameIn.tsx";
import { Page } from "./Page.tsx";
import { Section } from "./Section.tsx";
import { WentOut } from "./WentOut.tsx";
import "./people.css";
import "./log.css";
import "./rows.css";

/** Every mail that came in or went out, and what became of it. */
export function MailLogPage() {
  return (
    <Page title="Mail log" lead="Every mail that was accepted or is to leave, and what became of it.">
      <Section name="log.out">
        <WentOut />
      </Section>
      <Section name="log.in">
        <CameIn />
      </Section>
    </Page>
  );
}
