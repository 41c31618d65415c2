import { itUntags, kinds } from "@/lib/testing/tags";
import { tagMFADevice } from "./tag-mfa-device";
import { untagMFADevice } from "./untag-mfa-device";

itUntags(untagMFADevice, tagMFADevice, kinds.device);
