/** The addresses under /api/lab as a program calls them: by their handlers, with a token of a run. */
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { makeLabToken } from "@/lib/accounts/lab-tokens";
import { handle, type LabRoute } from "./route";

export const ownerToken = "the-owner's-token";
process.env.REHEARSAL_CONTROL_TOKEN = ownerToken;

export interface Asking {
  token?: string | null;
  params?: Record<string, string>;
  /** As JSON, or as it is where it is text. */
  body?: unknown;
  query?: Record<string, string>;
  headers?: Record<string, string>;
}

export interface Answered<Answer> {
  status: number;
  headers: Headers;
  /** Of a refusal: {message, faults}. */
  told: Answer;
  /** The status and the sentence of a refusal. */
  refusal: [number, string];
}

/** Calls a route. Out: its answer, read as what the route promises. */
export async function ask<Body extends z.ZodType, Query extends z.ZodObject, Answer extends z.ZodType>(
  route: LabRoute<Body, Query, Answer>,
  { token = ownerToken, params = {}, body, query = {}, headers = {} }: Asking = {},
): Promise<Answered<z.output<Answer>>> {
  const where = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const request = new Request(`http://localhost:3000/api/lab${where}?${new URLSearchParams(query)}`, {
    method: route.method,
    headers: { host: "localhost:3000", ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const encoded = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, encodeURIComponent(value)]));
  // Next gives an address without braces no parameters at all.
  const parts = route.path.includes("{") ? encoded : undefined;
  const response = await handle(route)(request, { params: Promise.resolve(parts) });
  const told = response.status === 204 ? undefined : await response.json();
  return { status: response.status, headers: response.headers, told, refusal: [response.status, told?.message] };
}

/** A token of a run of its own. */
export const newToken = async (milliseconds = 3_600_000) =>
  (await makeLabToken(`run ${randomUUID()}`, new Date(Date.now() + milliseconds))).token;
