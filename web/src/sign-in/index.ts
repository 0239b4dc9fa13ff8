import { createLazyRoute } from "@tanstack/react-router";
import { Invitation } from "./Invitation.tsx";
import { NeedsSecondFactor } from "./NeedsSecondFactor.tsx";
import { Reset } from "./Reset.tsx";
import { ReturnFromProvider } from "./ReturnFromProvider.tsx";
import { SignIn } from "./SignIn.tsx";
import { UseLink } from "./UseLink.tsx";

export { AuthenticatorSetUp, RecoveryCodes } from "./AuthenticatorSetUp.tsx";
export { checkNew, isAddress, passwordLengthMin } from "./check.ts";
export { Front, type FrontProps } from "./Front.tsx";
export { goIn } from "./go-in.ts";
export { addPasskey, canPasskey } from "./passkey.ts";
export { roleWords } from "./role-words.ts";
export { searched } from "./searched.ts";
export { useTitle } from "./title.ts";

export const signInPage = createLazyRoute("/sign-in")({ component: SignIn });
export const linkPage = createLazyRoute("/sign-in/link")({ component: UseLink });
export const invitationPage = createLazyRoute("/invitation")({ component: Invitation });
export const resetPage = createLazyRoute("/reset")({ component: Reset });
export const secondFactorPage = createLazyRoute("/second-factor")({ component: NeedsSecondFactor });
export const returnPage = createLazyRoute("/sign-in/return")({ component: ReturnFromProvider });
