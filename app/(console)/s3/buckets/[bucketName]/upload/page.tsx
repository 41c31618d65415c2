import { one } from "@/lib/doors/console/search-param";
import { UploadPage } from "./_components/upload-page";

export const metadata = { title: "Upload | S3" };

export default async function UploadObjectsPage({
  params,
  searchParams,
}: PageProps<"/s3/buckets/[bucketName]/upload">) {
  const bucket = decodeURIComponent((await params).bucketName);
  return <UploadPage bucket={bucket} prefix={one((await searchParams).prefix) ?? ""} />;
}
