import type { SpooledBody } from "./spool-body";

/** A request as it came over the wire: nothing decoded, joined or normalised, because its signature covers the raw form. */
export interface AwsRequest {
  method: string;
  /** The target up to the question mark, one character per byte (Latin-1). */
  path: string;
  /** The target behind the question mark, one character per byte; empty where there is none. */
  query: string;
  /** Name, value, name, value, …, in order and with duplicates; one character per byte. */
  rawHeaders: readonly string[];
  /** Empty where it was larger than the limit. */
  body: Buffer;
  bodyTooLarge: boolean;
  /** The body of an object, which is a file; `body` is empty then. */
  spooled?: SpooledBody;
  sourceIp: string;
  /** Did it come by TLS? */
  secure: boolean;
  /** The machine's time of its arrival. */
  at: Date;
}

/** All values of a header, by its name in lower case. */
export function headerValues(request: AwsRequest, name: string): string[] {
  const values: string[] = [];
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2)
    if (request.rawHeaders[i]?.toLowerCase() === name) values.push(request.rawHeaders[i + 1] ?? "");
  return values;
}

/** The first value of a header, by its name in lower case. */
export const header = (request: AwsRequest, name: string): string | undefined => headerValues(request, name)[0];

/** Splits a raw target. A proxy's absolute form (`GET http://host/path`) loses its scheme and authority. */
export function splitTarget(target: string): { path: string; query: string } {
  const relative = target.replace(/^https?:\/\/[^/?]*/i, "");
  const mark = relative.indexOf("?");
  const path = mark < 0 ? relative : relative.slice(0, mark);
  return { path: path === "" ? "/" : path, query: mark < 0 ? "" : relative.slice(mark + 1) };
}

/** Name and value pairs of a raw query, still encoded. Empty parts (`&&`) are no parameters. */
export const rawParameters = (query: string): [string, string][] =>
  query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      return equals < 0 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)];
    });
