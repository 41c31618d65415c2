import { redirect } from "next/navigation";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { staffHere } from "@/lib/doors/classroom/run-classroom";
import { StaffSignInForm } from "./_components/staff-sign-in-form";

export const metadata = { title: "Sign in to the classroom" };

export default async function StaffSignInPage() {
  if (await staffHere()) redirect(classroomPaths.classes);
  return <StaffSignInForm />;
}
