import { SessionEnded } from "@/components/sign-in/session-ended";
import { UserSignInForm } from "@/components/sign-in/user-sign-in-form";
import { one } from "@/lib/doors/console/search-param";
import { signInPage } from "@/lib/doors/console/sign-in-page";
import { signInAsUser } from "../../../actions";

export const metadata = { title: "Sign in" };

/** An account's own sign-in address; what follows `console` is the page to go to. `username`: who comes back. */
export default async function AccountSignInPage({
  params,
  searchParams,
}: PageProps<"/signin/[account]/console/[[...path]]">) {
  const { account: encoded, path = [] } = await params;
  const { era: askedEra, redirect, username, ended, different: _, ...rest } = await searchParams;
  const account = decodeURIComponent(encoded);
  const { era, place, remembered } = await signInPage({ account, era: one(askedEra) });
  const known = remembered?.account === account ? remembered : undefined;
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, one(value) ?? ""])).toString();
  const deep = path.length > 0 ? `/${path.join("/")}${query ? `?${query}` : ""}` : "";
  return (
    <>
      {one(ended) !== undefined && <SessionEnded />}
      <UserSignInForm
        signIn={signInAsUser}
        era={era}
        place={place}
        account={account}
        userName={one(username) ?? known?.userName}
        remembered={known !== undefined}
        target={one(redirect) ?? deep}
      />
    </>
  );
}
