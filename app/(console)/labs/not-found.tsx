import { consolePaths } from "@/components/link/console-paths";
import { ProblemPage } from "@/components/shell/problem-page";

export default function NotFound() {
  return (
    <ProblemPage
      title="Not found"
      text="There is no such lab."
      action={{ text: "To all labs", href: consolePaths.labs }}
    />
  );
}
