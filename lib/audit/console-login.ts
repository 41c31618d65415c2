/**
 * The trail's events of sign-in: ConsoleLogin and CheckMfa.
 * Source: CloudTrail User Guide, "AWS Management Console sign-in events": a name that does not exist is not recorded,
 * for somebody may have typed a password into its field.
 */
import { rootArn } from "@/lib/aws/arn";
import type { MfaKind } from "@/lib/aws/mfa-kind";
import type { TrailEvent } from "./event";
import { signInEvent } from "./sign-in-event";
import { recordNow, recordSoon } from "./store";

export interface SignInFacts {
  name: "ConsoleLogin" | "CheckMfa";
  success: boolean;
  accountId: string;
  /** The account's time. */
  at: Date;
  eventId: string;
  sourceIp: string;
  userAgent: string;
  /** The address that was asked. */
  url: string;
  /** Root; a user of the account; or a name that no user has. */
  who: { kind: "root" } | { kind: "user"; userId: string; userName: string; arn?: string } | { kind: "unknown" };
  /** Was a second factor given (well or badly)? Serial number where it is known. */
  mfa?: { serialNumber?: string };
  /** Of CheckMfa: the kinds of the devices that were asked. */
  mfaKinds?: readonly MfaKind[];
}

/** How CheckMfa names a kind of device. The last two, and that of several, are from memory. */
const mfaTypes: Record<MfaKind, string> = { virtual: "Virtual MFA", hardware: "Hardware MFA", fido: "U2F MFA" };

const mfaTypeOf = ([first = "virtual", ...others]: NonNullable<SignInFacts["mfaKinds"]>) =>
  others.length > 0 ? "Multiple MFA Devices" : mfaTypes[first];

const hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";

/** Stores the events of a sign-in that came to its end. */
export const recordConsoleEvent = (...facts: SignInFacts[]) => recordNow(facts.map(consoleEvent));

/** The same for refusals, shortly after: so that the answer does not take longer where there is somebody to record. */
export const recordConsoleRefusal = (...facts: SignInFacts[]) => recordSoon(() => facts.map(consoleEvent));

export function consoleEvent(facts: SignInFacts): TrailEvent {
  const { name, success, who, mfa } = facts;
  const failure = success
    ? {}
    : { errorMessage: who.kind === "unknown" ? "No username found in supplied account" : "Failed authentication" };
  return signInEvent(facts, who.kind === "user" ? who.userName : who.kind === "root" ? "root" : hidden, {
    eventVersion: "1.11",
    userIdentity: identityOf(facts),
    ...failure,
    responseElements: { [name]: success ? "Success" : "Failure" },
    additionalEventData:
      name === "CheckMfa"
        ? { MfaType: mfaTypeOf(facts.mfaKinds ?? []) }
        : {
            LoginTo: facts.url,
            MobileVersion: "No",
            ...(mfa?.serialNumber ? { MFAIdentifier: mfa.serialNumber } : {}),
            MFAUsed: mfa ? "Yes" : "No",
          },
  });
}

/** An IAM user's ARN appears once the sign-in is complete; the access key id is empty, for there is no session yet. */
function identityOf({ who, accountId }: SignInFacts) {
  if (who.kind === "root")
    return { type: "Root", principalId: accountId, arn: rootArn(accountId), accountId, accessKeyId: "" };
  if (who.kind === "unknown") return { type: "IAMUser", accountId, accessKeyId: "", userName: hidden };
  return {
    type: "IAMUser",
    principalId: who.userId,
    ...(who.arn ? { arn: who.arn } : {}),
    accountId,
    ...(who.arn ? {} : { accessKeyId: "" }),
    userName: who.userName,
  };
}
