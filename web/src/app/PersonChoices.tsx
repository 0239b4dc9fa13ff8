import { useQuery } from "@tanstack/react-query";
import { call } from "../api/index.ts";
import { thanksQuery } from "../life/index.ts";
import {
  KeyboardIcon,
  LaterIcon,
  LightIcon,
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

const themes: readonly { theme: Theme; words: string; icon: React.ReactNode }[] = [
  { theme: "system", words: "As the system", icon: <MyTurnIcon /> },
  { theme: "light", words: "Light", icon: <LightIcon /> },
  { theme: "dark", words: "Dark", icon: <LaterIcon /> },
];

/** What belongs to whoever is signed in: words of thanks, how the app looks, the way out. Wherever there is a menu for it. */
export function PersonChoices({ keys = true }: { keys?: boolean }) {
  const chosen = useTheme();
  const { data: thanks } = useQuery(thanksQuery);
  const unseen = thanks?.filter(({ seen }) => !seen).length ?? 0;
  return (
    <>
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
      {keys && (
        <MenuItem icon={<KeyboardIcon />} shortcut="?" onChoose={() => openOverlay("keys")}>
          Keys and help
        </MenuItem>
      )}
      <MenuItem icon={<SignOutIcon />} onChoose={signOut}>
        Sign out
      </MenuItem>
    </>
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
