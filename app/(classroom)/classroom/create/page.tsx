import { redirect } from "next/navigation";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { staffHere } from "@/lib/doors/classroom/run-classroom";
import { training } from "@/lib/doors/control/classroom-training";
import { CreateClassForm } from "./_components/create-class-form";

export const metadata = { title: "Create class" };

export default async function CreateClassPage() {
  const who = await staffHere();
  if (!who) redirect(classroomPaths.signIn);
  if (who.kind !== "teacher") redirect(classroomPaths.classes);
  return <CreateClassForm labs={[...(await training.labs())]} />;
}
