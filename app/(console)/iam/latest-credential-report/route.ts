import { credentialReport } from "@/lib/doors/console/views/credential-report";

/** The credential report as it stands, read again and again while one is made. */
export async function GET(): Promise<Response> {
  return Response.json(await credentialReport(), { headers: { "cache-control": "no-store" } });
}
