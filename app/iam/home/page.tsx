import { AwsAddressPage } from "@/components/link/aws-address-page";

export const metadata = { title: "IAM" };

export default function IamHomePage() {
  return <AwsAddressPage service="iam" />;
}
