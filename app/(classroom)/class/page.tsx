import { readInClassroom } from "@/lib/doors/classroom/run-classroom";
import { browserRequest } from "@/lib/doors/console/browser-request";
import { describeOwnClass } from "@/lib/services/classroom/operations/describe-own-class";
import { OwnClass } from "./_components/own-class";

export const metadata = { title: "Your class" };

export default async function OwnClassPage() {
  const found = await readInClassroom("learner", describeOwnClass, {});
  return <OwnClass of={found} origin={(await browserRequest()).origin} />;
}
