import type { NextRequest } from "next/server";
import { tableView } from "@/components/table/table-view";
import { userChoicesPage } from "@/lib/doors/console/views/user-choices";

/** A page of the users to pick from; `outside` names a group whose members are left out, `besides` a user who is. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const { q, page, size, sort, descending } = tableView(Object.fromEntries(searchParams));
  const outsideGroup = searchParams.get("outside") ?? undefined;
  const besidesUser = searchParams.get("besides") ?? undefined;
  const sorted = { column: sort, descending };
  const found = await userChoicesPage({ search: q, page, size, sort: sorted, outsideGroup, besidesUser });
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
