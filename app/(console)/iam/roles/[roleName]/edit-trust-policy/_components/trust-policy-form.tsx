"use client";
import Container from "@cloudscape-design/components/container";
import { useState } from "react";
import { PageForm } from "@/components/form/page-form";
import { useAction } from "@/components/form/use-action";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { withPlace } from "@/components/roles/principal-place";
import { TrustPolicyEditor } from "@/components/roles/trust-policy-editor";
import { useFlash } from "@/components/shell/flash-context";
import { roleTargets } from "@/components/targets";
import { printPolicy } from "@/lib/authorization";
import type { RoleFacts } from "@/lib/doors/console/views/role";
import { updateTrustPolicy } from "../../actions";

/** The trust policy of a role. What IAM refuses is said while one types, with line and column. */
export function TrustPolicyForm({ role }: { role: RoleFacts }) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const { pending, failure, run } = useAction();
  const begun = printPolicy(role.trustPolicy) ?? role.trustPolicy;
  const [document, setDocument] = useState(begun);
  const back = consolePaths.role(role.name, "trust_relationships");
  return (
    <TrustPolicyEditor
      document={document}
      onChange={setDocument}
      target={roleTargets.trustDocument}
      strict={failure !== undefined}
      frame={(editor) => (
        <PageForm
          title="Edit trust policy"
          description={`Whom the role ${role.name} trusts: who may assume it, and under which conditions.`}
          submit="Update policy"
          submitTarget={roleTargets.updateTrust}
          cancelTo={back}
          changed={document !== begun}
          pending={pending}
          failure={failure && { ...failure, message: withPlace(failure.message, document) }}
          onSubmit={() =>
            run(
              () => updateTrustPolicy(role.name, document),
              () => {
                flash.show("role.trust.updated");
                router.push(back);
              },
            )
          }
        >
          <Container>{editor}</Container>
        </PageForm>
      )}
    />
  );
}
