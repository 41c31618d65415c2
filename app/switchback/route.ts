import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { addressIn } from "@/lib/doors/console/session-address";
import { switchBack } from "@/lib/doors/console/switch-role";

/** Ends the role of the session that the address means: who signed in goes on. A form on another site ends nothing. */
export async function POST(request: Request) {
  const { place } = browserRequestOf(request.headers);
  const target = addressIn(place, "/iam");
  if (!/^(cross|same)-site$/.test(request.headers.get("sec-fetch-site") ?? "")) await switchBack(target);
  return new Response(null, { status: 303, headers: { Location: target, "Cache-Control": "no-store" } });
}
