import { type FormEvent, useEffect, useRef, useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem, problemsByField } from "../forms/index.ts";
import { setPhone } from "../mailbox/index.ts";
import { goIn } from "../sign-in/index.ts";
import { Steps } from "../steps/index.ts";
import { BackIcon, Button } from "../ui/index.ts";
import { type Answers, companyOf, noAnswers, type PageName, pages, placeOf, wrongOn } from "./answers.ts";
import { CompanyEffect, InboxEffect, YouEffect } from "./Effects.tsx";
import { CompanyFields, type Filling, InboxFields, YouFields } from "./Fields.tsx";
import "./company.css";

const titles: Record<PageName, { title: string; lead: string }> = {
  you: { title: "First, you", lead: "You will own the place, and can hand it on later." },
  company: { title: "Your company", lead: "As customers know it." },
  inbox: { title: "The first inbox", lead: "One address that customers write to. More can follow." },
};

export interface SetUpCompanyProps {
  setUpKey: string;
  page: PageName;
  go: (page: PageName | null) => void;
}

/** Three short pages, sent once at the end. Going back loses nothing. */
export function SetUpCompany({ setUpKey, page, go }: SetUpCompanyProps) {
  const [answers, setAnswers] = useState(noAnswers);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const at = pages.indexOf(page);

  // Come by a link or reloaded in the middle: what stands before is asked first.
  useEffect(() => {
    const missing = pages.slice(0, at).find((each) => Object.keys(wrongOn(each, answers)).length > 0);
    if (missing) go(missing);
  }, [at, answers, go]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields of another page are there only once it is drawn
  useEffect(() => focusOn(form.current, wrong), [wrong, page]);

  const filling: Filling = {
    answers,
    wrong,
    set: (name, value) => setAnswers((before) => ({ ...before, [name]: value })),
  };

  async function forward(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = wrongOn(page, answers);
    setWrong(found);
    setProblem(null);
    if (Object.keys(found).length > 0 || busy) return;
    const next = pages[at + 1];
    if (next) return go(next);
    setBusy(true);
    try {
      const { slug } = await call("POST /set-up/company", { body: companyOf(setUpKey, answers) });
      // A first mail can be written at once: the phone stands there until it is put away.
      setPhone(slug, { open: true });
      goIn(`/${slug}/inbox/unassigned`);
    } catch (thrown) {
      setBusy(false);
      const place = placeOf(problemsByField(thrown));
      if (!place) return setProblem(thrown);
      setWrong(place.fields);
      go(place.page);
    }
  }

  const { title, lead } = titles[page];
  return (
    <div className="set-up-company">
      <Steps steps={["You", "Your company", "First inbox"]} now={at} />
      <div className="set-up-sheet">
        <form ref={form} noValidate onSubmit={(event) => void forward(event)} aria-labelledby="set-up-title">
          <h1 id="set-up-title">{title}</h1>
          <p className="set-up-lead">{lead}</p>
          <div className="set-up-fields" key={page}>
            <Page page={page} filling={filling} />
          </div>
          <FormProblem problem={problem} />
          <div className="set-up-go">
            <Button look="plain" size="large" icon={<BackIcon />} onClick={() => go(pages[at - 1] ?? null)}>
              Back
            </Button>
            <Button type="submit" look="fill" size="large" busy={busy}>
              {page !== "inbox" ? "Go on" : busy ? "Setting up…" : "Open the inbox"}
            </Button>
          </div>
        </form>
        <div className="set-up-effect">
          <Effect page={page} answers={answers} />
        </div>
      </div>
    </div>
  );
}

function Page({ page, filling }: { page: PageName; filling: Filling }) {
  if (page === "you") return <YouFields {...filling} />;
  if (page === "company") return <CompanyFields {...filling} />;
  return <InboxFields {...filling} />;
}

function Effect({ page, answers }: { page: PageName; answers: Answers }) {
  if (page === "you") return <YouEffect answers={answers} />;
  if (page === "company") return <CompanyEffect answers={answers} />;
  return <InboxEffect answers={answers} />;
}

function focusOn(form: HTMLFormElement | null, wrong: Record<string, string>): void {
  const first = [...(form?.elements ?? [])].find((field) => wrong[field.getAttribute("name") ?? ""] !== undefined);
  if (first instanceof HTMLElement) first.focus();
}
