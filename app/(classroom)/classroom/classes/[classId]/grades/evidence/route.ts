import { download } from "@/lib/doors/classroom/download";
import { getEvidence } from "@/lib/services/classroom/operations/get-evidence";

/** What stands behind the grades, as JSON. */
export async function GET(_: Request, { params }: { params: Promise<{ classId: string }> }): Promise<Response> {
  const { classId } = await params;
  return download(getEvidence, { classId }, (evidence) => ({
    name: "evidence.json",
    type: "application/json",
    text: JSON.stringify(evidence, null, 2),
  }));
}
