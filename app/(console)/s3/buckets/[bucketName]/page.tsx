import { notFound } from "next/navigation";
import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { isAbsent } from "@/lib/doors/console/is-absent";
import { one } from "@/lib/doors/console/search-param";
import { bucketRegion } from "@/lib/doors/console/views/bucket";
import { BucketDetail } from "./_components/bucket-detail";
import { BucketSection } from "./_components/bucket-section";
import { bucketSectionOf } from "./_components/bucket-sections";

export async function generateMetadata({ params }: PageProps<"/s3/buckets/[bucketName]">) {
  return { title: `${decodeURIComponent((await params).bucketName)} | S3` };
}

export default async function BucketPage({ params, searchParams }: PageProps<"/s3/buckets/[bucketName]">) {
  const bucket = decodeURIComponent((await params).bucketName);
  const asked = await searchParams;
  const region = await bucketRegion(bucket);
  if (isAbsent(region)) notFound();
  const section = bucketSectionOf(one(asked.section));
  return (
    <BucketDetail bucket={bucket} active={section}>
      <Suspense key={`${section} ${one(asked.prefix)}`} fallback={<TableSkeleton title="Loading" />}>
        <BucketSection bucket={bucket} region={region} section={section} asked={asked} />
      </Suspense>
    </BucketDetail>
  );
}
