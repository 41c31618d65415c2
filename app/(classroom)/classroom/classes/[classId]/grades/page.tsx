import { readInClassroom } from "@/lib/doors/classroom/run-classroom";
import { listGrades } from "@/lib/services/classroom/operations/list-grades";
import { GradesTable } from "./_components/grades-table";

export const metadata = { title: "Grades" };

export default async function GradesPage({ params }: PageProps<"/classroom/classes/[classId]/grades">) {
  const { classId } = await params;
  return <GradesTable classId={classId} of={await readInClassroom("staff", listGrades, { classId })} />;
}
