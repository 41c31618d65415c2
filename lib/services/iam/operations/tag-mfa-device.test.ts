import { itTags, kinds } from "@/lib/testing/tags";
import { tagMFADevice } from "./tag-mfa-device";

itTags(tagMFADevice, kinds.device);
