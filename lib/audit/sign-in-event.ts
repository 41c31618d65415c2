import type { TrailEvent } from "./event";

export interface SignInEventFacts {
  name: string;
  accountId: string;
  /** The account's time. */
  at: Date;
  eventId: string;
  sourceIp: string;
  userAgent: string;
}

/**
 * An event of `signin.amazonaws.com`: what all of them have in common. In: by whom LookupEvents finds it; the record's
 * members that differ, in AWS's words.
 * Source: CloudTrail User Guide, "AWS Management Console sign-in events".
 */
export const signInEvent = (
  { name, accountId, at, eventId, sourceIp, userAgent }: SignInEventFacts,
  userName: string,
  own: {
    eventVersion: string;
    userIdentity: object;
    errorMessage?: string;
    responseElements: object;
    additionalEventData: object;
  },
): TrailEvent => {
  const { eventVersion, userIdentity, errorMessage, responseElements, additionalEventData } = own;
  return {
    accountId,
    id: eventId,
    at,
    name,
    source: "signin.amazonaws.com",
    userName,
    accessKeyId: null,
    readOnly: false,
    resources: [],
    record: {
      eventVersion,
      userIdentity,
      eventTime: `${at.toISOString().slice(0, 19)}Z`,
      eventSource: "signin.amazonaws.com",
      eventName: name,
      awsRegion: "us-east-1",
      sourceIPAddress: sourceIp,
      userAgent,
      ...(errorMessage === undefined ? {} : { errorMessage }),
      requestParameters: null,
      responseElements,
      additionalEventData,
      eventID: eventId,
      readOnly: false,
      eventType: "AwsConsoleSignIn",
      managementEvent: true,
      recipientAccountId: accountId,
      eventCategory: "Management",
    },
    decision: null,
  };
};
