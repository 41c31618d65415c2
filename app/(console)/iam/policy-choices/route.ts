import { policyChoices } from "@/lib/doors/console/views/permission-choices";

/** The managed policies to import from, read when the dialog opens. */
export async function GET(): Promise<Response> {
  return Response.json(await policyChoices(), { headers: { "cache-control": "no-store" } });
}
