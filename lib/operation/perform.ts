/**
 * The one road. Both doors hand every call to `perform`; nothing else reaches a handler.
 * check input → find the target → authorize → prepare → run (a change in one transaction with its event) → record.
 */

import type { PoliciesInForce } from "@/lib/authorization";
import { AwsError } from "@/lib/aws/error";
import { pagesOf } from "@/lib/aws/marker";
import { authorize, type Decided } from "./authorize";
import type { Call } from "./call";
import { checked } from "./check-input";
import {
  type AnyOperation,
  changesNothing,
  type Denial,
  type FindAltered,
  type Foretell,
  locksAccount,
  type May,
  type Operation,
  type Requirement,
  type Sql,
} from "./define";
import { refuseBeforeMfa, refuseBeyondSession } from "./session-limits";

/** How a call ended, as the trail wants to know it. */
export interface Outcome {
  input: unknown;
  target: unknown;
  output?: unknown;
  error?: unknown;
  /** Every action asked of the core, in order. */
  asked: Decided[];
}

/** What the kit needs of the world; wired in lib/runtime.ts. */
export interface Ports<Event> {
  /** Reads for one account. */
  readerOf: (accountId: string) => Sql;
  /** One transaction that first raises the account's revision (and so locks the row), and stores `events(result)` last. */
  change: <Out>(
    call: Call,
    work: (sql: Sql, foretell: Foretell) => Promise<Out>,
    events: (out: Out) => Event[],
    altered: "nobody" | FindAltered | undefined,
  ) => Promise<Out>;
  /** The account's revision, as far as this process knows it. */
  revisionOf: (accountId: string) => number | undefined;
  /** The policies that apply to the caller. */
  policiesOf: (call: Call) => Promise<PoliciesInForce>;
  /** The CloudTrail events of a call. */
  eventsOf: (operation: AnyOperation, call: Call, outcome: Outcome) => Event[];
  /** Stores events shortly after (reads). */
  recordSoon: (events: () => Event[]) => void;
  /** Stores events before it returns (refused and failed changes). */
  recordNow: (events: Event[]) => Promise<void>;
}

/**
 * Runs one operation for one call.
 * In: the operation, its raw input (unchecked), the call. Out: the handler's output.
 * Throws AwsError for every refusal; anything else that is thrown is a bug. LabPaused is ours (a teacher paused the lab),
 * and so is MfaRegistrationRequired.
 */
export async function perform<In, Out, Target, Prepared, Store, Event>(
  ports: Ports<Event>,
  operation: Operation<In, Out, Target, Prepared, Store>,
  raw: unknown,
  call: Call,
): Promise<Out> {
  refuseWhilePaused(operation, call);
  refuseBeforeMfa(operation, call);
  const outcome: Outcome = { input: raw, target: undefined, asked: [] };
  let wellFormed = false;
  const events = (output: Out) => ports.eventsOf(operation, call, { ...outcome, output });
  const since = ports.revisionOf(call.accountId);
  try {
    refuseBeyondSession(operation, call);
    const input = checked(operation.input, raw, operation.service.quotesValues);
    outcome.input = input;
    wellFormed = true;
    const accountId = (await operation.actsFor?.({ input, call })) ?? call.accountId;
    const reader = ports.readerOf(accountId);
    const readStore = operation.service.storeOver(reader, accountId);
    const pages = pagesOf({ operation: operation.name, accountId });
    const target = await operation.target({ input, call, store: readStore, pages });
    outcome.target = target;
    const policies = await ports.policiesOf(call);
    const ask = (need: Requirement) => {
      const eventId = eventIdFor(operation, need, call, outcome.asked);
      const decided = { ...authorize(call, need, policies), eventId, ...(call.unjudged && { denial: undefined }) };
      outcome.asked.push(decided);
      return decided;
    };
    for (const need of operation.requires({ input, target, call })) allowedOrThrow(ask(need));
    const prepared = (await operation.prepare?.({ input, target, call, store: readStore })) as Prepared;
    const may: May = (need) => denialOf(ask(need));
    const run = (sql: Sql, foretell: Foretell) =>
      Promise.resolve(
        operation.handler({
          input,
          target,
          prepared,
          call,
          store: operation.service.storeOver(sql, accountId),
          may,
          foretell,
          pages,
        }),
      );
    if (locksAccount(operation)) {
      const again = (sql: Sql) =>
        operation.target({ input, call, store: operation.service.storeOver(sql, accountId), pages });
      const found = { target, since: accountId === call.accountId ? since : undefined, again };
      return await ports.change({ ...call, accountId }, run, events, alteredBy(operation, found));
    }
    const output = await run(reader, () => {});
    ports.recordSoon(() => events(output));
    return output;
  } catch (error) {
    // Anybody may send it, of any length, for any account: what is not even a question of AWS's is told to no trail.
    if (operation.unsigned && !wellFormed) throw error;
    const failed = () => ports.eventsOf(operation, call, { ...outcome, error });
    if (changesNothing(operation)) ports.recordSoon(failed);
    else await ports.recordNow(failed());
    throw error;
  }
}

interface Found<Target> {
  target: Target;
  /** The account's revision before the target was looked for, as far as it was known. */
  since: number | undefined;
  again: (sql: Sql) => Promise<Target> | Target;
}

/**
 * Where other changes came since the target was found, the name may be somebody else's by now: so it is looked for
 * again, and where nobody has it any more nothing is said.
 */
function alteredBy<Target>(
  { service, alters }: Pick<Operation<unknown, unknown, Target, unknown, unknown>, "service" | "alters">,
  { target, since, again }: Found<Target>,
): "nobody" | FindAltered | undefined {
  if (alters === "nobody" || (!alters && service.leavesPrincipals)) return "nobody";
  if (!alters) return undefined;
  return async (before, sql) => {
    if (before === since) return alters({ target });
    const ids = alters({ target: await again(sql) });
    return ids.length > 0 ? ids : undefined;
  };
}

/** The code by which a paused lab refuses changes: ours. */
export const labPaused = "LabPaused";

/** AWS knows no such thing, so its trail does not tell of it. Looking goes on. */
function refuseWhilePaused(operation: AnyOperation, { paused }: Call) {
  if (paused !== undefined && !changesNothing(operation)) throw new AwsError(labPaused, paused, 403);
}

function allowedOrThrow(decided: Decided) {
  if (decided.denial) throw new AwsError("AccessDenied", decided.denial, 403, decided);
}

/** A console operation makes one event for each distinct action; every other operation makes one in all. */
const eventIdFor = (operation: AnyOperation, need: Requirement, call: Call, asked: Decided[]) =>
  operation.consoleOnly
    ? (asked.find((earlier) => earlier.need.action === need.action)?.eventId ?? call.newEventId())
    : call.eventId;

const denialOf = (decided: Decided): Denial | undefined =>
  decided.denial === undefined
    ? undefined
    : {
        action: decided.need.action,
        resource: decided.need.resource,
        message: decided.denial,
        eventId: decided.eventId,
      };
