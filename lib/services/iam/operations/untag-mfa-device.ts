import type { UntagMFADeviceRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { serialNumber, tagKeys } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableDevice } from "../taggable";
import { untagging } from "../tagging";

export const untagMFADevice = defineIamOperation({
  name: "UntagMFADevice",
  summary: "Removes tags from a virtual MFA device.",
  input: z.object({ SerialNumber: serialNumber, TagKeys: tagKeys }) satisfies z.ZodType<UntagMFADeviceRequest>,
  ...untagging("iam:UntagMFADevice", taggableDevice),
});
