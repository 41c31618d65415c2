import { AwsAddressPage } from "@/components/link/aws-address-page";

export const metadata = { title: "Billing" };

export default function BillingHomePage() {
  return <AwsAddressPage service="billing" />;
}
