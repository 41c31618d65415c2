import "server-only";
/** Bodies of objects between a browser and `perform`: files on both ways, never whole in memory. */
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { ReceivedBody, StoredBody } from "@/lib/services/s3/body";
import { spoolBody } from "../aws-api/spool-body";
import type { Read } from "./action-state";
import { requireSignedIn } from "./console-session";
import { failureOf, pageRefusal } from "./run-operation";

/**
 * Receives a body into a file, and hands it to `run`; what the operation did not keep of it is gone afterwards.
 * In: its pieces (none: it is empty); the length that the browser told; the operation that a failure names.
 * Nothing is received of a browser that is not signed in, nor of a page that is another's by now.
 */
export async function withBody<Out>(
  {
    pieces,
    length,
    operation,
  }: { pieces?: AsyncIterable<Uint8Array> | null; length?: string | null; operation: string },
  run: (body: ReceivedBody) => Promise<Read<Out>>,
): Promise<Read<Out>> {
  await requireSignedIn();
  const refused = await pageRefusal(operation);
  if (refused) return { ok: false, failure: refused.failure };
  const told = (name: string) => (name === "content-length" ? (length ?? undefined) : undefined);
  const spooled = await spoolBody(pieces ?? nothing(), told);
  try {
    if (spooled.fault) return { ok: false, failure: failureOf(operation, spooled.fault) };
    return await run(spooled);
  } finally {
    await rm(spooled.file, { force: true });
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A stored body as a browser gets it, read as fast as the browser takes it. Null: it is empty. */
export function streamOf({ file, start, end }: StoredBody): ReadableStream<Uint8Array> | null {
  if (end < start) return null;
  const source = createReadStream(file, { start, end });
  const pieces: AsyncIterator<Buffer> = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void source.destroy(),
  });
}
