/**
 * What the browser keeps for us: next-auth's encrypted token (JWE, A256GCM), so that nobody reads or changes it.
 * `purpose` separates the keys: a token of one kind does not open as another.
 */
import { decode, encode } from "next-auth/jwt";
import { derived } from "./seal";

/** The secret that next-auth works with: NEXTAUTH_SECRET, else one that follows from the master key. */
export const cookieSecret = () => process.env.NEXTAUTH_SECRET ?? derived("browser-cookies", "v1").toString("base64");

/** In: plain data, what it is for, how long it holds in seconds (machine's clock). */
export const sealCookie = (content: Record<string, unknown>, purpose: string, maxAgeSeconds: number) =>
  encode({ token: content, secret: cookieSecret(), salt: purpose, maxAge: maxAgeSeconds });

/** The content; undefined for a cookie that is missing, was changed, is over or was made for something else. */
export async function openCookie(value: string | undefined, purpose: string): Promise<unknown> {
  if (!value) return undefined;
  try {
    return (await decode({ token: value, secret: cookieSecret(), salt: purpose })) ?? undefined;
  } catch {
    return undefined;
  }
}
