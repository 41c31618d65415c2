import { one } from "@/lib/doors/console/search-param";
import { signInPage } from "@/lib/doors/console/sign-in-page";
import { RootForm } from "./_components/root-form";

export const metadata = { title: "Root user sign in" };

/** `email`: of the root user whose session is over, who comes back. */
export default async function RootSignInPage({ searchParams }: PageProps<"/signin/root">) {
  const { redirect, email } = await searchParams;
  const { place } = await signInPage();
  return <RootForm place={place} email={one(email)} target={one(redirect) ?? ""} />;
}
