"use server";
import type { ClassroomState } from "@/lib/doors/classroom/run-classroom";
import { signInToTeach } from "@/lib/doors/classroom/sign-in";

/** `Sign in`. */
export const signInToClassroom = async (name: string, password: string): Promise<ClassroomState<undefined>> =>
  signInToTeach(name, password);
