import { SignInRefused } from "./sign-in-refused";

/** More than the longest SAML response that AWS takes (100,000 characters), escaped, with what stands beside it. */
const mostBytes = 400_000;

/**
 * The parameters of a request that a program or another site made: those of the address, then those of a form's body.
 * Throws SignInRefused 400 for a body that is too large or no form.
 */
export async function formOf(request: Request): Promise<URLSearchParams> {
  const asked = new URL(request.url).searchParams;
  if (request.method !== "POST" || !request.body) return asked;
  const type = request.headers.get("content-type") ?? "";
  const body = await limited(request.body);
  if (body === "") return asked;
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new SignInRefused(400, "The body of the request must be a form (application/x-www-form-urlencoded).");
  return new URLSearchParams([...asked, ...new URLSearchParams(body)]);
}

async function limited(body: ReadableStream<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > mostBytes) throw new SignInRefused(400, "The body of the request is too large.");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
