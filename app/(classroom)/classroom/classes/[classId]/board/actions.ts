"use server";
import { actInClassroom, type ClassroomState } from "@/lib/doors/classroom/run-classroom";
import { broadcastState } from "@/lib/services/classroom/operations/broadcast-state";
import { keepState as keep } from "@/lib/services/classroom/operations/keep-state";
import { pauseClass } from "@/lib/services/classroom/operations/pause-class";
import { resetLab as reset } from "@/lib/services/classroom/operations/reset-lab";
import { restoreState as restore } from "@/lib/services/classroom/operations/restore-state";
import { rewindTask as rewind } from "@/lib/services/classroom/operations/rewind-task";
import { sendHint as hint } from "@/lib/services/classroom/operations/send-hint";

interface At {
  classId: string;
  studentId: string;
  lab: string;
}

/** `Send hint`. */
export const sendHint = async (at: At, text: string): Promise<ClassroomState<unknown>> =>
  actInClassroom("staff", hint, { ...at, text });

/** `Rewind`. */
export const rewindTask = async (at: At, task: string): Promise<ClassroomState<unknown>> =>
  actInClassroom("staff", rewind, { ...at, task });

/** `Reset`. */
export const resetLab = async (at: At): Promise<ClassroomState<unknown>> => actInClassroom("staff", reset, at);

/** `Keep state`. */
export const keepState = async (at: At, name: string): Promise<ClassroomState<unknown>> =>
  actInClassroom("staff", keep, { ...at, name });

/** `Restore`. */
export const restoreState = async (at: At, name: string): Promise<ClassroomState<unknown>> =>
  actInClassroom("staff", restore, { ...at, name });

/** `Broadcast`. In: whose state; null: the teacher's own. */
export const broadcast = async (
  classId: string,
  lab: string,
  from: string | null,
): Promise<ClassroomState<{ students: number }>> => actInClassroom("staff", broadcastState, { classId, lab, from });

/** `Pause all` and `Resume all`. */
export const pauseAll = async (classId: string, paused: boolean): Promise<ClassroomState<unknown>> =>
  actInClassroom("staff", pauseClass, { classId, paused });
