import { one } from "@/lib/doors/console/search-param";
import { AboutIdentityCenter } from "./_components/about-identity-center";

export const metadata = { title: "IAM Identity Center" };

/** `?userName=` says that one came from the wizard for IAM users, and what was typed there. */
export default async function IdentityCenterPage({ searchParams }: PageProps<"/singlesignon">) {
  return <AboutIdentityCenter userName={one((await searchParams).userName)} />;
}
