import { expect, test } from "vitest";
import { isSafe } from "./guard.ts";

test.each([
  ["select * from conversation where id = $1", false],
  ["select * from conversation where workspace_id = $1 and id = $2", true],
  ["update message set text = $1", false],
  ["delete from seen", false],
  ["insert into mail (id) values ($1)", false],
  ["with due as (select * from outgoing_mail) select * from due", false],
  ["select * from workspace where slug = $1", true],
  ["select * from inbox_address where address = $1", true],
  ["select * from user_session join conversation on true", false],
  ["select 1", true],
  ["begin; set local manyhands.workspace = 'x'", true],
  ["select due_workspaces($1, $2)", true],
  ["create table conversation (id uuid)", true],
])("%s is sent: %s", (text, safe) => {
  expect(isSafe(text)).toBe(safe);
});
