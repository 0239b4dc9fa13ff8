import type { Me } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { call, meQuery, useMe } from "../api/index.ts";
import { AboutSection } from "./AboutSection.tsx";
import { FaceSection } from "./FaceSection.tsx";
import { Page } from "./Page.tsx";
import { PublicNameSection } from "./PublicNameSection.tsx";
import type { Profile } from "./profile.ts";
import { ScreenSection } from "./ScreenSection.tsx";
import { SignatureSection } from "./SignatureSection.tsx";
import { useChange } from "./use-change.ts";

/** What somebody shows of themselves, and how the app looks to them. */
export function ProfilePage() {
  const me = useMe();
  const client = useQueryClient();
  const show = (changed: Me) => {
    client.setQueryData(meQuery.queryKey, changed);
    void client.invalidateQueries({ queryKey: ["members"] });
  };
  const profile = useChange<Profile>({
    row: profileOf(me),
    send: async (change) => {
      const changed = await call("PUT /me", { body: change });
      show(changed);
      return profileOf(changed);
    },
    show: () => {},
  });
  return (
    <Page title="Profile" lead="You choose what customers see of you. A first name and a drawing suffice.">
      <PublicNameSection profile={profile} me={me} />
      <FaceSection profile={profile} me={me} show={show} />
      <AboutSection profile={profile} />
      <SignatureSection profile={profile} />
      <ScreenSection />
    </Page>
  );
}

function profileOf({ member }: Me): Profile {
  const { name, publicName, face, about, languages, workingHours, timeZone, signature } = member;
  return { name, publicName, face, about, languages, workingHours, timeZone, signature };
}
