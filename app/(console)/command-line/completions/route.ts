import { z } from "zod";
import { completeCommandLine } from "@/lib/doors/console/command-line/run-command";
import { signedIn } from "@/lib/doors/console/console-session";

const asked = z.object({
  line: z.string().max(200_000),
  cursor: z.number().int().min(0),
  kept: z.object({ files: z.string().max(1_000_000), environment: z.string().max(100_000) }).partial(),
});

/** What Tab offers at a place of a line. */
export async function POST(request: Request): Promise<Response> {
  if (!(await signedIn())) return new Response("Signed out.", { status: 401 });
  const body = asked.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return new Response("Which line?", { status: 400 });
  const { line, cursor, kept } = body.data;
  return Response.json(await completeCommandLine(line, cursor, kept), { headers: { "cache-control": "no-store" } });
}
