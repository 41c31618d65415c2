import { requireSignedIn } from "@/lib/doors/console/console-session";
import { labCatalogue, openLabs } from "@/lib/doors/control/attempts/catalogue";
import { LabsPage } from "./_components/labs-page";

export const metadata = { title: "Labs" };

export default async function Labs() {
  const { own } = await requireSignedIn();
  const [labs, open] = await Promise.all([labCatalogue(), openLabs(own.account.id)]);
  return <LabsPage labs={labs} open={open} />;
}
