import "server-only";
import { recordExitRole, recordSwitchRole } from "@/lib/audit/switch-role";
import { withoutHyphens } from "@/lib/aws/account-id";
import { isAwsError } from "@/lib/aws/error";
import { accountIdOf, findAccount } from "@/lib/identity/accounts";
import { copyConsoleSession, storeConsoleSession } from "@/lib/identity/console-sessions";
import { roleByArn } from "@/lib/identity/roles";
import { assumedRole } from "@/lib/identity/session-principal";
import { readSessionToken } from "@/lib/identity/session-token";
import type { Principal } from "@/lib/operation/call";
import { runtime } from "@/lib/runtime";
import { longestSwitchedRole, sessionLimits } from "@/lib/services/sts/inputs";
import { assumeRole } from "@/lib/services/sts/operations/assume-role";
import { afterTheEnd, type Failure } from "./action-state";
import { keepRole, keepSession, type RememberedRole, rememberRole } from "./browser-cookies";
import { browserRequest, visitOf } from "./browser-request";
import { ownCall } from "./console-call";
import { freePlace, signedIn } from "./console-session";
import { failureOf, pageRefusal } from "./run-operation";

/**
 * Switches to a role as the console of AWS does: AssumeRole by who signed in, whatever role that one has now; the
 * session lasts as long as the role allows and the person's own session still does. From a role's own session that is
 * role chaining, for an hour at most; what goes on with it (source identity, transitive tags) is in the new session.
 * In: account (id or alias), path and name of the role, how to call it; the page to go to; whether the role stands
 * beside the person's session, in a place of its own, instead of over it. Out: at which place the role is, or why it was
 * refused. Source: IAM User Guide, "Switch from a user to an IAM role (console)" (id_roles_use_switch-role-console).
 */
export async function switchToRole(
  asked: RememberedRole,
  target: string,
  { beside }: { beside: boolean },
): Promise<{ place: number } | { failure: Failure }> {
  const [identity, refused] = [await signedIn(), await pageRefusal("AssumeRole")];
  if (!identity || refused) return { failure: refused?.failure ?? afterTheEnd("AssumeRole") };
  const { own } = identity;
  const request = await browserRequest();
  const place = beside ? await freePlace() : request.place;
  if (place === undefined) return { failure: allPlacesTaken };
  const visit = visitOf(request);
  const roleName = asked.roleName.trim().replace(/^\//, "");
  const accountId = (await accountIdOf(asked.account)) ?? withoutHyphens(asked.account.trim());
  const RoleArn = `arn:aws:iam::${accountId}:role/${roleName}`;
  if (!/^\d{12}$/.test(accountId) || roleName.length > longestSwitchedRole) return { failure: malformed };
  const role = await roleByArn(RoleArn);
  const left = Math.floor((own.session.expiresAt.getTime() - visit.now.getTime()) / 1000);
  const longest = own.principal.kind === "assumed-role" ? sessionLimits.longestOfChain : sessionLimits.longestOfRole;
  const seconds = Math.min(role?.maxSessionDuration ?? sessionLimits.usualOfRole, left, longest);
  const RoleSessionName = sessionNameOf(own.principal);
  const DurationSeconds = Math.max(seconds, sessionLimits.shortest);
  let given: Awaited<ReturnType<typeof assume>>;
  try {
    given = await assume({ RoleArn, RoleSessionName, DurationSeconds });
  } catch (error) {
    return isAwsError(error) ? { failure: failureOf("AssumeRole", error) } : Promise.reject(error);
  }
  const { AccessKeyId: accessKeyId = "", SessionToken = "" } = given.Credentials ?? {};
  const session = readSessionToken(accessKeyId, SessionToken);
  const account = role && (await findAccount(role.accountId));
  if (!role || !account || !session) return { failure: malformed };
  const at = new Date(visit.now.getTime() + account.clockOffsetMs);
  const copy = beside ? await copyConsoleSession(own.session, visit) : undefined;
  // Signed out of meanwhile.
  if (beside && !copy) return { failure: afterTheEnd("AssumeRole") };
  const ticket = await storeConsoleSession(
    {
      accountId,
      bearer: session.bearer,
      ...(session.given ? { given: session.given } : {}),
      accessKeyId,
      mfaAt: null,
      issuedAt: new Date(session.issuedAt),
      expiresAt: new Date(visit.now.getTime() + seconds * 1000),
    },
    visit,
  );
  if (!ticket) throw new Error("AssumeRole gave an access key id that a session has.");
  const { displayName, color } = asked;
  const roleTicket = { ...ticket, displayName, color };
  if (copy) await keepSession({ ...request, place }, { ...copy, role: roleTicket });
  else await keepRole(request, roleTicket);
  await rememberRole(request, { ...asked, roleName });
  await recordSwitchRole({
    role: assumedRole(role, RoleSessionName, session.given),
    from: own.principal.arn,
    redirectTo: `${request.origin}${target}`,
    at,
    eventId: visit.newEventId(),
    sourceIp: visit.sourceIp,
    userAgent: visit.userAgent,
  });
  return { place };
}

const assume = async (input: { RoleArn: string; RoleSessionName: string; DurationSeconds: number }) =>
  runtime.perform(assumeRole, input, await ownCall());

/** As AWS names the session of who switches. */
function sessionNameOf(principal: Principal): string {
  if (principal.kind === "user") return principal.userName;
  if (principal.kind === "assumed-role") return principal.sessionName;
  return principal.kind === "root" ? "root" : principal.name;
}

/** What is no account or no role is told as all else is: AWS has one sentence for every reason. */
const malformed: Failure = { operation: "AssumeRole", code: "ValidationError", message: "" };

const allPlacesTaken: Failure = {
  ...{ operation: "Add session", code: "LimitExceeded", ours: true },
  message: "Five sessions are the most. Sign out of one to add another.",
};

/**
 * Back to who signed in: the role's session ends, and its account's trail has ExitRole. In: the page to go to. Nothing
 * happens where nobody has switched.
 */
export async function switchBack(target: string): Promise<void> {
  const request = await browserRequest();
  const identity = await signedIn();
  if (!identity?.switched || identity.principal.kind !== "assumed-role") return;
  await keepRole(request, undefined);
  const visit = visitOf(request);
  await recordExitRole({
    role: identity.principal,
    redirectTo: `${request.origin}${target}`,
    at: new Date(visit.now.getTime() + identity.account.clockOffsetMs),
    eventId: visit.newEventId(),
    sourceIp: visit.sourceIp,
    userAgent: visit.userAgent,
  });
}
