/** The one place where the kit's ports meet their implementations. */
import { eventsOf, type TrailEvent } from "@/lib/audit/event";
import { insertEvents, recordNow, recordSoon } from "@/lib/audit/store";
import { reader, readerOf } from "@/lib/db/pool";
import { latestRevision } from "@/lib/db/revisions";
import { changeAccount } from "@/lib/db/transaction";
import { noteKeyUse } from "@/lib/identity/key-use";
import { noteRoleUse } from "@/lib/identity/role-use";
import type { Call } from "@/lib/operation/call";
import type { Operation } from "@/lib/operation/define";
import { type Ports, perform } from "@/lib/operation/perform";
import { policiesOf } from "@/lib/services/iam/store/policies-in-force";

const ports: Ports<TrailEvent> = {
  readerOf,
  change: (call, work, events, findAltered) =>
    changeAccount(call.accountId, work, (out) => insertEvents(events(out)), findAltered),
  revisionOf: latestRevision,
  policiesOf,
  eventsOf,
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
    return perform({ ...ports, unjudged: true }, operation, raw, call);
  },
  /** The policies that apply to a caller, for questions about what somebody could do (lib/doors/console/graded-account.ts). */
  policiesOf,
  reader,
  noteKeyUse,
};
