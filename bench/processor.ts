import { readdirSync, readFileSync } from "node:fs";

/** Processor time in milliseconds that a server has used so far: of Node itself, and of the PostgreSQL below it. */
export interface Used {
  node: number;
  postgres: number;
}

/** The kernel counts in hundredths of a second (USER_HZ). */
const msPerTick = 10;

/**
 * On a machine where others work too, the processor time of a request says more than how long it took. What a backend used
 * that has ended is counted at its postmaster, once it was waited for.
 */
export function usedBy(pid: number): Used {
  const processes = new Map(readdirSync("/proc").flatMap((name) => read(Number(name)) ?? []));
  const node = processes.get(pid)?.ms ?? 0;
  const postgres = [...processes].filter(([id]) => id !== pid && isBelow(id)).map(([, { ms }]) => ms);
  return { node, postgres: postgres.reduce((sum, ms) => sum + ms, 0) };

  function isBelow(id: number): boolean {
    for (let at = processes.get(id)?.parent ?? 0; at > 1; at = processes.get(at)?.parent ?? 0) {
      if (at === pid) return true;
    }
    return false;
  }
}

function read(pid: number): [number, { parent: number; ms: number }][] | undefined {
  if (!(pid > 0)) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [parent, user, system] = [fields[1] ?? 0, fields[11] ?? 0, fields[12] ?? 0];
    return [[pid, { parent, ms: (user + system) * msPerTick }]];
  } catch {
    return undefined; // it has ended meanwhile
  }
}
