import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { mostBuckets } from "@/lib/services/s3/inputs";
import { listBuckets } from "@/lib/services/s3/operations/list-buckets";
import { BucketsTable } from "./_components/buckets-table";

export const metadata = { title: "Buckets | S3" };

export default async function BucketsPage() {
  // S3 tells the Regions where the request has a parameter.
  const [buckets, now] = await Promise.all([read(listBuckets, { MaxBuckets: mostBuckets }), accountNow()]);
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
