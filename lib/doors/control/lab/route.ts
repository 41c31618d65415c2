/**
 * The frame of every address under /api/lab: token, account, body and answer are checked in one place. What goes in and
 * comes out is described by schemas, which docs/api/lab.openapi.yaml is made of too.
 */
import "server-only";
import { z } from "zod";
import { isAccountRefused } from "@/lib/accounts/refusal";
import { isStepFailed } from "../apply";
import { isAttemptRefused } from "../attempts/refused";
import { type Caller, callerOf, reach } from "./caller";
import { isLabRefused, LabRefused } from "./refused";

/** What documentation and tests need to know of an address. */
export interface RouteFacts {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below /api/lab, its parts in braces. One with {accountId} answers only who reaches that account. */
  path: `/${string}`;
  name: string;
  summary: string;
  /** For the owner's token alone. */
  ownerOnly?: true;
  status: 200 | 201 | 204;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Of 204: none. */
  answer?: z.ZodType;
}

export interface Asked<Body, Query> {
  request: Request;
  caller: Caller;
  /** Parts of the address, decoded. */
  params: Readonly<Record<string, string>>;
  body: Body;
  query: Query;
}

export interface LabRoute<Body extends z.ZodType, Query extends z.ZodObject, Answer extends z.ZodType>
  extends RouteFacts {
  query?: Query;
  body?: Body;
  answer?: Answer;
  /** Throws LabRefused, AccountRefused or StepFailed for what is not done. */
  does: (asked: Asked<z.output<Body>, z.output<Query>>) => Promise<z.input<Answer>>;
}

/** Says what an address takes, answers and does. */
export const defineRoute = <
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Answer extends z.ZodType = z.ZodUndefined,
>(
  route: LabRoute<Body, Query, Answer>,
) => route;

/** The largest body, in bytes: some hundred calls with their policies. */
export const largestBody = 1_048_576;

/**
 * The handler of an address. Its refusals are JSON: {message, faults: [{path, message}]}, with 400 for what is
 * malformed, 401 without a token that holds, 403 for what is the owner's, 404 for what the token does not reach, 409 for
 * what the accounts' state does not allow, 413 for a body that is too large, 429 for a token that asks too often.
 */
export const handle =
  <Body extends z.ZodType, Query extends z.ZodObject, Answer extends z.ZodType>(route: LabRoute<Body, Query, Answer>) =>
  async (request: Request, context: { params: Promise<Record<string, string> | undefined> }): Promise<Response> => {
    try {
      const caller = await callerOf(request);
      if (route.ownerOnly && caller.tokenId !== null)
        throw new LabRefused(403, "This is for the token of the server's owner.");
      // An address without such parts has none.
      const params = decoded((await context.params) ?? {});
      if (params.accountId !== undefined) await reach(caller, params.accountId);
      const query = route.query?.safeParse(Object.fromEntries(new URL(request.url).searchParams));
      if (query?.error) return malformed(query.error, "query");
      const body = route.body?.safeParse(await bodyOf(request));
      if (body?.error) return malformed(body.error, "");
      // Without a schema there is nothing, and nothing is what the schemas' defaults stand for.
      const asked = { request, caller, params, body: body?.data, query: query?.data };
      const answer = await route.does(asked as Asked<z.output<Body>, z.output<Query>>); // checked above
      if (!route.answer) return new Response(null, { status: 204 });
      return Response.json(route.answer.parse(answer), { status: route.status, headers: notKept });
    } catch (error) {
      return refusalOf(error);
    }
  };

/** Answers hold passwords and keys. */
const notKept = { "cache-control": "no-store" };

/** What cannot be decoded names nothing that there is. */
function decoded(params: Record<string, string>) {
  try {
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw new LabRefused(404, "There is nothing at this address.");
  }
}

/** An empty body is one that says nothing. */
async function bodyOf(request: Request): Promise<unknown> {
  const text = await textOf(request);
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new LabRefused(400, "The body is not JSON.");
  }
}

async function textOf(request: Request): Promise<string> {
  const tooLarge = new LabRefused(413, `A body has at most ${largestBody} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > largestBody) throw tooLarge;
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > largestBody) {
      await reader?.cancel();
      throw tooLarge;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString("utf8");
}

function malformed(error: z.ZodError, where: string): Response {
  const faults = error.issues.map(({ path, message }) => ({ path: pathOf(where ? [where, ...path] : path), message }));
  return Response.json({ message: faults.map(faultLine).join(" "), faults }, { status: 400 });
}

const faultLine = ({ path, message }: { path: string; message: string }) => (path ? `${path}: ${message}` : message);

/** `steps[2].api` */
const pathOf = (path: readonly PropertyKey[]) =>
  path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${String(part)}`))
    .join("");

function refusalOf(error: unknown): Response {
  if (isLabRefused(error)) {
    const { status, message, path } = error;
    const headers: Record<string, string> = {};
    if (status === 401) headers["www-authenticate"] = "Bearer";
    if (status === 429) headers["retry-after"] = /\d+/.exec(message)?.[0] ?? "60";
    return Response.json({ message, faults: path === undefined ? [] : [{ path, message }] }, { status, headers });
  }
  if (isAttemptRefused(error)) {
    const status = { absent: 404, malformed: 400, conflict: 409 }[error.kind];
    return Response.json({ message: error.message, faults: [] }, { status });
  }
  if (isAccountRefused(error) || isStepFailed(error))
    return Response.json({ message: error.message, faults: [] }, { status: 409 });
  throw error;
}

/** How every refusal looks. */
export const refusalAnswer = z.strictObject({
  message: z.string().describe("What is wrong, in a sentence."),
  faults: z.array(z.strictObject({ path: z.string(), message: z.string() })).describe("Where in the input it lies."),
});
