import type { Values } from "../forms/index.ts";

/** As the server asks for it. */
export const passwordLengthMin = 10;

/** A sentence for each field that is not filled in as it must be. Only the fields that the form has are looked at. */
export function check(values: Values): Record<string, string> {
  const { name, email, password } = values;
  return {
    ...(name !== undefined && name.trim() === "" && { name: "Write your name, as your colleagues know it." }),
    ...(email !== undefined && !isAddress(email) && { email: "Write a mail address, such as ruth@company.com." }),
    ...(password === "" && { password: "Write your password." }),
  };
}

/** The same for a password that is chosen now. */
export function checkNew(values: Values): Record<string, string> {
  const wrong = check(values);
  const short = (values.password ?? "").length < passwordLengthMin;
  return { ...wrong, ...(short && { password: `Take ${passwordLengthMin} characters or more: four words do well.` }) };
}

export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim());
}
