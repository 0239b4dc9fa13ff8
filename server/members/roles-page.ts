import { permissions, type Role, roles, type Scope } from "./role.ts";

/** `docs/roles.md`, written from the table by which the program decides. */
export function rolesPage(): string {
  const lines = Object.entries(permissions).map(([action, { roles: allowed, scope, sentence }]) =>
    row([
      sentence,
      ...roles.map((role) => mark(allowed.some((each: Role) => each === role))),
      scopeOf(scope),
      `\`${action}\``,
    ]),
  );
  return [
    "# Who may do what",
    "",
    "Written from `server/members/role.ts`; a test fails when this page differs. To change it, change the table and run",
    "`npm test -- server/members/roles-page -u`.",
    "",
    "What somebody may do is decided by their role, or by the scopes of the API key. Scopes do not contain each other: a key",
    "that reads and writes has both. Which conversations one may see is decided row by row beside this: those of a private",
    "inbox are seen by its team alone, and so are customers who wrote to nothing else. No key sees them. An owner or admin",
    "who must look puts themselves into the team, which its members see.",
    "",
    row(["", ...roles.map((role) => role), "API key", "action"]),
    row(["---", ...roles.map(() => ":-:"), ":-:", "---"]),
    ...lines,
    "",
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function mark(allowed: boolean): string {
  return allowed ? "yes" : "–";
}

function scopeOf(scope: Scope | null): string {
  return scope ?? "–";
}
