import { itTags, kinds } from "@/lib/testing/tags";
import { tagOpenIDConnectProvider } from "./tag-open-id-connect-provider";

itTags(tagOpenIDConnectProvider, kinds.oidcProvider);
