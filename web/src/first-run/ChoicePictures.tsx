import { Face } from "../ui/index.ts";
import "./pictures.css";

const rows = [
  ["Ama Mensah", "She said yes, just now"],
  ["Tom Brandt", "You call him at 11:30, promised"],
  ["Lena Novák", "Finance answers by 15:00"],
] as const;

/** The customer's phone beside the inbox, small. */
export function LookAroundPicture() {
  return (
    <div className="choice-picture" aria-hidden="true">
      <div className="mini mini-phone">
        <p className="mini-bubble">The lid of my kettle sticks</p>
        <p className="mini-bubble mini-bubble-ours">Ruth: did this solve it?</p>
        <p className="mini-yes">
          <i>Yes</i>
          <i>Not yet</i>
        </p>
      </div>
      <div className="mini mini-list">
        {rows.map(([name, why]) => (
          <div key={name} className="mini-row">
            <Face name={name} size={24} />
            <b>{name}</b>
            <span>{why}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The three things that are asked, small. */
export function SetUpPicture() {
  return (
    <div className="choice-picture" aria-hidden="true">
      <div className="mini mini-form">
        <div>
          Your name<b>Marta Kowalska</b>
        </div>
        <div>
          Your company<b>Halden Kitchen</b>
        </div>
        <div>
          First inbox<b>support@halden.example</b>
        </div>
      </div>
    </div>
  );
}
