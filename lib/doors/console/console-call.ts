import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { accessKeyId, uniqueId } from "@/lib/aws/unique-id";
import type { BrowserIdentity } from "@/lib/identity/browser-identity";
import type { Call, Credential, Principal } from "@/lib/operation/call";
import { type BrowserRequest, browserRequest } from "./browser-request";
import { requireSignedIn } from "./console-session";

/** The console of IAM is global; its calls are recorded where AWS records them. */
const region = "us-east-1";

/** A new call by the session that the address means: its own request and event id each time. */
export async function consoleCall(): Promise<Call> {
  const identity = await requireSignedIn();
  return callAs(identity, identity.mfaDue === "forced");
}

/** The same by who signed in, though that one switched to a role. */
export const ownCall = async (): Promise<Call> => callAs((await requireSignedIn()).own);

async function callAs(
  { session, principal, account }: Pick<BrowserIdentity, "session" | "principal" | "account">,
  mfaDue = false,
) {
  const credential: Credential = {
    kind: "console",
    accessKeyId: session.accessKeyId,
    issuedAt: session.issuedAt,
    ...(session.mfaAt ? { mfaAt: session.mfaAt } : {}),
    ...(session.given ? { given: session.given } : {}),
    ...(mfaDue ? { mfaDue } : {}),
  };
  const at = new Date(Date.now() + account.clockOffsetMs);
  const call = callFrom(await browserRequest(), principal, credential, at);
  return account.paused === null ? call : { ...call, paused: account.paused };
}

/** A call of the console door. In: the request, who, by what, the account's time. */
export const callFrom = (request: BrowserRequest, principal: Principal, credential: Credential, at: Date): Call => ({
  accountId: principal.accountId,
  principal,
  credential,
  door: "console",
  at,
  requestId: randomUUID(),
  eventId: randomUUID(),
  newEventId: randomUUID,
  sourceIp: request.sourceIp,
  userAgent: request.userAgent,
  region,
  secure: request.secure,
  random: randomBytes,
  newId: (prefix) => uniqueId(prefix, randomBytes),
  newAccessKeyId: (prefix) => accessKeyId(prefix, principal.accountId, randomBytes),
});
