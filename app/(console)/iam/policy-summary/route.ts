import { z } from "zod";
import { requireSignedIn } from "@/lib/doors/console/console-session";
import { summaryOfServices } from "@/lib/doors/console/views/policy-summary";

const asked = z.object({ document: z.string().max(131_072) });

/** The summary of a policy that is not saved yet. It says nothing of the account: the person brings the document. */
export async function POST(request: Request): Promise<Response> {
  await requireSignedIn();
  const body = asked.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return new Response("Which policy?", { status: 400 });
  const value = await summaryOfServices(body.data.document);
  return Response.json({ ok: true, value }, { headers: { "cache-control": "no-store" } });
}
