import { read } from "@/lib/doors/console/run-operation";
import { policyValidation } from "@/lib/services/iam/console/policy-validation";

/** May the person see findings about a policy while writing it? Asked when an editor opens. */
export async function GET(): Promise<Response> {
  return Response.json(await read(policyValidation, {}), { headers: { "cache-control": "no-store" } });
}
