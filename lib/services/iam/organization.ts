/** What IAM answers an account that is in no organization. Source: IAM API Reference, OrganizationNotFoundException. */
import { AwsError } from "@/lib/aws/error";

export const organizationNotFound = () =>
  new AwsError(
    "OrganizationNotFoundException",
    "The request was rejected because no organization is associated with your account.",
    400,
  );
