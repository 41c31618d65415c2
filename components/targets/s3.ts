import { keyed, target } from "./registry";

const bucketPage = "/s3/buckets/[bucketName]";
export const bucketTargets = {
  empty: target("buckets.empty", "/s3/buckets", "opens the dialog that deletes all objects of a bucket"),
  copyArn: target("buckets.copy-arn", "/s3/buckets", "copies the ARN of a bucket"),
  tab: keyed("bucket.tab[]", bucketPage, "a tab, by its section"),
  summary: keyed("bucket.summary[]", `${bucketPage}?section=properties`, "a field of the overview"),
  editVersioning: target(
    "bucket.edit-versioning",
    `${bucketPage}?section=properties`,
    "opens the dialog on versioning",
  ),
  access: target("bucket.access", `${bucketPage}?section=permissions`, "whether the bucket is public"),
  block: keyed("bucket.block[]", `${bucketPage}?section=permissions`, "a setting of Block public access"),
  editBlock: target("bucket.edit-block", `${bucketPage}?section=permissions`, "to the page that changes them"),
  policy: target("bucket.policy", `${bucketPage}?section=permissions`, "the bucket policy as JSON"),
  editPolicy: target("bucket.edit-policy", `${bucketPage}?section=permissions`, "to the page that changes it"),
  deletePolicy: target("bucket.delete-policy", `${bucketPage}?section=permissions`, "opens the dialog that deletes it"),
} as const;

export const objectTargets = {
  copyUri: target("objects.copy-uri", bucketPage, "copies the S3 URI of an object"),
  copyUrl: target("objects.copy-url", bucketPage, "copies the address of an object"),
  download: target("objects.download", bucketPage, "saves an object"),
  open: target("objects.open", bucketPage, "shows an object in a tab of its own"),
  showVersions: target("objects.show-versions", bucketPage, "shows all versions, delete markers too"),
  createFolder: target("objects.create-folder", bucketPage, "opens the dialog that creates a folder"),
  summary: keyed("object.summary[]", `${bucketPage}/object`, "a field of the overview"),
  share: target("object.share", `${bucketPage}/object`, "opens the dialog that makes a presigned URL"),
  downloadOne: target("object.download", `${bucketPage}/object`, "saves the object"),
  openOne: target("object.open", `${bucketPage}/object`, "shows the object in a tab of its own"),
  deleteOne: target("object.delete", `${bucketPage}/object`, "opens the dialog that deletes it"),
} as const;

export const uploadTargets = {
  addFiles: target("upload.add-files", `${bucketPage}/upload`, "chooses files"),
  addFolder: target("upload.add-folder", `${bucketPage}/upload`, "chooses a folder"),
  properties: target("upload.properties", `${bucketPage}/upload`, "the part on tags and metadata"),
  metadataAdd: target("upload.metadata-add", `${bucketPage}/upload`, "one more row of metadata"),
  metadataType: keyed("upload.metadata-type[]", `${bucketPage}/upload`, "whose metadata it is, from 1"),
  metadataKey: keyed("upload.metadata-key[]", `${bucketPage}/upload`, "the key of a row, from 1"),
  metadataValue: keyed("upload.metadata-value[]", `${bucketPage}/upload`, "the value of a row, from 1"),
  metadataRemove: keyed("upload.metadata-remove[]", `${bucketPage}/upload`, "takes a row away, from 1"),
  submit: target("upload.submit", `${bucketPage}/upload`, "sends the files"),
} as const;

export const editBlockTargets = {
  all: target("edit-block.all", `${bucketPage}/block-public-access`, "ticks all four settings"),
  setting: keyed("edit-block.setting[]", `${bucketPage}/block-public-access`, "one of the settings"),
  submit: target("edit-block.submit", `${bucketPage}/block-public-access`, "saves them"),
} as const;

export const bucketPolicyTargets = {
  document: target("bucket-policy.document", `${bucketPage}/policy`, "the policy as JSON"),
  submit: target("bucket-policy.submit", `${bucketPage}/policy`, "saves it"),
} as const;

export const bucketFormTargets = {
  name: target("bucket-form.name", "/s3/buckets/create", "the name of the new bucket"),
  submit: target("bucket-form.submit", "/s3/buckets/create", "creates the bucket"),
} as const;
