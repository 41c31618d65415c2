import { redirect } from "next/navigation";
import { startPage } from "@/lib/doors/console/own-path";
import { placedAddress } from "@/lib/doors/console/sign-in-page";

/** The console's home. */
export default async function HomePage() {
  redirect(await placedAddress(startPage));
}
