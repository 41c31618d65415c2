import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { listBuckets } from "@/lib/services/s3/operations/list-buckets";
import { BucketsTable } from "./_components/buckets-table";

export const metadata = { title: "Buckets | S3" };

export default async function BucketsPage() {
  const [buckets, now] = await Promise.all([read(listBuckets, {}), accountNow()]);
  return (
    <BucketsTable
      now={now}
      buckets={
        buckets.ok
          ? (buckets.value.Buckets ?? []).map((bucket) => ({
              name: bucket.Name ?? "",
              region: bucket.BucketRegion ?? "us-east-1",
              createdAt: bucket.CreationDate?.toISOString() ?? "",
            }))
          : []
      }
      failure={buckets.ok ? undefined : buckets.failure}
    />
  );
}
