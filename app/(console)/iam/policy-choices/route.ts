import type { NextRequest } from "next/server";
import { policiesToAttach } from "@/lib/doors/console/views/policies-to-attach";

/** The managed policies to pick from; `for` names a user: those attached to the user already are left out, and counted. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const found = await policiesToAttach(searchParams.get("for") ?? undefined);
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
