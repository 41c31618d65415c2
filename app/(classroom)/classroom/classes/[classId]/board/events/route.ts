import { boardEvents } from "@/lib/doors/classroom/board-events";
import { staffCall } from "@/lib/doors/classroom/run-classroom";
import { performInClassroom } from "@/lib/services/classroom/operation";
import { describeBoard } from "@/lib/services/classroom/operations/describe-board";
import { isClassroomRefused } from "@/lib/services/classroom/refused";

/** The board as server-sent events. The session is asked again each time that the class is. */
export async function GET(request: Request, { params }: { params: Promise<{ classId: string }> }): Promise<Response> {
  const { classId } = await params;
  const call = await staffCall();
  const load = async () => performInClassroom(describeBoard, { classId }, await call());
  try {
    await load();
  } catch (error) {
    if (!isClassroomRefused(error)) throw error;
    // 204 tells an event source not to come back.
    return new Response(null, { status: 204 });
  }
  return new Response(boardEvents(load, request.signal), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // A proxy or a compression that gathers would keep events back.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
