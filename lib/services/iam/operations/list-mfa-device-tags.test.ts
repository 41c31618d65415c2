import { itListsTags, kinds } from "@/lib/testing/tags";
import { listMFADeviceTags } from "./list-mfa-device-tags";
import { tagMFADevice } from "./tag-mfa-device";

itListsTags(listMFADeviceTags, tagMFADevice, kinds.device);
