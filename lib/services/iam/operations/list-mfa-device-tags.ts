import type { ListMFADeviceTagsRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { paging, serialNumber } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableDevice } from "../taggable";
import { tagListing } from "../tagging";

export const listMFADeviceTags = defineIamOperation({
  name: "ListMFADeviceTags",
  summary: "Lists the tags of a virtual MFA device, sorted by key.",
  input: z.object({ SerialNumber: serialNumber, ...paging }) satisfies z.ZodType<ListMFADeviceTagsRequest>,
  ...tagListing("iam:ListMFADeviceTags", taggableDevice),
});
