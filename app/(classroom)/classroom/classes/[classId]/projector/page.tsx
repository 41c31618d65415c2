import { toDataURL } from "qrcode";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { boardNow } from "@/lib/doors/classroom/board-events";
import { readInClassroom } from "@/lib/doors/classroom/run-classroom";
import { browserRequest } from "@/lib/doors/console/browser-request";
import { describeBoard } from "@/lib/services/classroom/operations/describe-board";
import { ProjectorView } from "./_components/projector-view";

export const metadata = { title: "Projector" };

export default async function ProjectorPage({ params }: PageProps<"/classroom/classes/[classId]/projector">) {
  const { classId } = await params;
  const { name, joinCode, ...facts } = await readInClassroom("staff", describeBoard, { classId });
  const { origin } = await browserRequest();
  const qr = await toDataURL(`${origin}${classroomPaths.join(joinCode)}`, { margin: 2, width: 480 });
  return (
    <ProjectorView
      classId={classId}
      name={name}
      joinCode={joinCode}
      joinAt={`${origin}${classroomPaths.join()}`}
      qr={qr}
      first={await boardNow(facts)}
    />
  );
}
