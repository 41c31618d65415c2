"use server";
import { actInClassroom, type ClassroomState } from "@/lib/doors/classroom/run-classroom";
import type { Help } from "@/lib/services/classroom/inputs";
import { createClass as create } from "@/lib/services/classroom/operations/create-class";

/** `Create class`. Out: the class's id. */
export const createClass = async (input: {
  name: string;
  era: "2020" | "current";
  labs: { lab: string; dueAt: string | null }[];
  help: Help;
  explain: boolean;
}): Promise<ClassroomState<{ classId: string }>> => actInClassroom("staff", create, input);
