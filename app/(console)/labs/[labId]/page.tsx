import { notFound } from "next/navigation";
import { labFacts } from "@/lib/doors/control/attempts/catalogue";
import { LabPage } from "./_components/lab-page";

export const metadata = { title: "Lab" };

export default async function Lab({ params }: PageProps<"/labs/[labId]">) {
  const { labId } = await params;
  const lab = await labFacts(decodeURIComponent(labId));
  if (!lab) notFound();
  return <LabPage lab={lab} />;
}
