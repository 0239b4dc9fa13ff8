import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomKey } from "#platform/random.ts";

/** In PEM, as TLS wants it. */
export interface Certificate {
  key: string;
  cert: string;
}

/**
 * The certificate for STARTTLS, made once and kept. Mail servers encrypt without asking who is there (RFC 7435), so one that we
 * sign ourselves keeps listeners on the way out, and costs nobody a set-up.
 */
export async function keptCertificate(home: string, name: string): Promise<Certificate> {
  const file = join(home, "smtp-certificate.pem");
  const kept = await readFile(file, "utf8").catch(() => "");
  const key = /-----BEGIN PRIVATE KEY-----[\s\S]*?-----END PRIVATE KEY-----\n?/.exec(kept)?.[0];
  const cert = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----\n?/.exec(kept)?.[0];
  if (key && cert) return { key, cert };
  const made = makeCertificate(name);
  await writeFile(file, made.key + made.cert, { mode: 0o600 });
  await chmod(file, 0o600);
  return made;
}

const tags = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, utf8: 0x0c, time: 0x18, sequence: 0x30, set: 0x31 };
const commonName = "550403";
const subjectAltName = "551d11";
const ecdsaWithSha256 = "2a8648ce3d040302";

/** RFC 5280, section 4.1, for one name, with no end (section 4.1.2.5). */
export function makeCertificate(name: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const named = sequence(der(tags.set, sequence(oid(commonName), der(tags.utf8, Buffer.from(name.slice(0, 64))))));
  const algorithm = sequence(oid(ecdsaWithSha256));
  const time = (text: string) => der(tags.time, Buffer.from(text));
  const altName = sequence(der(0x82, Buffer.from(name)));
  const body = sequence(
    der(0xa0, der(tags.integer, Buffer.from([2]))),
    der(tags.integer, Buffer.concat([Buffer.from([1]), randomKey(15)])),
    algorithm,
    named,
    sequence(time("20260101000000Z"), time("99991231235959Z")),
    named,
    spkiOf(publicKey),
    der(0xa3, sequence(sequence(oid(subjectAltName), der(tags.octets, altName)))),
  );
  const signature = sign("sha256", body, privateKey);
  const whole = sequence(body, algorithm, der(tags.bits, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString("base64").replaceAll(/.{64}/g, "$&\n").trimEnd();
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function spkiOf(key: KeyObject): Buffer {
  return key.export({ type: "spki", format: "der" });
}

function sequence(...parts: Buffer[]): Buffer {
  return der(tags.sequence, Buffer.concat(parts));
}

function oid(hex: string): Buffer {
  return der(tags.oid, Buffer.from(hex, "hex"));
}

/** X.690, section 8.1: tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const length = content.length;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content]);
}
