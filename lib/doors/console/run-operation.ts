import "server-only";
import { headers } from "next/headers";
import { accountIdIn } from "@/lib/aws/account-id";
import { isAwsError } from "@/lib/aws/error";
import type { Decided } from "@/lib/operation/authorize";
import { type AnyOperation, changesNothing, type Operation } from "@/lib/operation/define";
import { labPaused } from "@/lib/operation/perform";
import { mfaRegistrationRequired } from "@/lib/operation/session-limits";
import { runtime } from "@/lib/runtime";
import { type ActionState, afterAnother, afterTheEnd, type Failure, type Read } from "./action-state";
import { consoleCall } from "./console-call";
import { ownerOf, shownIdentity, signedIn, whoIs } from "./console-session";
import { headerOfOwner, pageOwnerHeader } from "./page-owner";

/**
 * Runs one operation for the person at the browser, for a page that shows its result.
 * Out: the output, or the failure to show in its place. Bugs are thrown.
 */
export async function read<In, Out, T, P, S>(operation: Operation<In, Out, T, P, S>, input: In): Promise<Read<Out>> {
  const failure = await refusalOfAnother(nameOf(operation));
  if (failure) return { ok: false, failure };
  try {
    return { ok: true, value: await runtime.perform(operation, input, await consoleCall()) };
  } catch (error) {
    return { ok: false, failure: failureOf(nameOf(operation), error) };
  }
}

/**
 * The same for a server action. Where the session is over, or somebody else's by now, it is refused, so that the page keeps
 * what was typed.
 */
export async function act<In, Out, T, P, S>(
  operation: Operation<In, Out, T, P, S>,
  input: In,
): Promise<ActionState<Out>> {
  const refused = await pageRefusal(nameOf(operation));
  if (refused) return refused;
  const result = await read(operation, input);
  return result.ok ? { status: "done", output: result.value } : { status: "failed", failure: result.failure };
}

/**
 * For a server action that asks who is signed in before it does something: its refusal where the session is over, or the
 * page is of somebody who does not act here any more (page-owner.ts); undefined else. In: what the person asked for.
 */
export async function pageRefusal(operation: string): Promise<{ status: "failed"; failure: Failure } | undefined> {
  const failure = (await signedIn()) ? await refusalOfAnother(operation) : afterTheEnd(operation);
  return failure && { status: "failed", failure };
}

/** Why a page that is another's by now gets nothing done; undefined for one's own, and for a page that is only drawn. */
async function refusalOfAnother(operation: string): Promise<Failure | undefined> {
  const owner = (await headers()).get(pageOwnerHeader);
  const identity = owner === null ? undefined : await signedIn();
  if (!identity || owner === headerOfOwner(ownerOf(identity))) return undefined;
  return afterAnother(
    operation,
    `${whoIs(shownIdentity(identity))} @ ${accountIdIn(identity.account.era, identity.account.id)}`,
  );
}

/** What failed, in a person's words: AWS's operation; reads that the console alone has would tell a name of ours. */
const nameOf = (operation: AnyOperation) =>
  operation.consoleOnly && changesNothing(operation) ? "Reading this part of the page" : operation.name;

/** Refusals that AWS does not know. */
const ownCodes: ReadonlySet<string> = new Set([labPaused, mfaRegistrationRequired]);

/** A failure as a person reads it. Throws what is no AwsError. */
export function failureOf(operation: string, error: unknown): Failure {
  if (!isAwsError(error)) throw error;
  const decided = error.code === "AccessDenied" ? (error.detail as Decided | undefined) : undefined;
  return {
    operation,
    code: error.code,
    message: error.message,
    ...(ownCodes.has(error.code) ? { ours: true } : {}),
    ...(decided
      ? {
          denial: {
            action: decided.need.action,
            resource: decided.need.resource,
            message: error.message,
            eventId: decided.eventId,
          },
        }
      : {}),
  };
}
