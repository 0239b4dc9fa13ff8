import { useState } from "react";
import { call } from "../api/index.ts";
import { FormProblem } from "../forms/index.ts";
import { keepSetUpKey } from "../set-up-key/index.ts";
import { goIn } from "../sign-in/index.ts";
import { announce, Button, YesIcon } from "../ui/index.ts";
import { LookAroundPicture, SetUpPicture } from "./ChoicePictures.tsx";
import "./choose.css";

/** Look around in a made-up company, or set up one's own. */
export function Choose({ setUpKey, hasDemo, setUp }: { setUpKey: string; hasDemo: boolean; setUp: () => void }) {
  const [filling, setFilling] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function lookAround(): Promise<void> {
    setFilling(true);
    setProblem(null);
    announce("Halden Kitchen is being filled. This takes a few seconds.");
    try {
      const { slug } = await call("POST /set-up/demo", { body: { key: setUpKey } });
      keepSetUpKey(setUpKey);
      goIn(`/${slug}/inbox/unassigned`);
    } catch (thrown) {
      setProblem(thrown);
      setFilling(false);
    }
  }

  return (
    <div className="choose">
      <h1>Welcome. Where shall we begin?</h1>
      <p>You can do the one and later the other. Neither touches the other.</p>
      <div className="choose-two">
        <section className="choice" aria-labelledby="look-around">
          <LookAroundPicture />
          <div className="choice-words">
            <h2 id="look-around">Look around</h2>
            <p>A made-up maker of kettles, three months into its work, with a customer’s phone beside the inbox.</p>
            <Promised
              lines={[
                "8 people, 60 customers, 400 conversations",
                "Write as a customer, answer as Ruth",
                "Nothing is ever sent to anybody",
              ]}
            />
            <FormProblem problem={problem} />
            <Button look="fill" size="large" busy={filling} disabled={!hasDemo} onClick={() => void lookAround()}>
              {filling ? "Filling the shelves, a few seconds…" : "Look around"}
            </Button>
          </div>
        </section>
        <section className="choice" aria-labelledby="set-up">
          <SetUpPicture />
          <div className="choice-words">
            <h2 id="set-up">Set up my company</h2>
            <p>
              You, your company and the first address that customers write to. The real thing from the first mail on.
            </p>
            <Promised
              lines={[
                "Three short pages, about four minutes",
                "Mail stays here until you name a mail server",
                "All of it can be changed later",
              ]}
            />
            <Button size="large" disabled={filling} onClick={setUp}>
              Set up my company
            </Button>
          </div>
        </section>
      </div>
    </div>
  );
}

function Promised({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <YesIcon aria-hidden="true" />
          {line}
        </li>
      ))}
    </ul>
  );
}
