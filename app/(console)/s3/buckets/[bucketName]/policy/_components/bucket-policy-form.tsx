"use client";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CopyValue } from "@/components/form/copy-value";
import { PageForm } from "@/components/form/page-form";
import { useAction } from "@/components/form/use-action";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { PolicyEditor } from "@/components/policy-editor/policy-editor";
import { useBegunDocument } from "@/components/policy-editor/use-begun-document";
import { usePolicyCheck } from "@/components/policy-editor/use-policy-check";
import { useFlash } from "@/components/shell/flash-context";
import { bucketPolicyTargets } from "@/components/targets";
import { bucketArn } from "@/lib/services/s3/arns";
import { saveBucketPolicy } from "../../actions";

/** The bucket policy as JSON, with what is found about it while one types. What S3 refuses is told below it. */
export function BucketPolicyForm({ bucket, saved }: { bucket: string; saved: string | undefined }) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const skeleton = skeletonFor(bucket);
  const { document, setDocument, changed } = useBegunDocument(saved, skeleton);
  const check = usePolicyCheck(document, { kind: "bucket" });
  const back = consolePaths.bucket(bucket, "permissions");
  return (
    <PageForm
      title="Edit bucket policy"
      description="Who may do what with the bucket and its objects, people of other accounts included."
      submit="Save changes"
      submitTarget={bucketPolicyTargets.submit}
      cancelTo={back}
      changed={changed}
      pending={pending}
      failure={failure}
      onSubmit={() =>
        run(
          () => saveBucketPolicy(bucket, document),
          () => {
            flash.show("bucket.policy.saved");
            router.push(back);
          },
        )
      }
    >
      <Container header={<Header variant="h2">Bucket policy</Header>}>
        <SpaceBetween size="m">
          <div>
            <Box variant="awsui-key-label">Bucket ARN</Box>
            <CopyValue value={bucketArn(bucket)} label="ARN" />
          </div>
          <PolicyEditor
            check={check}
            onChange={setDocument}
            target={bucketPolicyTargets.document}
            saved={saved}
            skeleton={skeleton}
            strict={failure !== undefined}
          />
        </SpaceBetween>
      </Container>
    </PageForm>
  );
}

/** A statement to go on from: it names nobody and permits nothing yet. */
const skeletonFor = (bucket: string) =>
  JSON.stringify(
    {
      Version: "2012-10-17",
      Statement: [
        { Sid: "Statement1", Effect: "Allow", Principal: {}, Action: [], Resource: `${bucketArn(bucket)}/*` },
      ],
    },
    null,
    4,
  );
