import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { isFromElsewhere } from "@/lib/doors/console/fetch-metadata";
import { seeOther } from "@/lib/doors/console/see-other";
import { addressIn } from "@/lib/doors/console/session-address";
import { switchBack } from "@/lib/doors/console/switch-role";

/** Ends the role of the session that the address means: who signed in goes on. A form on another site ends nothing. */
export async function POST(request: Request) {
  const { place } = browserRequestOf(request.headers);
  const target = addressIn(place, "/iam");
  if (!isFromElsewhere(request.headers)) await switchBack(target);
  return seeOther(target);
}
