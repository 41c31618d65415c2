import { read } from "@/lib/doors/console/run-operation";
import { iamSearch } from "@/lib/services/iam/console/iam-search";

/** `Search IAM`: what a text finds, asked while the person types: `?text=…`. */
export async function GET(request: Request): Promise<Response> {
  const text = new URL(request.url).searchParams.get("text")?.trim() ?? "";
  return Response.json(await read(iamSearch, { text }), { headers: { "cache-control": "no-store" } });
}
