import { inHtml, plainPage } from "./plain-page";
import type { OfferedAccount, Presented } from "./saml-sign-in";

const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${inHtml(value)}">`;

/** The form of a response, as AWS's page has it: programs that sign in by SAML read its names and classes. */
const formOf = (action: string, { response, relayState }: Presented, body: string) => `
<form id="saml_form" name="saml_form" action="${inHtml(action)}" method="post">
${hidden("RelayState", relayState ?? "")}
${hidden("SAMLResponse", response)}
${body}
</form>`;

/** Posts once more, from this origin, what another site posted. In: where to; the nonce of the page's own script. */
export const onceMorePage = (action: string, presented: Presented, nonce: string) =>
  plainPage(
    200,
    `${formOf(action, presented, `<p>You are being signed in.</p><button type="submit">Continue</button>`)}
<script nonce="${inHtml(nonce)}">document.forms[0].submit()</script>`,
  );

/** The role chooser. */
export const rolesPage = (action: string, presented: Presented, accounts: readonly OfferedAccount[]) =>
  plainPage(
    200,
    formOf(
      action,
      presented,
      `<fieldset><legend>Select a role:</legend>
${accounts.map(accountPart).join("\n")}
</fieldset>
<button type="submit" id="signin_button">Sign in</button>`,
    ),
  );

function accountPart({ id, alias, roles }: OfferedAccount): string {
  const name = alias === null ? `Account: ${id}` : `Account: ${alias} (${id})`;
  const choices = roles.map(
    ({ arn, name: role }) => `<div class="saml-role">
<input type="radio" name="roleIndex" value="${inHtml(arn)}" class="saml-radio" id="${inHtml(arn)}" required>
<label for="${inHtml(arn)}" class="saml-role-description">${inHtml(role)}</label>
</div>`,
  );
  return `<div class="saml-account" role="group" aria-labelledby="account-${id}">
<div class="saml-account-name" id="account-${id}">${inHtml(name)}</div>
${choices.join("\n")}
</div>`;
}
