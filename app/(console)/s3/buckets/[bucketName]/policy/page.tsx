import { UnreadPage } from "@/components/decision/unread-page";
import { bucketPolicyText } from "@/lib/doors/console/views/bucket";
import { BucketPolicyForm } from "./_components/bucket-policy-form";

export const metadata = { title: "Edit bucket policy | S3" };

export default async function EditBucketPolicyPage({ params }: PageProps<"/s3/buckets/[bucketName]/policy">) {
  const bucket = decodeURIComponent((await params).bucketName);
  const policy = await bucketPolicyText(bucket);
  if (!policy.ok) return <UnreadPage title="Edit bucket policy" failure={policy.failure} />;
  return <BucketPolicyForm bucket={bucket} saved={policy.value} />;
}
