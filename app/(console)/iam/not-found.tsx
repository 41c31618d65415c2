import { ProblemPage } from "@/components/shell/problem-page";

export default function NotFound() {
  return (
    <ProblemPage
      title="Not found"
      text="What this address names does not exist in this account."
      action={{ text: "To the IAM dashboard", href: "/iam" }}
    />
  );
}
