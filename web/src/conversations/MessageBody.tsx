import { useMemo, useState } from "react";
import { withWorkspace } from "../api/index.ts";
import { Button, PictureIcon } from "../ui/index.ts";
import { PlainText, SimpleBody } from "./BodyText.tsx";
import "./body.css";
import { MailFrame } from "./MailFrame.tsx";
import { type Part, simpleParts } from "./simple-html.ts";

type Read = { kind: "text" } | { kind: "simple"; parts: Part[] } | { kind: "designed"; html: string; remote: boolean };

/** What somebody wrote: our own type where it is text, a frame where it was designed. */
export function MessageBody({ text, html }: { text: string; html: string | null }) {
  const [pictures, setPictures] = useState(false);
  const read = useMemo(() => readBody(html, pictures), [html, pictures]);
  if (read.kind === "text") {
    return (
      <div className="body">
        <PlainText text={text} />
      </div>
    );
  }
  if (read.kind === "simple") {
    return (
      <div className="body">
        <SimpleBody parts={read.parts} />
      </div>
    );
  }
  return (
    <div className="body">
      {read.remote && !pictures && (
        <p className="body-pictures">
          <PictureIcon aria-hidden="true" />
          <span>Pictures from elsewhere are not loaded: they would tell the sender that it was opened.</span>
          <Button size="small" onClick={() => setPictures(true)}>
            Show pictures
          </Button>
        </p>
      )}
      <MailFrame html={read.html} pictures={pictures} />
    </div>
  );
}

/** Parsed in a document of its own, in which nothing runs and nothing is loaded. */
function readBody(html: string | null, pictures: boolean): Read {
  if (!html) return { kind: "text" };
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const picture of body.querySelectorAll("img[src^='/api/']")) {
    picture.setAttribute("src", withWorkspace(picture.getAttribute("src") ?? ""));
  }
  const remote = [...body.querySelectorAll("[data-remote-src]")];
  if (remote.length === 0) {
    const parts = simpleParts(body);
    if (parts) return { kind: "simple", parts };
  }
  if (pictures) {
    for (const picture of remote) picture.setAttribute("src", picture.getAttribute("data-remote-src") ?? "");
  }
  return { kind: "designed", html: body.innerHTML, remote: remote.length > 0 };
}
