import { itTags, kinds } from "@/lib/testing/tags";
import { tagSAMLProvider } from "./tag-saml-provider";

itTags(tagSAMLProvider, kinds.samlProvider);
