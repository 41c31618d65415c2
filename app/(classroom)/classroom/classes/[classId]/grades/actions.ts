"use server";
import { actInClassroom, type ClassroomState } from "@/lib/doors/classroom/run-classroom";
import { gradeClass } from "@/lib/services/classroom/operations/grade-class";

/** `Grade now`. */
export const gradeNow = async (classId: string): Promise<ClassroomState<{ attempts: number }>> =>
  actInClassroom("staff", gradeClass, { classId });
