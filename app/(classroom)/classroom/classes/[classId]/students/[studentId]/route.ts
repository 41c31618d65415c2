import { inClassroom } from "@/lib/doors/classroom/run-classroom";
import { describeStudent } from "@/lib/services/classroom/operations/describe-student";
import { isClassroomRefused } from "@/lib/services/classroom/refused";

const headers = { "cache-control": "no-store" };

/** One student at one lab (`?lab=`), for the board. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ classId: string; studentId: string }> },
): Promise<Response> {
  const lab = new URL(request.url).searchParams.get("lab") ?? "";
  try {
    return Response.json(await inClassroom("staff", describeStudent, { ...(await params), lab }), { headers });
  } catch (error) {
    if (!isClassroomRefused(error)) throw error;
    const status = error.code === "SignedOut" ? 401 : error.code === "AccessDenied" ? 403 : 404;
    return Response.json({ message: error.message }, { status, headers });
  }
}
