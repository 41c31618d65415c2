import { one } from "@/lib/doors/console/search-param";
import { signInPage } from "@/lib/doors/console/sign-in-page";
import { RootForm } from "./_components/root-form";

export const metadata = { title: "Root user sign in" };

export default async function RootSignInPage({ searchParams }: PageProps<"/signin/root">) {
  const { redirect } = await searchParams;
  const { place } = await signInPage();
  return <RootForm place={place} target={one(redirect) ?? ""} />;
}
