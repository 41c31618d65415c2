import { itListsTags, kinds } from "@/lib/testing/tags";
import { listServerCertificateTags } from "./list-server-certificate-tags";
import { tagServerCertificate } from "./tag-server-certificate";

itListsTags(listServerCertificateTags, tagServerCertificate, kinds.serverCertificate);
