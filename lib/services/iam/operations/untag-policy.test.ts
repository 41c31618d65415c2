import { itUntags, kinds } from "@/lib/testing/tags";
import { tagPolicy } from "./tag-policy";
import { untagPolicy } from "./untag-policy";

itUntags(untagPolicy, tagPolicy, kinds.policy);
