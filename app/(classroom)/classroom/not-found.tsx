import { classroomPaths } from "@/components/classroom/classroom-paths";
import { ProblemPage } from "@/components/shell/problem-page";

export default function NotFound() {
  return (
    <ProblemPage
      title="Not found"
      text="There is no such class, or it is not yours."
      action={{ text: "To your classes", href: classroomPaths.classes }}
    />
  );
}
