import "server-only";
import { cookies } from "next/headers";
import type { BrowserRequest } from "@/lib/doors/console/browser-request";
import { installationId } from "@/lib/identity/installation";
import { sessionSeconds } from "@/lib/services/classroom/session-length";

/** Two cookies, one for those who teach, one for those who learn: neither is read where the other belongs. */
export type Plane = "staff" | "learner";

const names: Record<Plane, string> = { staff: "classroom", learner: "student" };

const nameOf = async ({ secure }: BrowserRequest, plane: Plane) =>
  `${secure ? "__Host-" : ""}rehearsal.${await installationId()}.${names[plane]}`;

/** Strict for those who teach: no link on another page opens the teacher's plane. */
const common = ({ secure }: BrowserRequest, plane: Plane) =>
  ({ httpOnly: true, sameSite: plane === "staff" ? "strict" : "lax", path: "/", secure }) as const;

export const readClassroomSession = async (request: BrowserRequest, plane: Plane): Promise<string | undefined> =>
  (await cookies()).get(await nameOf(request, plane))?.value;

export async function keepClassroomSession(request: BrowserRequest, plane: Plane, session: string): Promise<void> {
  (await cookies()).set(await nameOf(request, plane), session, {
    ...common(request, plane),
    maxAge: sessionSeconds[plane],
  });
}

export async function dropClassroomSession(request: BrowserRequest, plane: Plane): Promise<void> {
  (await cookies()).set(await nameOf(request, plane), "", { ...common(request, plane), maxAge: 0 });
}
