import { z } from "zod";
import type { Failure, Read } from "@/lib/doors/console/action-state";
import type { Denial } from "@/lib/operation/define";

/** A refusal that stands in the place of a value. */
export const denialShape = z.object({
  action: z.string(),
  resource: z.string(),
  message: z.string(),
  eventId: z.string(),
}) satisfies z.ZodType<Denial>;

const failure = z.object({
  operation: z.string(),
  code: z.string(),
  message: z.string(),
  denial: denialShape.optional(),
  ours: z.literal(true).optional(),
});

/** How a route of ours answers: the value, or why there is none. */
export const readAnswer = <Value>(value: z.ZodType<Value>) =>
  z.discriminatedUnion("ok", [z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), failure })]);

/** Where no answer of ours came. */
export const noAnswer = (operation: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { operation, code: "InternalFailure", message: "The server gave no answer." },
});

/**
 * What a route of ours read, asked by a part of the page when it is shown.
 * In: the address; what the value is; the operation that a failure names; of a question too long for an address its
 * body. Out: the value or the failure. A server that cannot be reached is a failure too; an aborted request throws.
 */
export async function fetchRead<Value>(
  address: string,
  value: z.ZodType<Value>,
  asked: { operation: string; signal?: AbortSignal; body?: unknown },
): Promise<Read<Value>> {
  const answer = readAnswer(value);
  const response = await fetch(address, {
    ...(asked.signal ? { signal: asked.signal } : {}),
    ...(asked.body === undefined ? {} : { method: "POST", body: JSON.stringify(asked.body) }),
  }).catch((error: unknown) => {
    if (asked.signal?.aborted) throw error;
    return undefined;
  });
  const read = answer.safeParse(response?.ok && !response.redirected ? await response.json() : undefined);
  if (!read.success) return noAnswer(asked.operation);
  return read.data.ok ? { ok: true, value: read.data.value } : read.data;
}
