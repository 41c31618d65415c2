/**
 * The trail's events of switching roles in the console: SwitchRole and ExitRole, told to the role's account.
 * The form of SwitchRole was recorded from AWS; that of ExitRole follows it, with its name known from records.
 */
import type { AssumedRolePrincipal } from "@/lib/operation/call";
import type { TrailEvent } from "./event";
import { signInEvent } from "./sign-in-event";
import { recordNow } from "./store";

export interface SwitchFacts {
  role: AssumedRolePrincipal;
  /** The ARN of who switched. */
  from: string;
  /** The page that the person comes to. */
  redirectTo: string;
  /** The time of the role's account. */
  at: Date;
  eventId: string;
  sourceIp: string;
  userAgent: string;
}

export const recordSwitchRole = (facts: SwitchFacts) =>
  recordNow([roleEvent("SwitchRole", facts, { SwitchFrom: facts.from, RedirectTo: facts.redirectTo })]);

/** Back to who signed in. */
export const recordExitRole = (facts: Omit<SwitchFacts, "from">) =>
  recordNow([roleEvent("ExitRole", facts, { RedirectTo: facts.redirectTo })]);

function roleEvent(
  name: "SwitchRole" | "ExitRole",
  { role, ...facts }: Omit<SwitchFacts, "from">,
  additionalEventData: Record<string, string>,
): TrailEvent {
  const { accountId, arn, sessionName, userId } = role;
  return signInEvent({ ...facts, name, accountId }, sessionName, {
    eventVersion: "1.08",
    userIdentity: { type: "AssumedRole", principalId: userId, arn, accountId },
    responseElements: { [name]: "Success" },
    additionalEventData,
  });
}
