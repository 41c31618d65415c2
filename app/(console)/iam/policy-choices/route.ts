import type { NextRequest } from "next/server";
import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { policiesToAttach } from "@/lib/doors/console/views/policies-to-attach";

/** The managed policies to pick from; `for` names a user: those attached to the user already are left out. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const user = searchParams.get("for");
  const found = await (user === null ? policyChoices() : policiesToAttach(user));
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
