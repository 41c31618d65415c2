import { itListsTags, kinds } from "@/lib/testing/tags";
import { listInstanceProfileTags } from "./list-instance-profile-tags";
import { tagInstanceProfile } from "./tag-instance-profile";

itListsTags(listInstanceProfileTags, tagInstanceProfile, kinds.instanceProfile);
