import type { Requester } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { customerQuery } from "../customers/index.ts";
import { Face, RightIcon } from "../ui/index.ts";

/** Who it is, in two lines, where there is no room for the panel. */
export function Peek({ requester, onOpen }: { requester: Requester; onOpen: () => void }) {
  const { data: customer } = useQuery(customerQuery(requester.id));
  const since = customer ? `, with us since ${new Date(customer.createdAt).getFullYear()}` : "";
  return (
    <button type="button" className="peek" onClick={onOpen}>
      <Face name={requester.name} size={28} square={requester.kind === "internal"} />
      <span className="peek-words">
        <span className="cut">
          <b>{requester.name}</b>
          {since}
        </span>
        <span className="cut">{customer?.about || requester.address}</span>
      </span>
      <RightIcon aria-hidden="true" />
    </button>
  );
}
