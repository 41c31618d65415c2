/** From a verified request to the call that the road asks for. */
import { randomBytes, randomUUID } from "node:crypto";
import { accessKeyId, uniqueId } from "@/lib/aws/unique-id";
import type { Call, Credential, Principal } from "@/lib/operation/call";
import { type AwsRequest, header } from "./request";

/** Who signed, as lib/identity/credentials.ts knows it. */
export interface Caller {
  accountId: string;
  principal: Principal;
  credential: Credential;
  /** Milliseconds to add to the machine's time for the account's. */
  clockOffsetMs: number;
  /** A teacher has paused the lab: the sentence that its people read. */
  paused: string | null;
}

/** In: the region of the signature's scope. Out: the call, at the account's time. */
export function callOfRequest(request: AwsRequest, caller: Caller, region: string, requestId: string): Call {
  const { accountId, principal, credential, clockOffsetMs, paused } = caller;
  return {
    accountId,
    principal,
    credential,
    door: "api",
    ...(paused === null ? {} : { paused }),
    at: new Date(request.at.getTime() + clockOffsetMs),
    requestId,
    eventId: randomUUID(),
    newEventId: randomUUID,
    sourceIp: request.sourceIp,
    userAgent: utf8(header(request, "user-agent") ?? ""),
    region,
    host: hostName(header(request, "host") ?? ""),
    secure: request.secure,
    random: randomBytes,
    newId: (prefix) => uniqueId(prefix, randomBytes),
    newAccessKeyId: (prefix) => accessKeyId(prefix, accountId, randomBytes),
  };
}

const hostName = (host: string) => host.replace(/:\d+$/, "").toLowerCase();

/** Header values come as bytes. */
const utf8 = (bytes: string) => Buffer.from(bytes, "latin1").toString("utf8");
