import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ConsoleShell } from "@/components/shell/console-shell";
import { isMultiSession, multiSessionCookie } from "@/components/shell/multi-session";
import { visualModeCookie, visualModeOf } from "@/components/shell/visual-mode";
import { learnerHere } from "@/lib/doors/classroom/run-classroom";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { learnersView } from "@/lib/doors/control/attempts/learner";
import { fastForwardClock, getHardwareToken } from "./actions";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const [session, jar, lab] = await Promise.all([requireConsoleSession(), cookies(), learnersView()]);
  return (
    <ConsoleShell
      session={session}
      mode={visualModeOf(jar.get(visualModeCookie)?.value)}
      multiSession={isMultiSession(jar.get(multiSessionCookie)?.value)}
      lab={lab}
      inClass={lab !== undefined && (await learnerHere()) !== undefined}
      training={{ fastForward: fastForwardClock, getHardwareToken }}
    >
      {children}
    </ConsoleShell>
  );
}
