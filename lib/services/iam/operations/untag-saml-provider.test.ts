import { itUntags, kinds } from "@/lib/testing/tags";
import { tagSAMLProvider } from "./tag-saml-provider";
import { untagSAMLProvider } from "./untag-saml-provider";

itUntags(untagSAMLProvider, tagSAMLProvider, kinds.samlProvider);
