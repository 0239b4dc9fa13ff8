import { describe, expect, test } from "vitest";
import { hourMs } from "#platform/clock.ts";
import { outgoingMailTests } from "../../test/outgoing-mail.ts";
import { cancelMails } from "./cancel.ts";
import { queueSystemMail } from "./queue.ts";

const { store, other, workspace, sender, once, queue, only, setInbox } = await outgoingMailTests();
const entryId = "019ac000-0000-7000-8000-000000000001";

describe("what is taken back", () => {
  test("before it leaves sends nothing", async () => {
    await queue({ entryId, dueAt: new Date(store.clock.now().getTime() + 15_000) });
    await store.inWorkspace(workspace.id, (tx) => cancelMails(tx, entryId));
    store.clock.advance(hourMs);
    await once();
    expect(other.arrived).toHaveLength(0);
    expect((await only()).state).toBe("cancelled");
  });

  test("after it left is refused", async () => {
    await queue({ entryId });
    await once();
    await expect(store.inWorkspace(workspace.id, (tx) => cancelMails(tx, entryId))).rejects.toMatchObject({
      code: "already_sent",
    });
    expect((await only()).state).toBe("sent");
  });
});

describe("mails that are kept", () => {
  test("without a mail server a mail is put together and kept", async () => {
    await queue();
    await once(sender(null));
    const row = await only();
    expect(row).toMatchObject({ state: "kept", attempts: 0, sentAt: null });
    expect(row.raw?.toString()).toContain("Dear Ama");
  });

  test("nothing of the demo workspace leaves this machine, whatever is configured", async () => {
    await setInbox("smtp://mail.halden.example");
    await setDemo(true);
    await queue();
    await once();
    await setDemo(false);
    await setInbox(null);
    expect(other.arrived).toHaveLength(0);
    expect((await only()).state).toBe("kept");
  });

  test("Manyhands' own mails go in the company's name by its inbox's server, and say that they are automatic", async () => {
    await setInbox(other.url);
    await store.inWorkspace(workspace.id, (tx) =>
      queueSystemMail(tx, {
        purpose: "sign_in",
        to: { name: "Sanne", address: "sanne@halden.example" },
        subject: "Your link",
        text: "Here",
        html: "<p>Here</p>",
      }),
    );
    await once(sender(null));
    await setInbox(null);
    expect(other.arrived[0]?.raw).toMatch(/^From: Halden Kitchen <support@halden.example>/m);
    expect(other.arrived[0]?.raw).toMatch(/^Auto-Submitted: auto-generated/m);
  });
});

async function setDemo(isDemo: boolean): Promise<void> {
  await store.db.updateTable("workspace").set({ isDemo }).where("id", "=", workspace.id).execute();
}
