import { z } from "zod";
import { read } from "@/lib/doors/console/run-operation";
import { newAccessCheck } from "@/lib/services/iam/console/new-access-check";

const asked = z.object({ kind: z.enum(["identity", "resource"]), existing: z.string(), updated: z.string() });

/** `Check policy`: compares a policy as it is written with its saved version. Documents are too long for an address. */
export async function POST(request: Request): Promise<Response> {
  const body = asked.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return new Response("Which policies?", { status: 400 });
  return Response.json(await read(newAccessCheck, body.data), { headers: { "cache-control": "no-store" } });
}
