"use server";
import type { ClassroomState } from "@/lib/doors/classroom/run-classroom";
import { joinByCode } from "@/lib/doors/classroom/sign-in";

/** `Join`. Out: the personal code, where a new one was made. */
export const joinClass = async (given: {
  code: string;
  nickname: string;
  personalCode?: string;
}): Promise<ClassroomState<{ personalCode: string | undefined }>> => joinByCode(given);
