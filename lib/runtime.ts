/** The one place where the kit's ports meet their implementations. */
import { eventsOf, type TrailEvent } from "@/lib/audit/event";
import { flushEvents, insertEvents, recordNow, recordSoon } from "@/lib/audit/store";
import { isTold } from "@/lib/audit/unproven-callers";
import { pool, reader, readerOf } from "@/lib/db/pool";
import { latestRevision } from "@/lib/db/revisions";
import { changeAccount } from "@/lib/db/transaction";
import { flushKeyUses, noteKeyUse } from "@/lib/identity/key-use";
import { flushRoleUses, noteRoleUse } from "@/lib/identity/role-use";
import type { Call } from "@/lib/operation/call";
import type { Operation } from "@/lib/operation/define";
import { type Ports, perform } from "@/lib/operation/perform";
import { policiesOf, presentPoliciesOf } from "@/lib/services/iam/store/policies-in-force";

const ports: Ports<TrailEvent> = {
  readerOf,
  change: (call, work, events, altered) =>
    changeAccount(call, work, (out, made) => insertEvents(events(out), made), altered),
  revisionOf: latestRevision,
  policiesOf,
  eventsOf: (operation, call, outcome) => (isTold(operation, call, outcome) ? eventsOf(operation, call, outcome) : []),
  recordSoon,
  recordNow,
};

export const runtime = {
  /** See lib/operation/perform.ts. */
  perform<In, Out, T, P, S>(operation: Operation<In, Out, T, P, S>, raw: unknown, call: Call) {
    noteRoleUse(call);
    return perform(ports, operation, raw, call);
  },
  /** The same for a call that skips authorization: of a port that runs with REHEARSAL_COMPAT=moto, and no other. */
  performUnjudged<In, Out, T, P, S>(operation: Operation<In, Out, T, P, S>, raw: unknown, call: Call) {
    noteRoleUse(call);
    return perform(ports, operation, raw, { ...call, unjudged: true });
  },
  /** The policies that apply to a caller, for questions about what somebody could do (lib/doors/console/graded-account.ts). */
  presentPoliciesOf,
  reader,
  noteKeyUse,
  /** At the end of the process: stores what waits, and closes the connections to the database. */
  async close() {
    const stored = await Promise.allSettled([flushEvents(), flushKeyUses(), flushRoleUses()]);
    for (const each of stored) if (each.status === "rejected") console.error(each.reason);
    await pool().end();
  },
};
