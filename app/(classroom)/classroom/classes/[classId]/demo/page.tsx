import { readInClassroom } from "@/lib/doors/classroom/run-classroom";
import { describeClass } from "@/lib/services/classroom/operations/describe-class";
import { Demo } from "./_components/demo";

export const metadata = { title: "Demonstrate" };

export default async function DemoPage({ params }: PageProps<"/classroom/classes/[classId]/demo">) {
  const { classId } = await params;
  const { name, labs } = await readInClassroom("staff", describeClass, { classId });
  return <Demo classId={classId} name={name} labs={labs.map(({ lab, title }) => ({ lab, title }))} />;
}
