import { itListsTags, kinds } from "@/lib/testing/tags";
import { listOpenIDConnectProviderTags } from "./list-open-id-connect-provider-tags";
import { tagOpenIDConnectProvider } from "./tag-open-id-connect-provider";

itListsTags(listOpenIDConnectProviderTags, tagOpenIDConnectProvider, kinds.oidcProvider);
