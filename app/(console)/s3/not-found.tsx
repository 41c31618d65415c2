import { consolePaths } from "@/components/link/console-paths";
import { ProblemPage } from "@/components/shell/problem-page";

export default function NotFound() {
  return (
    <ProblemPage
      title="Not found"
      text="There is no such bucket or object in this account."
      action={{ text: "To all buckets", href: consolePaths.buckets }}
    />
  );
}
