import type { NextRequest } from "next/server";
import { copiedForReview } from "@/lib/doors/console/views/copied-permissions";

/** What `Copy permissions` from the user `userName` would copy, for the review. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const copied = await copiedForReview(searchParams.get("userName") ?? "");
  return Response.json(copied, { headers: { "cache-control": "no-store" } });
}
