import { z } from "zod";
import { policySize } from "@/lib/authorization";
import { requireSignedIn } from "@/lib/doors/console/console-session";
import { summaryOfServices } from "@/lib/doors/console/views/policy-summary";
import { quotas } from "@/lib/services/iam/quotas";

/** No policy is larger than a role's inline policies together. */
const asked = z.object({
  document: z.string().refine((text) => policySize(text) <= quotas.InlinePolicySizePerRole),
});

/** The summary of a policy that is not saved yet. It says nothing of the account: the person brings the document. */
export async function POST(request: Request): Promise<Response> {
  await requireSignedIn();
  const body = asked.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return new Response("Which policy?", { status: 400 });
  const value = await summaryOfServices(body.data.document);
  return Response.json({ ok: true, value }, { headers: { "cache-control": "no-store" } });
}
