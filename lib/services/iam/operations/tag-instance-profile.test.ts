import { itTags, kinds } from "@/lib/testing/tags";
import { tagInstanceProfile } from "./tag-instance-profile";

itTags(tagInstanceProfile, kinds.instanceProfile);
