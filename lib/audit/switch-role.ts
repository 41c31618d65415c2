/**
 * The trail's events of switching roles in the console: SwitchRole, told to the role's account.
 * The record's form was recorded from AWS.
 */
import type { AssumedRolePrincipal } from "@/lib/operation/call";
import type { TrailEvent } from "./event";
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

export const recordSwitchRole = (facts: SwitchFacts) => recordNow([switchRoleEvent(facts)]);

function switchRoleEvent({ role, from, redirectTo, at, eventId, sourceIp, userAgent }: SwitchFacts): TrailEvent {
  const { accountId } = role;
  return {
    accountId,
    id: eventId,
    at,
    name: "SwitchRole",
    source: "signin.amazonaws.com",
    userName: role.sessionName,
    accessKeyId: null,
    readOnly: false,
    resources: [],
    record: {
      eventVersion: "1.08",
      userIdentity: { type: "AssumedRole", principalId: role.userId, arn: role.arn, accountId },
      eventTime: `${at.toISOString().slice(0, 19)}Z`,
      eventSource: "signin.amazonaws.com",
      eventName: "SwitchRole",
      awsRegion: "us-east-1",
      sourceIPAddress: sourceIp,
      userAgent,
      requestParameters: null,
      responseElements: { SwitchRole: "Success" },
      additionalEventData: { SwitchFrom: from, RedirectTo: redirectTo },
      eventID: eventId,
      readOnly: false,
      eventType: "AwsConsoleSignIn",
      managementEvent: true,
      recipientAccountId: accountId,
      eventCategory: "Management",
    },
    decision: null,
  };
}
