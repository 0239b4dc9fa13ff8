import { useMe } from "../api/index.ts";

/** Undefined for who may change the company's settings; for others the sentence that says who may. */
export function useReadOnly(): string | undefined {
  const { role } = useMe();
  if (role === "owner" || role === "admin") return undefined;
  return "You can look at this. Owners and admins may change it: ask one of them, they stand under Members.";
}
