import type { Me } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { call } from "../api/index.ts";
import { thanksQuery } from "../life/index.ts";
import { pictureOf } from "../people/index.ts";
import {
  Face,
  KeyboardIcon,
  LaterIcon,
  LightIcon,
  Menu,
  MenuItem,
  MenuLabel,
  MenuLine,
  MyTurnIcon,
  SignOutIcon,
  sayProblem,
  setTheme,
  ThanksIcon,
  type Theme,
  useTheme,
} from "../ui/index.ts";
import { openOverlay } from "./overlay.ts";
import "./thanks-place.css";

const themes: readonly { theme: Theme; words: string; icon: React.ReactNode }[] = [
  { theme: "system", words: "As the system", icon: <MyTurnIcon /> },
  { theme: "light", words: "Light", icon: <LightIcon /> },
  { theme: "dark", words: "Dark", icon: <LaterIcon /> },
];

const roleWords: Record<Me["role"], string> = {
  owner: "Owner",
  admin: "Admin",
  agent: "Agent",
  colleague: "Colleague",
};

/** Who is signed in, how the app looks, and the way out. */
export function PersonMenu({ me }: { me: Me }) {
  const chosen = useTheme();
  const { data: thanks } = useQuery(thanksQuery);
  const unseen = thanks?.filter(({ seen }) => !seen).length ?? 0;
  return (
    <div className="side-me">
      <Menu
        label="You"
        side="top-start"
        trigger={(ways) => (
          <button type="button" className="side-person" {...ways}>
            <Face name={me.member.name} pictureUrl={pictureOf(me.member)} size={30} here />
            <span className="side-words">
              <b className="cut">{me.member.name}</b>
              <small>{roleWords[me.role]}</small>
            </span>
            {unseen > 0 && (
              <i className="side-thanks">
                <span className="unseen">, new words of thanks</span>
              </i>
            )}
          </button>
        )}
      >
        <MenuLabel>Look</MenuLabel>
        {themes.map(({ theme, words, icon }) => (
          <MenuItem key={theme} icon={icon} checked={chosen === theme} onChoose={() => setTheme(theme)}>
            {words}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem
          icon={<ThanksIcon />}
          hint={unseen > 0 ? `${unseen} new` : undefined}
          onChoose={() => openOverlay("thanks")}
        >
          Thanks
        </MenuItem>
        <MenuItem icon={<KeyboardIcon />} shortcut="?" onChoose={() => openOverlay("keys")}>
          Keys and help
        </MenuItem>
        <MenuItem icon={<SignOutIcon />} onChoose={signOut}>
          Sign out
        </MenuItem>
      </Menu>
    </div>
  );
}

async function signOut(): Promise<void> {
  try {
    await call("DELETE /session");
    // A fresh page: nothing of what was read stays in it.
    location.assign("/sign-in");
  } catch (problem) {
    sayProblem(problem);
  }
}
