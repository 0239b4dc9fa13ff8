import { useCallback } from "react";
import { useMe } from "../api/index.ts";
import {
  Button,
  CloseIcon,
  IconButton,
  LaterIcon,
  SpamIcon,
  say,
  TakenIcon,
  TrashIcon,
  WhenMenu,
} from "../ui/index.ts";
import { chooseNone } from "./chosen.ts";
import "./chosen-bar.css";
import { assignDeed, type Deed, putOffDeed, spamDeed, trashDeed, wakeDeed } from "./deeds.ts";
import { useAct } from "./use-act.ts";

/** What can be done to all that were chosen, at once and with one way back. */
export function ChosenBar({ ids }: { ids: readonly string[] }) {
  const me = useMe().member;
  const act = useAct();
  const all = useCallback(
    (words: string, deed: (id: string) => Deed, back: (id: string) => Deed) => {
      for (const id of ids) void act({ id, ...deed(id) });
      say(`${ids.length === 1 ? "One" : ids.length} ${words}.`, {
        undo: () => {
          for (const id of ids) void act({ id, ...back(id) });
        },
      });
      chooseNone();
    },
    [act, ids],
  );
  return (
    <section className="chosen" aria-label="Chosen conversations">
      <b>{ids.length} chosen</b>
      <Button
        size="small"
        icon={<TakenIcon />}
        onClick={() =>
          all(
            "taken",
            (id) => assignDeed(id, me),
            (id) => assignDeed(id, null),
          )
        }
      >
        Take
      </Button>
      <WhenMenu
        label="Look again"
        reason
        side="bottom-start"
        onChoose={(until, reason) => all("put off", (id) => putOffDeed(id, until, reason), wakeDeed)}
        trigger={(ways) => (
          <button
            type="button"
            className="button button-plain button-icon button-small"
            aria-label="Later"
            title="Later"
            {...ways}
          >
            <LaterIcon aria-hidden="true" />
          </button>
        )}
      />
      <IconButton
        size="small"
        label="Set aside as spam"
        icon={<SpamIcon />}
        onClick={() =>
          all(
            "set aside as spam",
            (id) => spamDeed(id, true),
            (id) => spamDeed(id, false),
          )
        }
      />
      <IconButton
        size="small"
        label="Throw away"
        icon={<TrashIcon />}
        onClick={() =>
          all(
            "thrown away",
            (id) => trashDeed(id, true),
            (id) => trashDeed(id, false),
          )
        }
      />
      <IconButton size="small" label="Choose none" icon={<CloseIcon />} onClick={chooseNone} />
    </section>
  );
}
