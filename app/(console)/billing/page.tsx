import { billingMonth } from "@/lib/doors/console/views/billing";
import { Bills } from "./_components/bills";

export const metadata = { title: "Billing and Cost Management" };

export default async function BillingPage() {
  return <Bills month={await billingMonth()} />;
}
