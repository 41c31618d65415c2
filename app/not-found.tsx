import { ProblemPage } from "@/components/shell/problem-page";

export const metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <main>
      <ProblemPage
        title="Page not found"
        text="There is no page at this address."
        action={{ text: "To the IAM dashboard", href: "/iam" }}
      />
    </main>
  );
}
