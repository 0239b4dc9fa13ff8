import { join } from "node:path";
import { expect, test } from "vitest";
import { rolesPage } from "./roles-page.ts";

test("docs/roles.md says what the table says", async () => {
  await expect(rolesPage()).toMatchFileSnapshot(join(import.meta.dirname, "../../docs/roles.md"));
});
