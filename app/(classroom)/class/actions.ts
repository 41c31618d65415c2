"use server";
import { beginLabOfClass } from "@/lib/doors/classroom/begin-lab";
import type { ClassroomState } from "@/lib/doors/classroom/run-classroom";

/** `Begin` and `Continue`. Out: the console path where the lab begins. */
export const beginLab = async (lab: string): Promise<ClassroomState<string>> => beginLabOfClass(lab);
