import { useQueryClient } from "@tanstack/react-query";
import { call } from "../api/index.ts";
import { say, sayProblem } from "../ui/index.ts";

interface Two {
  keptId: string;
  otherId: string;
  otherName: string;
}

/** Merging, separating and telling apart. Each can be undone from the toast, and merges from the page for good. */
export function useMerge() {
  const client = useQueryClient();
  /** Names and lists everywhere show who it is now. */
  const anew = () => client.invalidateQueries();

  async function merge(two: Two, onDone?: () => void): Promise<void> {
    const params = { id: two.keptId, otherId: two.otherId };
    try {
      await call("PUT /customers/{id}/merged/{otherId}", { params });
      onDone?.();
      void anew();
      say(`${two.otherName} is merged.`, { undo: () => void separate(two) });
    } catch (problem) {
      sayProblem(problem, () => void merge(two, onDone));
    }
  }

  async function separate(two: Two): Promise<void> {
    const params = { id: two.keptId, otherId: two.otherId };
    try {
      await call("DELETE /customers/{id}/merged/{otherId}", { params });
      void anew();
      say(`${two.otherName} is somebody else again, with what is theirs.`, { undo: () => void merge(two) });
    } catch (problem) {
      sayProblem(problem, () => void separate(two));
    }
  }

  async function tellApart({ keptId, otherId, otherName }: Two): Promise<void> {
    try {
      await call("PUT /customers/{id}/apart/{otherId}", { params: { id: keptId, otherId } });
      await client.invalidateQueries({ queryKey: ["customer", keptId, "likely-same"] });
      say(`${otherName} is somebody else. It is not asked again.`);
    } catch (problem) {
      sayProblem(problem);
    }
  }

  return { merge, separate, tellApart };
}
