import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { ClassroomFrame } from "@/components/classroom/classroom-frame";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { SignedInPerson } from "@/components/classroom/signed-in-person";
import { visualModeCookie, visualModeOf } from "@/components/shell/visual-mode";
import { learnerHere, staffHere } from "@/lib/doors/classroom/run-classroom";
import { requestHeaders } from "@/lib/doors/console/request-headers";
import { leaveClass, signOutOfClassroom } from "./actions";

export default async function ClassroomLayout({ children }: { children: ReactNode }) {
  const [jar, asked] = await Promise.all([cookies(), headers()]);
  const teaching = (asked.get(requestHeaders.path) ?? "").startsWith(classroomPaths.classes);
  const person = teaching ? await staffHere() : await learnerHere();
  return (
    <ClassroomFrame
      mode={visualModeOf(jar.get(visualModeCookie)?.value)}
      home={teaching ? classroomPaths.classes : person ? classroomPaths.ownClass : classroomPaths.join()}
      person={person && <SignedInPerson name={person.name} signOut={teaching ? signOutOfClassroom : leaveClass} />}
    >
      {children}
    </ClassroomFrame>
  );
}
