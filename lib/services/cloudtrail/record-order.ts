/**
 * The members of a record as CloudTrail writes them; the database keeps no order of its own.
 * Source: CloudTrail User Guide, the examples of "CloudTrail log file examples" and "CloudTrail userIdentity element".
 */
const order = [
  "eventVersion",
  "userIdentity",
  "eventTime",
  "eventSource",
  "eventName",
  "awsRegion",
  "sourceIPAddress",
  "userAgent",
  "errorCode",
  "errorMessage",
  "requestParameters",
  "responseElements",
  "additionalEventData",
  "requestID",
  "eventID",
  "readOnly",
  "resources",
  "eventType",
  "managementEvent",
  "recipientAccountId",
  "sharedEventID",
  "serviceEventDetails",
  "eventCategory",
  "tlsDetails",
  "sessionCredentialFromConsole",
];

const orderOfIdentity = [
  "type",
  "principalId",
  "arn",
  "accountId",
  "accessKeyId",
  "userName",
  "sessionContext",
  "sessionIssuer",
  "webIdFederationData",
  "federatedProvider",
  "attributes",
  "creationDate",
  "mfaAuthenticated",
  "identityProvider",
  "invokedBy",
];

/** A record with its members, and those of `userIdentity`, in CloudTrail's order; what is not known of stands last. */
export function inTrailOrder(record: Record<string, unknown>): Record<string, unknown> {
  const ordered = sorted(record, order);
  return "userIdentity" in ordered ? { ...ordered, userIdentity: identity(ordered.userIdentity) } : ordered;
}

const identity = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(sorted(value, orderOfIdentity)).map(([name, member]) => [name, identity(member)]),
      )
    : value;

function sorted(value: Record<string, unknown>, names: readonly string[]) {
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => place(a) - place(b)));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
