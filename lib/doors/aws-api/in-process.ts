/** A request that is made in this very process: it goes the way of every request, but through no socket. */
import { readFile, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { isObjectUpload } from "./object-upload";
import { type Port, receive } from "./receive";
import { type AwsRequest, header } from "./request";
import { spoolBody } from "./spool-body";

export interface WholeAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** In: a signed request, its body in hand. Out: AWS's answer or refusal, its body read. */
export async function receiveInProcess(
  request: Omit<AwsRequest, "bodyTooLarge" | "spooled">,
  port: Port,
): Promise<WholeAnswer> {
  const head = { ...request, body: Buffer.alloc(0), bodyTooLarge: false };
  const spooled = isObjectUpload(head, port)
    ? await spoolBody(Readable.from([request.body]), (name) => header(head, name))
    : undefined;
  try {
    const { status, headers, body } = await receive(
      spooled ? { ...head, spooled } : { ...head, body: request.body },
      port,
    );
    if (typeof body === "string") return { status, headers, body: Buffer.from(body, "utf8") };
    if (!("file" in body)) return { status, headers, body: Buffer.from(body) };
    const content = await readFile(/* turbopackIgnore: true */ body.file);
    return { status, headers, body: content.subarray(body.start, body.end + 1) };
  } finally {
    if (spooled) await rm(spooled.file, { force: true });
  }
}
