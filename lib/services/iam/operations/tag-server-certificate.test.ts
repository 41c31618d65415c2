import { itTags, kinds } from "@/lib/testing/tags";
import { tagServerCertificate } from "./tag-server-certificate";

itTags(tagServerCertificate, kinds.serverCertificate);
