import { toDataURL } from "qrcode";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { readInClassroom } from "@/lib/doors/classroom/run-classroom";
import { browserRequest } from "@/lib/doors/console/browser-request";
import { training } from "@/lib/doors/control/classroom-training";
import { describeClass } from "@/lib/services/classroom/operations/describe-class";
import { ClassDetail } from "./_components/class-detail";

export const metadata = { title: "Class" };

export default async function ClassPage({ params }: PageProps<"/classroom/classes/[classId]">) {
  const { classId } = await params;
  const found = await readInClassroom("staff", describeClass, { classId });
  const joinUrl = `${(await browserRequest()).origin}${classroomPaths.join(found.joinCode)}`;
  return (
    <ClassDetail
      of={found}
      joinUrl={joinUrl}
      qr={await toDataURL(joinUrl, { margin: 2, width: 240 })}
      allLabs={found.teaches ? [...(await training.labs())] : []}
    />
  );
}
