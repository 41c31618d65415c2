import { type DocumentOf, policyDocument } from "@/lib/doors/console/views/policy-document";

/** The JSON of a policy, read when a person opens its row: `?arn=…`, `?user=…&policy=…`, and so of a group or role. */
export async function GET(request: Request): Promise<Response> {
  const of = asked(new URL(request.url).searchParams);
  if (!of) return new Response("Which policy?", { status: 400 });
  return Response.json(await policyDocument(of), { headers: { "cache-control": "no-store" } });
}

function asked(parameters: URLSearchParams): DocumentOf | undefined {
  const [arn, version, user, group, role, policy] = ["arn", "version", "user", "group", "role", "policy"].map((name) =>
    parameters.get(name),
  );
  if (arn) return { arn, ...(version ? { version } : {}) };
  if (policy && user) return { user, policy };
  if (policy && group) return { group, policy };
  if (policy && role) return { role, policy };
  return undefined;
}
