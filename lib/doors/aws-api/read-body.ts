import type { IncomingMessage } from "node:http";

/** One megabyte: no request of a served operation is larger. */
export const bodyLimit = 1024 * 1024;

/** How much of a body that is too large is read and thrown away, so that the client gets to read the refusal. */
const drainLimit = 16 * bodyLimit;

export interface ReadBody {
  /** Empty where it was too large. */
  body: Buffer;
  tooLarge: boolean;
}

/**
 * Reads a body whole or not at all: what is larger than the limit is refused, never cut.
 * Rejects where the client goes away before the end.
 */
export function readBody(message: IncomingMessage, limit = bodyLimit): Promise<ReadBody> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    message.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks = [];
      if (size > drainLimit) {
        message.pause();
        resolve({ body: Buffer.alloc(0), tooLarge: true });
      }
    });
    message.on("end", () =>
      resolve(
        size > limit
          ? { body: Buffer.alloc(0), tooLarge: true }
          : { body: Buffer.concat(chunks, size), tooLarge: false },
      ),
    );
    message.on("error", reject);
    message.on("close", () => reject(new Error("The client went away before the end of its request.")));
  });
}
