"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { useState } from "react";
import { MarkedChoices } from "@/components/form/marked-choices";
import { PageForm } from "@/components/form/page-form";
import { TagEditor } from "@/components/form/tag-editor";
import { type TagDraft, tagsAreValid, tagsByCase } from "@/components/form/tag-rules";
import { TextFileField } from "@/components/form/text-file-field";
import { useAction } from "@/components/form/use-action";
import { useTakenName } from "@/components/form/use-taken-name";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import { useSession } from "@/components/shell/session-context";
import { addProviderTargets } from "@/components/targets";
import { unparsableMetadata } from "@/lib/services/iam/inputs";
import { metadataProblem } from "../../metadata-problem";
import {
  audienceProblem,
  isIssuerElsewhere,
  practiceIssuer,
  providerNameProblem,
  providerUrlProblem,
} from "../../provider-problems";
import { addProvider, type NewProvider } from "../actions";
import { ThumbprintField } from "./thumbprint-field";

/** `Add an identity provider`: a SAML one by its metadata document, one of OpenID Connect by its URL. */
export function AddProviderForm() {
  const flash = useFlash();
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [type, setType] = useState<NewProvider["type"]>("SAML");
  const [saml, setSaml] = useState({ name: "", metadata: "", privateKey: "", requireEncryption: false });
  const [oidc, setOidc] = useState<Oidc>({ url: "", audience: "", thumbprint: "" });
  const [tags, setTags] = useState<TagDraft[]>([]);
  const [asked, setAsked] = useState(false);
  /** The metadata document that was sent last. */
  const [sent, setSent] = useState("");
  const errors = type === "SAML" ? samlErrors(saml) : oidcErrors(oidc);
  const name = type === "SAML" ? saml.name : oidc.url.replace(/^https:\/\//, "");
  const taken = useTakenName(name, failure);
  const unparsable = failure?.message === unparsableMetadata && saml.metadata === sent;
  const shown: Errors = {
    ...(asked ? errors : {}),
    ...(unparsable ? { metadata: "Unable to parse metadata" } : {}),
    ...(taken.problem ? { [type === "SAML" ? "name" : "url"]: taken.problem } : {}),
  };

  const submit = () => {
    setAsked(true);
    if (Object.values(errors).some(Boolean) || !tagsAreValid(tags, tagsByCase)) return;
    setSent(saml.metadata);
    taken.send();
    run(
      () => addProvider(type === "SAML" ? { type, ...saml, tags } : { type, ...oidc, tags }),
      ({ arn }) => {
        flash.show("idp.created", { name, arn });
        router.push(consolePaths.identityProviders);
      },
    );
  };
  return (
    <PageForm
      title="Add an identity provider"
      submit="Add provider"
      submitTarget={addProviderTargets.submit}
      cancelTo={consolePaths.identityProviders}
      pending={pending}
      failure={taken.failure}
      onSubmit={submit}
    >
      <Container header={<Header variant="h2">Configure provider</Header>}>
        <SpaceBetween size="l">
          <MarkedChoices target={addProviderTargets.type}>
            <FormField label="Provider type" stretch>
              <Tiles
                value={type}
                items={[
                  { value: "SAML", label: "SAML", description: "Trust between your account and a SAML 2.0 directory." },
                  {
                    value: "OpenID Connect",
                    label: "OpenID Connect",
                    description: "Trust between your account and an OpenID Connect service, such as Google or GitHub.",
                  },
                ]}
                onChange={({ detail }) => setType(detail.value === "SAML" ? "SAML" : "OpenID Connect")}
              />
            </FormField>
          </MarkedChoices>
          {type === "SAML" ? (
            <SamlFields value={saml} onChange={(changes) => setSaml({ ...saml, ...changes })} errors={shown} />
          ) : (
            <OidcFields value={oidc} onChange={(changes) => setOidc({ ...oidc, ...changes })} errors={shown} />
          )}
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">Add tags - optional</Header>}>
        <TagEditor tags={tags} rules={tagsByCase} strict={asked} onChange={setTags} />
      </Container>
    </PageForm>
  );
}

interface FieldsProps<Value> {
  value: Value;
  onChange: (changes: Partial<Value>) => void;
  errors: Errors;
}
type Errors = Partial<Record<"name" | "metadata" | "privateKey" | "url" | "audience", string | undefined>>;
interface Saml {
  name: string;
  metadata: string;
  privateKey: string;
  requireEncryption: boolean;
}

interface Oidc {
  url: string;
  audience: string;
  /** Empty where there is none. */
  thumbprint: string;
}

function SamlFields({ value, onChange, errors }: FieldsProps<Saml>) {
  const { accountId } = useSession();
  return (
    <SpaceBetween size="l">
      <FormField
        label="Provider name"
        constraintText="Maximum 128 characters. Use alphanumeric or '._-' characters."
        errorText={errors.name}
      >
        <Input
          value={value.name}
          autoComplete={false}
          spellcheck={false}
          ariaRequired
          nativeInputAttributes={{ "data-testid": addProviderTargets.name }}
          onChange={({ detail }) => onChange({ name: detail.value })}
        />
      </FormField>
      <TextFileField
        label="Metadata document"
        description="The provider's own: UTF-8 without byte order mark, up to 10 MB."
        accept=".xml"
        error={errors.metadata}
        refusesMark
        onText={(metadata) => onChange({ metadata })}
      />
      <Button
        variant="inline-link"
        iconName="download"
        href={`/idp/${accountId}/metadata`}
        download="larch-idp-metadata.xml"
        data-testid={addProviderTargets.larchMetadata}
      >
        Download Larch IdP&apos;s metadata
      </Button>
      <TextFileField
        label="SAML encryption"
        description="Optional: the RSA private key (.pem) that opens encrypted assertions."
        accept=".pem"
        error={errors.privateKey}
        onText={(privateKey) => onChange({ privateKey })}
      />
      <Checkbox
        checked={value.requireEncryption}
        description="Assertions that are not encrypted are refused then. Larch IdP encrypts none."
        nativeInputAttributes={{ "data-testid": addProviderTargets.requireEncryption }}
        onChange={({ detail }) => onChange({ requireEncryption: detail.checked })}
      >
        Require encryption
      </Checkbox>
    </SpaceBetween>
  );
}

function OidcFields({ value, onChange, errors }: FieldsProps<Oidc>) {
  const { era } = useSession();
  return (
    <SpaceBetween size="l">
      <div>
        <FormField
          label="Provider URL"
          description={`Where the provider's tokens say they come from. To practise: Larch CI presents itself as ${practiceIssuer}`}
          constraintText="Begins with https://, has neither port nor query; upper and lower case count. Maximum 255 characters."
          errorText={errors.url}
        >
          <Input
            value={value.url}
            placeholder="https://"
            autoComplete={false}
            spellcheck={false}
            ariaRequired
            nativeInputAttributes={{ "data-testid": addProviderTargets.url }}
            onChange={({ detail }) => onChange({ url: detail.value, thumbprint: "" })}
          />
        </FormField>
        {/* Told to who does not see it. */}
        <div role="status">
          {isIssuerElsewhere(value.url) && (
            <div className="mt-2">
              <Alert type="info" header="No token of this provider can be checked here">
                Rehearsal asks no server outside, so it never learns the provider&apos;s keys. You can add the provider,
                and write roles that trust it; whoever comes with one of its tokens is refused. To practise with tokens,
                use {practiceIssuer}, which Larch CI issues for.
              </Alert>
            </div>
          )}
        </div>
      </div>
      {era === "2020" && (
        <ThumbprintField
          url={value.url}
          thumbprint={value.thumbprint}
          onThumbprint={(thumbprint) => onChange({ thumbprint })}
        />
      )}
      <FormField
        label="Audience"
        description="The client ID that the provider gave your application."
        constraintText="Maximum 255 characters."
        errorText={errors.audience}
      >
        <Input
          value={value.audience}
          autoComplete={false}
          spellcheck={false}
          ariaRequired
          nativeInputAttributes={{ "data-testid": addProviderTargets.audience }}
          onChange={({ detail }) => onChange({ audience: detail.value })}
        />
      </FormField>
    </SpaceBetween>
  );
}

function samlErrors({ name, metadata, privateKey, requireEncryption }: Saml): Errors {
  return {
    name: providerNameProblem(name),
    metadata: metadata === "" ? "Choose the metadata document" : metadataProblem(metadata),
    privateKey: requireEncryption && privateKey === "" ? "Required encryption needs a private key" : undefined,
  };
}

const oidcErrors = ({ url, audience }: Oidc): Errors => ({
  url: providerUrlProblem(url),
  audience: audienceProblem(audience),
});
