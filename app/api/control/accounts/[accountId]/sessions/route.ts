import { z } from "zod";
import { keepSession } from "@/lib/doors/console/browser-cookies";
import { browserRequestOf, visitOf } from "@/lib/doors/console/browser-request";
import { requireControlToken } from "@/lib/doors/console/control-token";
import { openDirectSession } from "@/lib/identity/direct-session";

const input = z.strictObject({
  /** `root` or `user/<name>`. */
  principal: z.string().regex(/^(root|user\/.+)$/),
  mfa: z.boolean().default(false),
  /** Which of the browser's five sessions: 0, or N for the addresses that begin with `/s/N`. */
  place: z.int().min(0).max(4).default(0),
});

/** Opens a console session; the cookie holds it beside those that the request's cookie held. */
export async function POST(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const refusal = requireControlToken(request);
  if (refusal) return refusal;
  const body = input.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return Response.json({ message: z.prettifyError(body.error) }, { status: 400 });
  const { principal, mfa, place } = body.data;
  const userName = principal === "root" ? null : principal.slice("user/".length);
  const browser = { ...browserRequestOf(request.headers), place };
  const { accountId } = await params;
  const ticket = await openDirectSession(accountId, userName, { mfa }, visitOf(browser));
  if (!ticket) return Response.json({ message: `There is no ${principal} in account ${accountId}.` }, { status: 404 });
  return Response.json(await keepSession(browser, ticket), { status: 201 });
}
