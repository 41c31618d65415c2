import { catalogueBase, catalogueService } from "@/lib/catalogue/catalogue";
import { requireSignedIn } from "@/lib/doors/console/console-session";

/**
 * AWS's Service Authorization Reference for the policy editor: which services there are, and `?service=s3` all of one.
 * It is the same for everybody and is no part of an account.
 */
export async function GET(request: Request): Promise<Response> {
  await requireSignedIn();
  const prefix = new URL(request.url).searchParams.get("service");
  const found = prefix === null ? await catalogueBase() : await catalogueService(prefix);
  if (!found) return new Response("There is no such service.", { status: 404 });
  return Response.json(found, { headers: { "cache-control": "private, max-age=3600" } });
}
