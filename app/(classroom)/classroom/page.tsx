import { readInClassroom, staffHere } from "@/lib/doors/classroom/run-classroom";
import { listClasses } from "@/lib/services/classroom/operations/list-classes";
import { ClassesTable } from "./_components/classes-table";

export const metadata = { title: "Classes" };

export default async function ClassesPage() {
  const { classes } = await readInClassroom("staff", listClasses, {});
  return <ClassesTable classes={classes} creates={(await staffHere())?.kind === "teacher"} />;
}
