import { simulation, simulationQuestion } from "@/lib/doors/console/views/simulation";

/** `Run simulation`: one page of the answers. Policies are too long for an address. */
export async function POST(request: Request): Promise<Response> {
  const asked = simulationQuestion.safeParse(await request.json().catch(() => undefined));
  if (!asked.success) return new Response("Which simulation?", { status: 400 });
  return Response.json(await simulation(asked.data), { headers: { "cache-control": "no-store" } });
}
