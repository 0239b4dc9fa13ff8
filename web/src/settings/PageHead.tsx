import { Mark } from "../ui/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { darkened } from "./colour.ts";
import "./workspace.css";

/** The top of a customer's page, in the company's colour. */
export function PageHead({
  workspace: { name, colour, logoUrl },
}: {
  workspace: Pick<Workspace, "name" | "colour" | "logoUrl">;
}) {
  return (
    <p className="set-bar" style={{ "--pine-fill": darkened(colour) }}>
      {logoUrl ? <img src={logoUrl} alt="" /> : <Mark name={name} size={26} />}
      <b className="cut">{name}</b>
      <span>Reach a person</span>
    </p>
  );
}
