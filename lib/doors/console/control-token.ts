import { createHash, timingSafeEqual } from "node:crypto";

/**
 * The control API is for whoever started the server: its token stands in REHEARSAL_CONTROL_TOKEN.
 * In: a request with `Authorization: Bearer <token>`. Out: undefined where it is right, else the answer to give (401).
 */
export function requireControlToken(request: Request): Response | undefined {
  const token = process.env.REHEARSAL_CONTROL_TOKEN;
  const given = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token && given && timingSafeEqual(hashOf(token), hashOf(given))) return undefined;
  return Response.json({ message: "The control API needs its token." }, { status: 401 });
}

const hashOf = (text: string) => createHash("sha256").update(text).digest();
