import { itUntags, kinds } from "@/lib/testing/tags";
import { tagInstanceProfile } from "./tag-instance-profile";
import { untagInstanceProfile } from "./untag-instance-profile";

itUntags(untagInstanceProfile, tagInstanceProfile, kinds.instanceProfile);
