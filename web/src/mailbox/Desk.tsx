import type { MailboxAddress } from "@manyhands/client";
import { useState } from "react";
import { Button, CloseIcon, DownIcon, Face, IconButton, Menu, MenuItem, MenuLine } from "../ui/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { whose } from "./example.ts";
import { NewWriter } from "./NewWriter.tsx";
import { Phone } from "./Phone.tsx";
import { setPhone, usePhone } from "./store.ts";

const shownMax = 12;

export interface DeskProps {
  slug: string;
  workspace: Workspace;
  addresses: MailboxAddress[];
}

/** Whose phone it is, the phone, and the sentence that says that it is none of the world's. */
export function Desk({ slug, workspace, addresses }: DeskProps) {
  const { writer } = usePhone(slug);
  const [asking, setAsking] = useState(false);
  const others = addresses.filter(({ address }) => address !== writer?.address).slice(0, shownMax);
  const take = (chosen: { name: string; address: string }) => {
    setAsking(false);
    setPhone(slug, { writer: { name: chosen.name || chosen.address, address: chosen.address } });
  };
  return (
    <>
      <div className="whose">
        {writer && <Face name={writer.name} size={26} />}
        <span className="cut" title={writer?.address}>
          {writer ? `${whose(writer.name)} phone` : "A customer’s phone"}
        </span>
        <Menu
          label="Somebody else"
          trigger={(ways) => (
            <Button look="plain" size="small" {...ways}>
              Somebody else
              <DownIcon aria-hidden="true" />
            </Button>
          )}
        >
          {others.map((other) => (
            <MenuItem
              key={other.address}
              icon={<Face name={other.name || other.address} size={22} />}
              hint={other.address}
              onChoose={() => take(other)}
            >
              {other.name || other.address}
            </MenuItem>
          ))}
          {others.length > 0 && <MenuLine />}
          <MenuItem onChoose={() => setAsking(true)}>Somebody new…</MenuItem>
        </Menu>
        <IconButton
          label="Put the phone away"
          icon={<CloseIcon />}
          size="small"
          onClick={() => setPhone(slug, { open: false, front: false })}
        />
      </div>
      {writer && !asking ? (
        <Phone key={writer.address} slug={slug} workspace={workspace} writer={writer} />
      ) : (
        <NewWriter take={take} {...(writer && { cancel: () => setAsking(false) })} />
      )}
      <p className="beside-foot">
        {workspace.isDemo && writer
          ? `${firstWord(writer.name)} is made up. Nothing leaves this machine.`
          : "Nothing leaves this machine until you name a mail server."}
      </p>
    </>
  );
}

function firstWord(name: string): string {
  return name.split(" ")[0] ?? name;
}
