import { roleDeletion } from "@/lib/doors/console/views/role-deletion";

/** How the deletion of a service-linked role goes, read until it is done: `?task=…`. */
export async function GET(request: Request): Promise<Response> {
  const task = new URL(request.url).searchParams.get("task");
  if (!task) return new Response("Which deletion?", { status: 400 });
  return Response.json(await roleDeletion(task), { headers: { "cache-control": "no-store" } });
}
