import { useQuery } from "@tanstack/react-query";
import { NeedsIcon, QuietIcon } from "../ui/index.ts";
import "./needs.css";
import { customerQuery } from "./queries.ts";

/** Above the answer: how they like to be reached, what they need, and that they want nothing else from us. */
export function Needs({ customerId }: { customerId: string }) {
  const { data: customer } = useQuery(customerQuery(customerId));
  if (!customer || (!customer.needs && !customer.doNotContactSince)) return null;
  return (
    <aside className="needs" aria-label="What they need">
      {customer.needs && (
        <p>
          <NeedsIcon aria-hidden="true" />
          <span dir="auto">{customer.needs}</span>
        </p>
      )}
      {customer.doNotContactSince && (
        <p>
          <QuietIcon aria-hidden="true" />
          <span>Answer them, and send nothing that they did not ask for: no question, no reminder.</span>
        </p>
      )}
    </aside>
  );
}
