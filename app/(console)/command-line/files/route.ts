import { z } from "zod";
import { CommandError } from "@/lib/command-line/command-error";
import { keepFile } from "@/lib/doors/console/command-line/run-command";
import { signedIn } from "@/lib/doors/console/console-session";

const asked = z.object({
  name: z.string().min(1).max(200),
  /** In base64. */
  content: z.base64().max(1_000_000),
  kept: z.object({ files: z.string().max(1_000_000), environment: z.string().max(100_000) }).partial(),
});

/** `Upload file`: a file of the person's machine for the home folder. */
export async function POST(request: Request): Promise<Response> {
  if (!(await signedIn())) return new Response("Signed out.", { status: 401 });
  const body = asked.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return new Response("Which file?", { status: 400 });
  const { name, content, kept } = body.data;
  const headers = { "cache-control": "no-store" };
  try {
    return Response.json({ kept: await keepFile(name, Buffer.from(content, "base64"), kept) }, { headers });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return Response.json({ problem: error.message }, { headers });
  }
}
