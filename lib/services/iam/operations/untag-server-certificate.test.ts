import { itUntags, kinds } from "@/lib/testing/tags";
import { tagServerCertificate } from "./tag-server-certificate";
import { untagServerCertificate } from "./untag-server-certificate";

itUntags(untagServerCertificate, tagServerCertificate, kinds.serverCertificate);
