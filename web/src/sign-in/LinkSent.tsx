import { Button, MailIcon } from "../ui/index.ts";
import { Front } from "./Front.tsx";

/** After a link was asked for. The same words for everybody: they do not say who has an account. */
export function LinkSent({ to, again, purpose = "sign in" }: { to: string; again: () => void; purpose?: string }) {
  return (
    <Front title="Look into your mailbox">
      <div className="front-note" role="status">
        <span aria-hidden="true">
          <MailIcon />
        </span>
        <p>
          If <b>{to}</b> belongs to somebody here, a link to {purpose} is on its way. It works once and soon ends.
        </p>
      </div>
      <div className="front-next">
        <Button size="large" onClick={again}>
          Another address, or try again
        </Button>
      </div>
      <p className="front-small">
        Nothing comes? Look among unwanted mail, or ask a colleague who is an owner or admin to invite you anew.
      </p>
    </Front>
  );
}
