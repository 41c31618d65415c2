"use server";
import { redirect } from "next/navigation";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { leaveClassroom } from "@/lib/doors/classroom/sign-in";

/** Ends the session of one who teaches. */
export async function signOutOfClassroom(): Promise<void> {
  await leaveClassroom("staff");
  redirect(classroomPaths.signIn);
}

/** Ends a student's session; the personal code leads back. */
export async function leaveClass(): Promise<void> {
  await leaveClassroom("learner");
  redirect(classroomPaths.join());
}
