import { expect, test } from "vitest";
import { testApp } from "../../test/app.ts";
import { pageHands } from "../../test/customer-page.ts";
import { testWorkspace } from "../../test/people.ts";

const made = await testApp();
const { press, asked, stateOf } = pageHands(made, await testWorkspace(made.store));

test("Yes pressed five times at the same moment is one Yes", async () => {
  const { matter, link } = await asked();
  const presses = await Promise.all(Array.from({ length: 5 }, () => press(`${link}/answer`, { answer: "yes" })));
  expect(presses.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303]);
  expect(await stateOf(matter)).toMatchObject({ state: "resolved", resolution: "confirmed" });
  const endings = await made.store.inWorkspace(matter.conversation.workspaceId, (tx) =>
    tx.db
      .selectFrom("ending")
      .select("id")
      .where("workspaceId", "=", tx.workspaceId)
      .where("conversationId", "=", matter.conversation.id)
      .execute(),
  );
  expect(endings).toHaveLength(1);
});

test("Yes and Not yet at the same moment leave one whole answer, never half of each", async () => {
  for (let round = 0; round < 5; round++) {
    const { matter, link } = await asked();
    const presses = await Promise.all([
      press(`${link}/answer`, { answer: "yes" }),
      press(`${link}/answer`, { answer: "not_yet", missing: `It still leaks, ${round}.` }),
    ]);
    for (const { statusCode } of presses) expect([303, 409]).toContain(statusCode);
    const { state, resolution } = await stateOf(matter);
    expect([
      ["resolved", "confirmed"],
      ["open", null],
    ]).toContainEqual([state, resolution]);
  }
});
