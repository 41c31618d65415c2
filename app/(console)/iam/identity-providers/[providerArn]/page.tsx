import { notFound } from "next/navigation";
import { UnreadPage } from "@/components/decision/unread-page";
import { accountNow } from "@/lib/doors/console/account-time";
import { isAbsent } from "@/lib/doors/console/is-absent";
import { one } from "@/lib/doors/console/search-param";
import { identityProvider } from "@/lib/doors/console/views/identity-provider";
import { OidcDetail } from "./_components/oidc-detail";
import { SamlDetail } from "./_components/saml-detail";

export async function generateMetadata({ params }: PageProps<"/iam/identity-providers/[providerArn]">) {
  const name = decodeURIComponent((await params).providerArn)
    .split("-provider/")
    .at(-1);
  return { title: `${name} | Identity providers | IAM` };
}

export default async function IdentityProviderPage({
  params,
  searchParams,
}: PageProps<"/iam/identity-providers/[providerArn]">) {
  const arn = decodeURIComponent((await params).providerArn);
  const [provider, now, { section }] = await Promise.all([identityProvider(arn), accountNow(), searchParams]);
  if (!provider.ok) {
    if (isAbsent(provider)) notFound();
    return <UnreadPage title={arn.slice(arn.indexOf("/") + 1)} failure={provider.failure} />;
  }
  const props = { now, section: one(section) };
  return provider.value.type === "SAML" ? (
    <SamlDetail provider={provider.value} {...props} />
  ) : (
    <OidcDetail provider={provider.value} {...props} />
  );
}
