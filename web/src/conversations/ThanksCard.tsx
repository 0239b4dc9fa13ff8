import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "../api/index.ts";
import { shortName } from "../life/index.ts";
import { ThanksIcon, Time } from "../ui/index.ts";
import "./thanks-card.css";

export interface ThanksCardProps {
  words: string;
  at: string;
  memberId: string | null;
  from: string;
}

/** What the customer said in thanks, in their words, and whom it reached. */
export function ThanksCard({ words, at, memberId, from }: ThanksCardProps) {
  const { data: members } = useQuery(membersQuery);
  const helper = members?.find(({ id }) => id === memberId);
  return (
    <figure className="thanks-card">
      <figcaption>
        <ThanksIcon aria-hidden="true" />
        {shortName(from)} thanks {helper ? shortName(helper.name) : "you all"}
        <Time at={at} look="moment" />
      </figcaption>
      <blockquote dir="auto">{words}</blockquote>
    </figure>
  );
}
