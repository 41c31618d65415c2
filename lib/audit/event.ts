/** CloudTrail's record of a call, derived from the operation. No handler writes one. */

import { z } from "zod";
import type { Decision } from "@/lib/authorization";
import { isAwsError } from "@/lib/aws/error";
import type { Decided } from "@/lib/operation/authorize";
import type { Call } from "@/lib/operation/call";
import { type AnyOperation, changesNothing, type EventFacts } from "@/lib/operation/define";
import type { Outcome } from "@/lib/operation/perform";
import { resourcesOf, trailForm, withinTrail } from "./event-parts";
import { strangerIdentity, trailUserName, userIdentity } from "./user-identity";

/** A row of the trail: the columns that LookupEvents searches, and the whole record. */
export interface TrailEvent {
  accountId: string;
  id: string;
  at: Date;
  name: string;
  source: string;
  userName: string | null;
  accessKeyId: string | null;
  readOnly: boolean;
  resources: { ResourceType: string; ResourceName: string }[];
  record: Record<string, unknown>;
  /** Of a refused call: what Explain shows. */
  decision: Decision | null;
}

/**
 * The events of one call: one, or for a console operation one for each distinct action that it asked. A console
 * operation that asked nothing (malformed input, say) makes one of its own name.
 */
export function eventsOf(operation: AnyOperation, call: Call, outcome: Outcome): TrailEvent[] {
  const readOnly = changesNothing(operation);
  const refusal = outcome.asked.find((decided) => decided.denial !== undefined);
  if (operation.dataEvent) {
    // What the console shows as refused can be explained; LookupEvents leaves these records out.
    const explained = refusal && outcome.error !== undefined && call.door === "console";
    return explained ? [dataEvent(operation, call, outcome, refusal)] : [];
  }
  if (operation.consoleOnly && outcome.asked.length > 0) {
    // Where no action was refused, an error is the operation's: every action that it stands for failed with it.
    // A change of which one action was refused did not happen, so only the refusal is told.
    const failure = refusal ? undefined : outcome.error;
    const told = distinctActions(outcome.asked).filter(({ denial }) => readOnly || !refusal || denial !== undefined);
    const { input, output, target } = outcome;
    const facts = operation.event?.(nothingTold, { input, output, target }) ?? nothingTold;
    return told.map((decided) => consoleEvent(call, decided, readOnly, failure, facts));
  }
  const derived: EventFacts = {
    requestParameters: trailForm(outcome.input),
    responseElements:
      outcome.error !== undefined || (readOnly && !operation.storesNothing) ? null : trailForm(outcome.output),
    resources: resourcesOf(outcome.input, outcome.output),
  };
  const facts =
    operation.event?.(derived, {
      input: outcome.input,
      output: outcome.output,
      target: outcome.target,
    }) ?? derived;
  const parts: Parts = {
    id: call.eventId,
    name: operation.name,
    source: operation.service.eventSource,
    readOnly,
    category: "Management",
    facts,
    error: outcome.error,
    decision: refusal?.decision ?? null,
  };
  const other = outcome.error === undefined ? operation.alsoToldTo?.({ target: outcome.target, call }) : undefined;
  return other ? sharedEvents(call, parts, other) : [rowOf(call, parts)];
}

/** Of a refused call on S3's objects: of what it asked no more than bucket and key, for bodies are in the input too. */
function dataEvent(operation: AnyOperation, call: Call, { input, error }: Outcome, refusal: Decided): TrailEvent {
  const asked = z.object({ Bucket: z.string(), Key: z.string().optional() }).safeParse(input).data;
  return rowOf(call, {
    id: call.eventId,
    name: operation.name,
    source: operation.service.eventSource,
    readOnly: changesNothing(operation),
    category: "Data",
    facts: {
      requestParameters: asked
        ? { bucketName: asked.Bucket, ...(asked.Key === undefined ? {} : { key: asked.Key }) }
        : null,
      responseElements: null,
      resources: [],
    },
    error,
    decision: refusal.decision,
  });
}

/**
 * The event of a call across accounts, once for each: both bear one shared id, and the other account learns of the
 * caller no more than account and unique id.
 * Source: CloudTrail User Guide, "CloudTrail record contents", sharedEventID; "userIdentity element", AWSAccount.
 */
function sharedEvents(call: Call, parts: Parts, { accountId, at }: { accountId: string; at: Date }): TrailEvent[] {
  const sharedEventID = call.newEventId();
  const own = rowOf(call, parts);
  const theirs = rowOf({ ...call, at }, { ...parts, id: call.newEventId() });
  return [
    { ...own, record: { ...own.record, sharedEventID } },
    {
      ...theirs,
      accountId,
      userName: null,
      accessKeyId: null,
      record: { ...theirs.record, userIdentity: strangerIdentity(call), recipientAccountId: accountId, sharedEventID },
    },
  ];
}

/** The first refusal of each action where it was refused, else its first question. */
function distinctActions(asked: Decided[]) {
  const first = new Map<string, Decided>();
  for (const decided of asked) {
    const known = first.get(decided.need.action);
    if (!known || (!known.denial && decided.denial)) first.set(decided.need.action, decided);
  }
  return [...first.values()];
}

const nothingTold: EventFacts = { requestParameters: null, responseElements: null, resources: [] };

function consoleEvent(
  call: Call,
  decided: Decided,
  readOnly: boolean,
  failure: unknown,
  facts: EventFacts,
): TrailEvent {
  const [service = "", name = ""] = decided.need.action.split(":");
  return rowOf(call, {
    id: decided.eventId,
    name,
    source: `${service}.amazonaws.com`,
    readOnly,
    category: "Management",
    facts,
    error: decided.denial === undefined ? failure : { code: "AccessDenied", message: decided.denial },
    decision: decided.denial === undefined ? null : decided.decision,
  });
}

interface Parts {
  id: string;
  name: string;
  source: string;
  readOnly: boolean;
  category: "Management" | "Data";
  facts: EventFacts;
  error: unknown;
  decision: Decision | null;
}

function rowOf(call: Call, parts: Parts): TrailEvent {
  return {
    accountId: call.accountId,
    id: parts.id,
    at: call.at,
    name: parts.name,
    source: parts.source,
    userName: parts.facts.caller ? parts.facts.caller.userName : trailUserName(call.principal),
    accessKeyId: call.credential.accessKeyId || null,
    readOnly: parts.readOnly,
    resources: parts.facts.resources,
    record: recordOf(call, parts),
    decision: parts.decision,
  };
}

/** Source: CloudTrail User Guide, "CloudTrail record contents" (event version 1.11). */
function recordOf(call: Call, parts: Parts): Record<string, unknown> {
  const { id, name, source, readOnly, category, facts, error } = parts;
  return {
    eventVersion: "1.11",
    userIdentity: facts.caller?.userIdentity ?? userIdentity(call),
    eventTime: `${call.at.toISOString().slice(0, 19)}Z`,
    eventSource: source,
    eventName: name,
    awsRegion: call.region,
    sourceIPAddress: call.sourceIp,
    userAgent: call.userAgent,
    ...errorOf(error, source),
    requestParameters: withinTrail("requestParameters", facts.requestParameters),
    responseElements: withinTrail("responseElements", facts.responseElements),
    requestID: call.requestId,
    eventID: id,
    readOnly,
    ...(facts.arns ? { resources: facts.arns } : {}),
    eventType: "AwsApiCall",
    managementEvent: category === "Management",
    recipientAccountId: call.accountId,
    eventCategory: category,
    ...(call.door === "console" || call.credential.kind === "console" ? { sessionCredentialFromConsole: "true" } : {}),
  };
}

function errorOf(error: unknown, source: string) {
  if (error === undefined) return {};
  const known = isAwsError(error) || isRefusal(error) ? error : { code: "InternalFailure", message: "" };
  return { errorCode: trailCode(known.code, source), errorMessage: known.message };
}

/** What consoleEvent tells of a refusal. Other errors that have a code (of the network, of the database) are bugs. */
const isRefusal = (error: unknown): error is { code: string; message: string } =>
  typeof error === "object" && error !== null && !(error instanceof Error) && "code" in error && "message" in error;

/** The trail names IAM's errors by the names of the model, which end in Exception; the wire does not. */
const trailCode = (code: string, source: string) =>
  source === "iam.amazonaws.com" && !/^(AccessDenied|InternalFailure)$|Exception$/.test(code)
    ? (namesOfModel[code] ?? `${code}Exception`)
    : code;

/** Where the wire has another word than the model. */
const namesOfModel: Partial<Record<string, string>> = {
  ReportExpired: "CredentialReportExpiredException",
  ReportInProgress: "CredentialReportNotReadyException",
  ReportNotPresent: "CredentialReportNotPresentException",
};
