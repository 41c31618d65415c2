import type { IncomingMessage } from "node:http";
import { bodyLimit, type LargeBodyPlaces, limitFor } from "./body-limits";

/** How much of a body that is too large is read and thrown away, so that the client gets to read the refusal. */
const drainLimit = 16 * bodyLimit;

export interface ReadBody {
  /** Empty where it was too large. */
  body: Buffer;
  tooLarge: boolean;
  /** To be called when the body is needed no more: large ones have places, of which there are few. */
  release: () => void;
}

/**
 * Reads a body whole or not at all: what is larger than the limit is refused, never cut. A body that may be large waits
 * for a place before it is read on. Rejects where the client goes away before the end.
 */
export function readBody(message: IncomingMessage, places: LargeBodyPlaces): Promise<ReadBody> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    let limit = bodyLimit;
    let release = () => {};
    const refused = () => resolve({ body: Buffer.alloc(0), tooLarge: true, release: () => release() });
    const wait = async () => {
      message.pause();
      await places.take();
      if (message.destroyed) return places.giveBack();
      release = () => {
        release = () => {};
        places.giveBack();
      };
      message.resume();
    };
    message.on("data", (chunk: Buffer) => {
      const before = size;
      size += chunk.length;
      if (size <= limit || chunks.length > 0) chunks.push(chunk);
      if (before <= bodyLimit && size > bodyLimit) {
        limit = limitFor(Buffer.concat(chunks));
        if (limit > bodyLimit) void wait();
      }
      if (size > limit) chunks = [];
      if (size > Math.max(drainLimit, limit)) {
        message.pause();
        refused();
      }
    });
    message.on("end", () =>
      size > limit
        ? refused()
        : resolve({ body: Buffer.concat(chunks, size), tooLarge: false, release: () => release() }),
    );
    const gone = (error: Error) => {
      // The place of a body that did not come whole.
      if (!message.complete) release();
      reject(error);
    };
    message.on("error", gone);
    message.on("close", () => {
      // Every request closes in the end; an error, with its stack, is made for one that did so too early.
      if (!message.readableEnded) gone(new Error("The client went away before the end of its request."));
    });
  });
}
