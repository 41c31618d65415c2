import type { HelpText } from "@/components/shell/help-context";

export const trustedEntityHelp: HelpText = {
  title: "Select trusted entity",
  body: (
    <>
      <p>
        A role has two sides. Its trust policy says who may assume it; its permissions policies say what whoever assumed
        it may do. This step writes the trust policy.
      </p>
      <h3>AWS service</h3>
      <p>A service such as EC2 or Lambda acts in your account by the role.</p>
      <h3>AWS account</h3>
      <p>
        Users and roles of this or another account assume it. They need permission on their own side too: an identity
        policy that allows sts:AssumeRole on the role.
      </p>
      <h3>Web identity, SAML 2.0 federation</h3>
      <p>People and programs that an identity provider outside AWS vouches for.</p>
      <h3>Custom trust policy</h3>
      <p>You write the trust policy yourself, as JSON.</p>
    </>
  ),
};
