import { redirect } from "next/navigation";
import { SessionEnded } from "@/components/sign-in/session-ended";
import { UserSignInForm } from "@/components/sign-in/user-sign-in-form";
import { one } from "@/lib/doors/console/search-param";
import { placedAddress, signInPage } from "@/lib/doors/console/sign-in-page";
import { EntryForm } from "./_components/entry-form";
import { signInAsUser } from "./actions";

export const metadata = { title: "Sign in" };

/** `ended`: a page of the console that was open led here, since its session is over. */
export default async function SignInPage({ searchParams }: PageProps<"/signin">) {
  const query = await searchParams;
  const { era, place, remembered } = await signInPage({ era: one(query.era) });
  const target = one(query.redirect) ?? "";
  const known = one(query.different) === undefined ? remembered : undefined;
  const ended = one(query.ended) !== undefined;
  if (era === "2020" && known) {
    const back = new URLSearchParams({ ...(target ? { redirect: target } : {}), ...(ended ? { ended: "1" } : {}) });
    redirect(await placedAddress(`/signin/${encodeURIComponent(known.account)}/console?${back}`));
  }
  return (
    <>
      {ended && <SessionEnded />}
      {era === "2020" ? (
        <EntryForm target={target} />
      ) : (
        <UserSignInForm
          era={era}
          place={place}
          target={target}
          remembered={known !== undefined}
          signIn={signInAsUser}
          {...known}
        />
      )}
    </>
  );
}
