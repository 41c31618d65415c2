import { tableView } from "@/components/table/table-view";
import { accountNow } from "@/lib/doors/console/account-time";
import type { Read } from "@/lib/doors/console/action-state";
import { awsPortAddress } from "@/lib/doors/console/aws-port-address";
import { one } from "@/lib/doors/console/search-param";
import { bucketPermissions, bucketProperties, bucketVersioning } from "@/lib/doors/console/views/bucket";
import { objectsPage } from "@/lib/doors/console/views/bucket-objects";
import type { BucketSectionId } from "./bucket-sections";
import { ObjectsSection } from "./objects-section";
import { PermissionsSection } from "./permissions-section";
import { PropertiesSection } from "./properties-section";

export interface BucketSectionProps {
  section: BucketSectionId;
  bucket: string;
  region: Read<string>;
  /** The address: which folder, search and page. */
  asked: Record<string, string | string[] | undefined>;
}

/** The open tab with what it reads. */
export async function BucketSection({ section, bucket, region, asked }: BucketSectionProps) {
  switch (section) {
    case "objects": {
      const prefix = one(asked.prefix) ?? "";
      const view = tableView(asked);
      const versions = one(asked.versions) === "1";
      const [page, versioning, now, address] = await Promise.all([
        objectsPage(bucket, { prefix, q: view.q, page: view.page, size: view.size ?? 20, versions }),
        bucketVersioning(bucket),
        accountNow(),
        awsPortAddress(),
      ]);
      const folder = { bucket, prefix, versions, kept: versioning.ok && versioning.value !== "Disabled" };
      return <ObjectsSection key={`${prefix} ${versions}`} folder={folder} page={page} now={now} address={address} />;
    }
    case "properties": {
      const [properties, now] = await Promise.all([bucketProperties(bucket), accountNow()]);
      return <PropertiesSection bucket={bucket} region={region} properties={properties} now={now} />;
    }
    case "permissions":
      return <PermissionsSection bucket={bucket} permissions={await bucketPermissions(bucket)} />;
  }
}
