import "server-only";
import { recordExitRole, recordSwitchRole } from "@/lib/audit/switch-role";
import { withoutHyphens } from "@/lib/aws/account-id";
import { isAwsError } from "@/lib/aws/error";
import { accountIdOf, findAccount } from "@/lib/identity/accounts";
import { copyConsoleSession } from "@/lib/identity/console-sessions";
import { createRoleSession } from "@/lib/identity/role-sessions";
import { roleByArn } from "@/lib/identity/roles";
import { assumedRole } from "@/lib/identity/session-principal";
import { runtime } from "@/lib/runtime";
import { longestSwitchedRole, sessionLimits } from "@/lib/services/sts/inputs";
import { assumeRole } from "@/lib/services/sts/operations/assume-role";
import type { Failure } from "./action-state";
import { keepRole, keepSession, type RememberedRole, rememberRole } from "./browser-cookies";
import { browserRequest, visitOf } from "./browser-request";
import { ownCall } from "./console-call";
import { freePlace, requireSignedIn, signedIn } from "./console-session";
import { failureOf } from "./run-operation";

/**
 * Switches to a role as the console of AWS does: AssumeRole by who signed in, whatever role that one has now; the
 * session lasts as long as the role allows and the person's own session still does.
 * In: account (id or alias), path and name of the role, how to call it; the page to go to; whether the role stands
 * beside the person's session, in a place of its own, instead of over it. Out: at which place the role is, or why it was
 * refused. Source: IAM User Guide, "Switch from a user to an IAM role (console)" (id_roles_use_switch-role-console).
 */
export async function switchToRole(
  asked: RememberedRole,
  target: string,
  { beside }: { beside: boolean },
): Promise<{ place: number } | { failure: Failure }> {
  const { own } = await requireSignedIn();
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
  const seconds = Math.min(role?.maxSessionDuration ?? sessionLimits.usualOfRole, left);
  const RoleSessionName = own.principal.kind === "user" ? own.principal.userName : "root";
  const DurationSeconds = Math.max(seconds, sessionLimits.shortest);
  let given: Awaited<ReturnType<typeof assume>>;
  try {
    given = await assume({ RoleArn, RoleSessionName, DurationSeconds });
  } catch (error) {
    return isAwsError(error) ? { failure: failureOf("AssumeRole", error) } : Promise.reject(error);
  }
  const account = role && (await findAccount(role.accountId));
  if (!role || !account) return { failure: malformed };
  const at = new Date(visit.now.getTime() + account.clockOffsetMs);
  const copy = beside ? await copyConsoleSession(own.session, visit) : undefined;
  // Signed out of meanwhile: that leads to the sign-in.
  if (beside && !copy) {
    await requireSignedIn();
    return { failure: malformed };
  }
  const ticket = await createRoleSession(
    {
      accountId,
      roleId: role.id,
      sessionName: RoleSessionName,
      accessKeyId: given.Credentials?.AccessKeyId ?? "",
      issuedAt: at,
      expiresAt: new Date(visit.now.getTime() + seconds * 1000),
    },
    visit,
  );
  const { displayName, color } = asked;
  const roleTicket = { ...ticket, displayName, color };
  if (copy) await keepSession({ ...request, place }, { ...copy, role: roleTicket });
  else await keepRole(request, roleTicket);
  await rememberRole(request, { ...asked, roleName });
  await recordSwitchRole({
    role: assumedRole(role, RoleSessionName, undefined),
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
  if (identity?.principal.kind !== "assumed-role") return;
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
