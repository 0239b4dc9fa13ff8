import type { Passkey } from "@manyhands/client";
import { call } from "../api/index.ts";

/** Whether this browser can: all of today's can, where the address is https or this machine. */
export function canPasskey(): boolean {
  return "PublicKeyCredential" in globalThis && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** Asks the device for one of its passkeys, and signs in by it. */
export async function signInByPasskey(): Promise<void> {
  const { options } = await call("POST /session/passkey/challenges");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(Object(options));
  const body = signed(await asked(navigator.credentials.get({ publicKey })));
  await call("POST /session/passkey", { body });
}

/** Has the device make a passkey for whoever is signed in. */
export async function addPasskey(): Promise<Passkey> {
  const { options } = await call("POST /session/passkeys/challenges");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(Object(options));
  const response = signed(await asked(navigator.credentials.create({ publicKey })));
  return call("POST /session/passkeys", { body: { response } });
}

function signed(credential: Credential | null) {
  if (credential instanceof PublicKeyCredential) return Object(credential.toJSON());
  throw new Error("The device gave no passkey. Try again, or sign in otherwise.");
}

/** A browser says why in words that are for its makers. */
function asked(ceremony: Promise<Credential | null>): Promise<Credential | null> {
  return ceremony.catch((problem: unknown) => {
    const name = problem instanceof DOMException ? problem.name : "";
    if (name === "InvalidStateError") throw new Error("This device has a passkey for you already. It works as it is.");
    throw new Error("Nothing was confirmed on the device. Try again, or take another way.");
  });
}
