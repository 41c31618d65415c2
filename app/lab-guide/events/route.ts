import { attemptEvents } from "@/lib/doors/control/attempts/attempt-events";
import { learnersAttempt } from "@/lib/doors/control/attempts/learner";

/** How far the lab is, as server-sent events: at once, and after each change. */
export async function GET(request: Request): Promise<Response> {
  const id = await learnersAttempt();
  // 204 tells an event source not to come back.
  if (id === undefined) return new Response(null, { status: 204 });
  return new Response(attemptEvents(id, request.signal), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // A proxy or a compression that gathers would keep events back.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
