import { z } from "zod";
import type { Read } from "@/lib/doors/console/action-state";

const failure = z.object({
  operation: z.string(),
  code: z.string(),
  message: z.string(),
  denial: z.object({ action: z.string(), resource: z.string(), message: z.string(), eventId: z.string() }).optional(),
});

/**
 * Fetches what a part of the page reads late. In: the address of a route that answers a `Read`; the shape of its value.
 * Out: the answer; undefined where there was none to be read, after the session's end for one.
 * Throws where `signal` ends it.
 */
export async function readAnswer<Value>(
  address: string,
  value: z.ZodType<Value>,
  signal?: AbortSignal,
): Promise<Read<Value> | undefined> {
  const answer = z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), failure }),
  ]);
  const response = await fetch(address, signal ? { signal } : {});
  const read = answer.safeParse(response.ok && !response.redirected ? await response.json() : undefined);
  return read.success ? read.data : undefined;
}

/** What stands in place of an answer that could not be read. */
export const failedRead = (operation: string, message: string): Read<never> => ({
  ok: false,
  failure: { operation, code: "InternalFailure", message },
});
