import { notFound } from "next/navigation";
import { UnreadPage } from "@/components/decision/unread-page";
import { accountNow } from "@/lib/doors/console/account-time";
import { awsPortAddress } from "@/lib/doors/console/aws-port-address";
import { one } from "@/lib/doors/console/search-param";
import { objectFacts, objectTags, objectVersions } from "@/lib/doors/console/views/object";
import { objectUrl } from "@/lib/services/s3/arns";
import { DeletedObject } from "./_components/deleted-object";
import { ObjectDetail } from "./_components/object-detail";

type Props = PageProps<"/s3/buckets/[bucketName]/object">;

export async function generateMetadata({ searchParams }: Props) {
  const key = one((await searchParams).key);
  return { title: `${key?.split("/").at(-1) || "Object"} | S3` };
}

export default async function ObjectPage({ params, searchParams }: Props) {
  const bucket = decodeURIComponent((await params).bucketName);
  const asked = await searchParams;
  const [key, versionId] = [one(asked.key), one(asked.versionId)];
  if (!key) notFound();
  const name = { bucket, key, versionId };
  const object = await objectFacts(name);
  if (!object.ok) {
    const versions = object.failure.code === "NoSuchKey" ? await objectVersions(name) : undefined;
    if (versions?.ok && versions.value[0]?.kind === "marker")
      return <DeletedObject bucket={bucket} objectKey={key} versions={versions.value} now={await accountNow()} />;
    if (/^NoSuch(Bucket|Key|Version)$/.test(object.failure.code)) notFound();
    return <UnreadPage title={key} failure={object.failure} />;
  }
  const [tags, address, now, versions] = await Promise.all([
    objectTags(name),
    awsPortAddress(),
    accountNow(),
    // A bucket that never had versions has none to list.
    object.value.versionId === undefined ? undefined : objectVersions(name),
  ]);
  return (
    <ObjectDetail
      name={name}
      object={object.value}
      tags={tags}
      versions={versions}
      url={objectUrl(address, bucket, key, versionId)}
      now={now}
    />
  );
}
