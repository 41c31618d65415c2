import type { TagMFADeviceRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { serialNumber, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableDevice } from "../taggable";
import { tagging } from "../tagging";

export const tagMFADevice = defineIamOperation({
  name: "TagMFADevice",
  summary: "Adds tags to a virtual MFA device; a key that is there gets the new value.",
  input: z.object({ SerialNumber: serialNumber, Tags: tags }) satisfies z.ZodType<TagMFADeviceRequest>,
  ...tagging("iam:TagMFADevice", taggableDevice),
});
