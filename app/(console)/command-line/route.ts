import { z } from "zod";
import { runCommandLine } from "@/lib/doors/console/command-line/run-command";
import { signedIn } from "@/lib/doors/console/console-session";

/** What the browser kept of the shell, sealed, and no larger than the home folder may be. */
const kept = z.object({ files: z.string().max(1_000_000), environment: z.string().max(100_000) }).partial();
const asked = z.object({
  line: z.string().max(200_000),
  answers: z.array(z.string().max(4096)).max(20),
  kept,
  columns: z.number().int().min(40).max(400),
  attempt: z.number().int().min(1).max(1_000).default(1),
});

/** Runs one line of the command drawer. */
export async function POST(request: Request): Promise<Response> {
  if (!(await signedIn())) return new Response("Signed out.", { status: 401 });
  const body = asked.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return new Response("Which line?", { status: 400 });
  return Response.json(await runCommandLine(body.data), { headers: { "cache-control": "no-store" } });
}
