import { keysQuestion, simulationKeys } from "@/lib/doors/console/views/simulation";

/** The condition keys that policies ask for. Policies are too long for an address. */
export async function POST(request: Request): Promise<Response> {
  const asked = keysQuestion.safeParse(await request.json().catch(() => undefined));
  if (!asked.success) return new Response("Of which policies?", { status: 400 });
  return Response.json(await simulationKeys(asked.data), { headers: { "cache-control": "no-store" } });
}
