import { Fragment } from "react";
import { paragraphsOf } from "./plain-text.ts";
import type { Part } from "./simple-html.ts";

/** A plain text in its paragraphs. */
export function PlainText({ text }: { text: string }) {
  return paragraphsOf(text).map((pieces, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order
    <p key={index} className="body-lines" dir="auto">
      {pieces.map((piece, at) =>
        piece.kind === "link" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor do its pieces
          <OutLink key={at} href={piece.href}>
            {piece.text}
          </OutLink>
        ) : (
          piece.text
        ),
      )}
    </p>
  ));
}

/** A simple body, drawn by us: the sender's structure in our own type. */
export function SimpleBody({ parts }: { parts: readonly Part[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a body never changes its order
  return parts.map((part, index) => <Fragment key={index}>{drawn(part)}</Fragment>);
}

/** Each paragraph runs as its own letters do. */
const blocks = new Set(["p", "div", "li", "blockquote", "h4"]);

function drawn(part: Part) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "break":
      return <br />;
    case "rule":
      return <hr />;
    case "picture":
      return <img src={part.src} alt={part.alt} loading="lazy" />;
    case "link":
      return (
        <OutLink href={part.href}>
          <SimpleBody parts={part.parts} />
        </OutLink>
      );
    case "element": {
      const { tag: Name, parts } = part;
      return (
        <Name dir={blocks.has(Name) ? "auto" : undefined}>
          <SimpleBody parts={parts} />
        </Name>
      );
    }
  }
}

/** A link of somebody else's: opened apart, told nothing of where it was pressed. */
function OutLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="link">
      {children}
    </a>
  );
}
