import type { Read } from "@/lib/doors/console/action-state";
import { read } from "@/lib/doors/console/run-operation";
import { getBucketPolicy } from "@/lib/services/s3/operations/get-bucket-policy";

/** The policy of a bucket, for the simulator: `?bucket=…`. */
export async function GET(request: Request): Promise<Response> {
  const Bucket = new URL(request.url).searchParams.get("bucket");
  if (!Bucket) return new Response("Which bucket?", { status: 400 });
  return Response.json(await policyOf(Bucket), { headers: { "cache-control": "no-store" } });
}

async function policyOf(Bucket: string): Promise<Read<string>> {
  const found = await read(getBucketPolicy, { Bucket });
  return found.ok ? { ok: true, value: found.value.Policy ?? "" } : found;
}
