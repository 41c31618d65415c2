import { redirect } from "next/navigation";
import { UserSignInForm } from "@/components/sign-in/user-sign-in-form";
import { one } from "@/lib/doors/console/search-param";
import { placedAddress, signInPage } from "@/lib/doors/console/sign-in-page";
import { EntryForm } from "./_components/entry-form";
import { signInAsUser } from "./actions";

export const metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/signin">) {
  const query = await searchParams;
  const { era, place, remembered } = await signInPage({ era: one(query.era) });
  const target = one(query.redirect) ?? "";
  const known = one(query.different) === undefined ? remembered : undefined;
  if (era === "current")
    return (
      <UserSignInForm
        era={era}
        place={place}
        target={target}
        remembered={known !== undefined}
        signIn={signInAsUser}
        {...known}
      />
    );
  if (!known) return <EntryForm target={target} />;
  const back = target ? `?redirect=${encodeURIComponent(target)}` : "";
  redirect(await placedAddress(`/signin/${encodeURIComponent(known.account)}/console${back}`));
}
