import { billingMonth } from "@/lib/doors/console/views/billing";
import { eraLabels } from "../era-labels";
import { Bills } from "./_components/bills";

export async function generateMetadata() {
  return { title: (await eraLabels())["billing.title"] };
}

export default async function BillingPage() {
  return <Bills month={await billingMonth()} />;
}
