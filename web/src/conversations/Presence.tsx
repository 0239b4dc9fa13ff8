import { shortName } from "../life/index.ts";
import { usePresent } from "../live/index.ts";
import { pictureOf } from "../people/index.ts";
import { Face } from "../ui/index.ts";

/** Colleagues who look at it now, or write in it. */
export function Presence({ conversationId }: { conversationId: string }) {
  const people = usePresent(conversationId);
  const first = people.find(({ doing }) => doing === "writing") ?? people[0];
  if (!first) return null;
  const others = people.length > 1 ? ` and ${people.length - 1} more` : "";
  return (
    <span className="presence">
      {people.slice(0, 3).map(({ memberId, name, face }) => (
        <Face key={memberId} name={name} pictureUrl={pictureOf({ face, pictureUrl: null })} size={20} here />
      ))}
      <span>
        {shortName(first.name)}
        {others} {first.doing === "writing" ? "is writing" : "is reading"}
      </span>
    </span>
  );
}
