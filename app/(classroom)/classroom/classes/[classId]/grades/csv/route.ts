import { unparse } from "papaparse";
import { download } from "@/lib/doors/classroom/download";
import { gradeTable } from "@/lib/services/classroom/grades";
import { listGrades } from "@/lib/services/classroom/operations/list-grades";

/** The grades as comma-separated values; what a spreadsheet would take for a formula is marked as text. */
export async function GET(_: Request, { params }: { params: Promise<{ classId: string }> }): Promise<Response> {
  const { classId } = await params;
  return download(listGrades, { classId }, ({ rows, labs }) => ({
    name: "grades.csv",
    type: "text/csv",
    text: unparse(gradeTable(rows, labs), { newline: "\r\n", escapeFormulae: true }),
  }));
}
