import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useCommands } from "../commands/index.ts";
import { classes, PhoneIcon } from "../ui/index.ts";
import { useWorkspace } from "../workspace/index.ts";
import { Desk } from "./Desk.tsx";
import { exampleWriter } from "./example.ts";
import { addressesQuery } from "./queries.ts";
import { phoneOf, setPhone, usePhone } from "./store.ts";
import { useAtInbox } from "./use-at-inbox.ts";
import "./beside.css";

/** Room for the phone, the way around, a list and a conversation. */
const roomy = "(min-width: 1181px)";

/** To the left of the inbox: the customer's phone, in which what would go out by mail is read and answered. */
export function Beside() {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const atInbox = useAtInbox();
  const { open, front } = usePhone(slug);
  const workspace = useWorkspace();
  const addresses = useQuery(addressesQuery);
  const usable = addresses.isSuccess && workspace !== undefined;
  const shown = usable && (open ?? (workspace.isDemo && matchMedia(roomy).matches));
  useFirstWriter(slug, addresses.data, workspace?.isDemo === true);
  useCommands(
    usable
      ? [
          {
            id: "phone",
            words: shown ? "Put the customer’s phone away" : "Write as the customer",
            group: "Anywhere",
            icon: <PhoneIcon />,
            run: () => setPhone(slug, { open: !shown, front: !shown }),
          },
        ]
      : [],
  );
  if (!usable || !atInbox || !(shown || front)) return null;
  return (
    <section className={classes("beside", front && "beside-front")} aria-label="The customer’s phone">
      <Desk slug={slug} workspace={workspace} addresses={addresses.data} />
    </section>
  );
}

/** In the made-up company it is Ama's phone, until another is chosen. */
function useFirstWriter(slug: string, addresses: { name: string; address: string }[] | undefined, isDemo: boolean) {
  useEffect(() => {
    if (!addresses || phoneOf(slug).writer) return;
    const first = addresses.find(({ name }) => name === exampleWriter) ?? addresses[0];
    if (first) setPhone(slug, { writer: { name: first.name, address: first.address } });
    else if (isDemo) setPhone(slug, { writer: { name: exampleWriter, address: "ama.mensah@example.org" } });
  }, [slug, addresses, isDemo]);
}
