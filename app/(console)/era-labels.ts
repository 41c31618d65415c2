import { eraStrings } from "@/components/eras/strings";
import { requireSignedIn } from "@/lib/doors/console/console-session";

/** The labels of the class's era for what the server writes: titles of the browser, headings while a list is read. */
export const eraLabels = async () => eraStrings((await requireSignedIn()).account.era);
