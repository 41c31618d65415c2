import { boardNow } from "@/lib/doors/classroom/board-events";
import { readInClassroom } from "@/lib/doors/classroom/run-classroom";
import { describeBoard } from "@/lib/services/classroom/operations/describe-board";
import { LiveBoard } from "./_components/live-board";

export const metadata = { title: "Live board" };

export default async function BoardPage({ params }: PageProps<"/classroom/classes/[classId]/board">) {
  const { classId } = await params;
  const { name, ...facts } = await readInClassroom("staff", describeBoard, { classId });
  return <LiveBoard classId={classId} name={name} first={await boardNow(facts)} />;
}
