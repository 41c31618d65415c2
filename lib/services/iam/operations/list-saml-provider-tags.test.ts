import { itListsTags, kinds } from "@/lib/testing/tags";
import { listSAMLProviderTags } from "./list-saml-provider-tags";
import { tagSAMLProvider } from "./tag-saml-provider";

itListsTags(listSAMLProviderTags, tagSAMLProvider, kinds.samlProvider);
