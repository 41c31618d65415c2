"use server";
import { enterDemo, openOwnDemo } from "@/lib/doors/classroom/demo";
import type { ClassroomState } from "@/lib/doors/classroom/run-classroom";

/** `Open`: the teacher's own account at a lab. Out: who can sign in there. */
export const openDemo = async (classId: string, lab: string): Promise<ClassroomState<{ people: string[] }>> =>
  openOwnDemo(classId, lab);

/** `Show`: signs two people of that account in, side by side. Out: the addresses of both. */
export const showTwo = async (
  classId: string,
  lab: string,
  people: [string, string],
): Promise<ClassroomState<{ addresses: string[] }>> => enterDemo(classId, lab, people);
