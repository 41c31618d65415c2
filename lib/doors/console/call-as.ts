import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { accessKeyId, uniqueId } from "@/lib/aws/unique-id";
import type { Call, Credential, Principal } from "@/lib/operation/call";

export interface CallFacts {
  credential?: Partial<Credential>;
  sourceIp?: string;
  door?: Call["door"];
}

/**
 * A call that no browser sent: of a lab's steps, of whoever grades, of a start state that is built.
 * In: who, the account's time; by what credential (a long-term key, where it is not said), from where.
 */
export function callAs(principal: Principal, at: Date, { credential, sourceIp, door }: CallFacts = {}): Call {
  return {
    accountId: principal.accountId,
    principal,
    credential: {
      kind: "long-term",
      accessKeyId: accessKeyId("AKIA", principal.accountId, randomBytes),
      ...credential,
    },
    door: door ?? "api",
    at,
    requestId: randomUUID(),
    eventId: randomUUID(),
    newEventId: randomUUID,
    sourceIp: sourceIp ?? "192.0.2.10",
    userAgent: "rehearsal-labs",
    region: "us-east-1",
    secure: true,
    random: randomBytes,
    newId: (prefix) => uniqueId(prefix, randomBytes),
    newAccessKeyId: (prefix) => accessKeyId(prefix, principal.accountId, randomBytes),
  };
}
