import { WorkflowPage } from "./_components/workflow-page";

export const metadata = { title: "Larch CI" };

/** The pipeline of the company Larch Outdoor, which AWS can trust in the place of keys. */
export default function LarchCiPage() {
  return <WorkflowPage />;
}
