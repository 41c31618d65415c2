/**
 * The control door: commands, tests and benchmarks of this machine make accounts and move their clocks by it. Who knows
 * the token of owner.json in the data folder, which only the folder's owner can read, may use it.
 */
import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { isAccountRefused } from "@/lib/accounts/refusal";

type Params = Record<string, string>;

/** What a control endpoint gets: the request, the checked body, and the parts of the address. */
export interface Asked<Body, P extends Params> {
  request: Request;
  body: Body;
  params: P;
}

/**
 * A route handler behind the token. In: the form of the body; what to do. The answer is JSON.
 * 401 without the token; 400 with a sentence for a malformed body or what lib/accounts refuses.
 */
export const controlled =
  <Body, P extends Params = Params>(body: z.ZodType<Body>, answer: (asked: Asked<Body, P>) => Promise<object>) =>
  async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    if (!hasToken(request))
      return Response.json({ message: "The control token is missing or wrong." }, { status: 401 });
    const checked = body.safeParse(await request.json().catch(() => undefined));
    if (!checked.success) return Response.json({ message: z.prettifyError(checked.error) }, { status: 400 });
    try {
      return Response.json(await answer({ request, body: checked.data, params: await context.params }));
    } catch (error) {
      if (!isAccountRefused(error)) throw error;
      return Response.json({ message: error.message }, { status: 400 });
    }
  };

function hasToken(request: Request) {
  const token = process.env.REHEARSAL_CONTROL_TOKEN;
  const given = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  return !!token && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string) => createHash("sha256").update(text).digest();
