import type { Me } from "@manyhands/client";
import { call } from "../api/index.ts";
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
  type Theme,
  useTheme,
} from "../ui/index.ts";
import { openOverlay } from "./overlay.ts";

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
