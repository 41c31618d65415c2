import { itListsTags, kinds } from "@/lib/testing/tags";
import { listPolicyTags } from "./list-policy-tags";
import { tagPolicy } from "./tag-policy";

itListsTags(listPolicyTags, tagPolicy, kinds.policy);
