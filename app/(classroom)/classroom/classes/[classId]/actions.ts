"use server";
import { actInClassroom, type ClassroomState } from "@/lib/doors/classroom/run-classroom";
import type { Help } from "@/lib/services/classroom/inputs";
import { addAssistant as add } from "@/lib/services/classroom/operations/add-assistant";
import { addStudents as addAll } from "@/lib/services/classroom/operations/add-students";
import { deleteClass as removeClass } from "@/lib/services/classroom/operations/delete-class";
import { letInAgain as letIn } from "@/lib/services/classroom/operations/let-in-again";
import { putClassLabs } from "@/lib/services/classroom/operations/put-class-labs";
import { removeAssistant as takeAway } from "@/lib/services/classroom/operations/remove-assistant";
import { removeStudent as remove } from "@/lib/services/classroom/operations/remove-student";
import { setJoining } from "@/lib/services/classroom/operations/set-joining";
import { updateClass } from "@/lib/services/classroom/operations/update-class";

/** `Open`, `Close` and `New code`. */
export const changeJoining = async (
  classId: string,
  joining: "open" | "close" | "renew",
): Promise<ClassroomState<unknown>> => actInClassroom("staff", setJoining, { classId, joining });

/** `Save` of the settings. */
export const saveSettings = async (input: {
  classId: string;
  name: string;
  help: Help;
  explain: boolean;
  stuckMinutes: number;
}): Promise<ClassroomState<unknown>> => actInClassroom("staff", updateClass, input);

/** `Save` of the labs. */
export const saveLabs = async (
  classId: string,
  labs: { lab: string; dueAt: string | null }[],
): Promise<ClassroomState<unknown>> => actInClassroom("staff", putClassLabs, { classId, labs });

/** `Add students`. Out: each with the personal code, which is told only here. */
export const addStudents = async (
  classId: string,
  students: { nickname: string; number: string | null }[],
): Promise<ClassroomState<{ students: { nickname: string; number: string | null; personalCode: string }[] }>> =>
  actInClassroom("staff", addAll, { classId, students });

/** `Let in again`. */
export const letInAgain = async (classId: string, studentId: string): Promise<ClassroomState<unknown>> =>
  actInClassroom("staff", letIn, { classId, studentId });

/** `Remove` of a student. */
export const removeStudent = async (classId: string, studentId: string): Promise<ClassroomState<unknown>> =>
  actInClassroom("staff", remove, { classId, studentId });

/** `Add assistant`. Out: the password of a new one, which is told only here. */
export const addAssistant = async (
  classId: string,
  name: string,
): Promise<ClassroomState<{ name: string; password: string | undefined }>> =>
  actInClassroom("staff", add, { classId, name });

/** `Remove` of an assistant. */
export const removeAssistant = async (classId: string, personId: string): Promise<ClassroomState<unknown>> =>
  actInClassroom("staff", takeAway, { classId, personId });

/** `Delete class`. */
export const deleteClass = async (classId: string, name: string): Promise<ClassroomState<unknown>> =>
  actInClassroom("staff", removeClass, { classId, name });
