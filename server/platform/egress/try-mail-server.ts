import { createTransport } from "nodemailer";
import { secondMs } from "../clock.ts";
import { withKnownOptions } from "./mail-server.ts";

const tryMsMax = 10 * secondMs;

/** Says hello to a mail server and signs in, and sends nothing. Resolves with what was wrong, or nothing. */
export async function tryMailServer(address: string): Promise<Error | undefined> {
  const transport = createTransport({
    url: withKnownOptions(address),
    connectionTimeout: tryMsMax,
    greetingTimeout: tryMsMax,
    socketTimeout: tryMsMax,
    dnsTimeout: tryMsMax,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.verify();
    return undefined;
  } catch (problem) {
    return problem instanceof Error ? problem : new Error(String(problem));
  } finally {
    transport.close();
  }
}
