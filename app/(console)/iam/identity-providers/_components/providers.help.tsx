import type { HelpText } from "@/components/shell/help-context";

export const providersHelp: HelpText = {
  title: "Identity providers",
  body: (
    <>
      <p>
        An identity provider knows people or programs outside AWS. Made known here, it can vouch for them: they assume a
        role whose trust policy names the provider, and need no IAM user.
      </p>
      <h3>SAML</h3>
      <p>For the directory of an organization. Its metadata document tells by which keys it signs.</p>
      <h3>OpenID Connect</h3>
      <p>
        For applications and for build systems such as GitHub Actions. Audiences are the client ids it issues tokens
        for.
      </p>
    </>
  ),
};
