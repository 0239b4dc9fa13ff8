import { memo } from "react";
import type { Why, WhyPicture } from "../life/index.ts";
import {
  ClosedIcon,
  LaterIcon,
  MailIcon,
  PersonIcon,
  ReopenIcon,
  ResolvedIcon,
  RiskIcon,
  ThanksIcon,
  WordIcon,
} from "../ui/index.ts";
import "./why.css";

const pictures: Record<Exclude<WhyPicture, "none">, typeof MailIcon> = {
  risk: RiskIcon,
  word: WordIcon,
  colleague: PersonIcon,
  later: LaterIcon,
  solved: ResolvedIcon,
  thanks: ThanksIcon,
  back: ReopenIcon,
  held: MailIcon,
  closed: ClosedIcon,
};

/** The line that says why something is here and what happens next. */
export const WhyWords = memo(function WhyWords({ why }: { why: Why }) {
  const Picture = why.picture === "none" ? null : pictures[why.picture];
  return (
    <span className={`why why-${why.tone}`}>
      {Picture && <Picture aria-hidden="true" />}
      <span className="cut">{why.words}</span>
    </span>
  );
});
