import type { Customer, CustomerChange } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { call } from "../api/index.ts";
import { say, sayProblem } from "../ui/index.ts";
import { customerQuery } from "./queries.ts";

/** Changes something of a customer at once, with the way back; `before` is how it was. */
export function useChangeCustomer(customer: Pick<Customer, "id">) {
  const client = useQueryClient();
  const { id } = customer;
  return async function change(wanted: CustomerChange, before: CustomerChange, words = "Kept."): Promise<void> {
    try {
      const changed = await call("PATCH /customers/{id}", { params: { id }, body: wanted });
      client.setQueryData(customerQuery(id).queryKey, changed);
      void client.invalidateQueries({ queryKey: ["customers"] });
      say(words, { undo: () => void change(before, wanted, "As it was.") });
    } catch (problem) {
      sayProblem(problem, () => void change(wanted, before, words));
    }
  };
}
