import { UnreadPage } from "@/components/decision/unread-page";
import { publicAccessSettings } from "@/lib/doors/console/views/bucket";
import { EditPublicAccessForm } from "./_components/edit-public-access-form";

export const metadata = { title: "Edit Block public access | S3" };

export default async function EditPublicAccessPage({
  params,
}: PageProps<"/s3/buckets/[bucketName]/block-public-access">) {
  const bucket = decodeURIComponent((await params).bucketName);
  const settings = await publicAccessSettings(bucket);
  if (!settings.ok) return <UnreadPage title={title} failure={settings.failure} />;
  return <EditPublicAccessForm bucket={bucket} settings={settings.value} title={title} />;
}

const title = "Edit Block public access (bucket settings)";
