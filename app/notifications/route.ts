import { bellEntries } from "@/lib/doors/classroom/notifications";

/** What the bell shows, asked when it is opened. Whose it is say the browser's cookies, never the address. */
export async function GET(): Promise<Response> {
  return Response.json(await bellEntries(), { headers: { "cache-control": "no-store" } });
}
