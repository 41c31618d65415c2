import { itUntags, kinds } from "@/lib/testing/tags";
import { tagOpenIDConnectProvider } from "./tag-open-id-connect-provider";
import { untagOpenIDConnectProvider } from "./untag-open-id-connect-provider";

itUntags(untagOpenIDConnectProvider, tagOpenIDConnectProvider, kinds.oidcProvider);
