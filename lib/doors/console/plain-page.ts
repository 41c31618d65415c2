/**
 * Pages that answer a form of another site or a program, as AWS's do: a document of its own, which needs no script. As on
 * every page of the sign-in, no logo or name of AWS stands there: a learner must see that this is a simulator.
 */

const unsafe: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text, or the value of an attribute in quotes, in HTML. */
export const inHtml = (text: string) => text.replace(/[&<>"']/g, (character) => unsafe[character] ?? "");

const style = `
  :root { color-scheme: light dark }
  body { margin: 0; font: 16px/1.5 "Open Sans", "Helvetica Neue", Arial, sans-serif; background: #f2f3f3; color: #16191f }
  header, footer { max-width: 36rem; margin: 1.5rem auto; padding: 0 1rem }
  header { font-size: 1.125rem; font-weight: 700 }
  footer { font-size: .875rem; text-align: center; color: #545b64 }
  main { max-width: 36rem; margin: 1.5rem auto; padding: 1.5rem; background: #fff; border: 1px solid #d5dbdb; overflow-wrap: anywhere }
  h1 { margin: 0 0 1rem; font-size: 1.5rem }
  a { color: #0972d3 }
  button { font: inherit; font-weight: 700; padding: .25rem 1.25rem; border: 1px solid #b7791f; border-radius: 4px; background: #f90; color: #16191f; cursor: pointer }
  fieldset { margin: 0 0 1rem; padding: 0; border: 0 } legend { padding: 0 0 .5rem }
  .saml-account + .saml-account { margin-top: 1rem; border-top: 1px solid #d5dbdb; padding-top: 1rem }
  .saml-account-name { font-weight: 700 } .saml-role { padding: .25rem 0 .25rem 1rem }
  @media (max-width: 40rem) { main { margin: 0; border: 0 } }
  @media (prefers-color-scheme: dark) {
    body { background: #0f1b2a; color: #d1d5db } main { background: #192534; border-color: #414d5c }
    footer { color: #95a5b8 } a { color: #539fe5 } .saml-account + .saml-account { border-color: #414d5c }
  }`;

/** In: the status; HTML that stands in the page, with all that is others' made safe by `inHtml`. */
export const plainPage = (status: number, body: string) =>
  new Response(
    `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in | Rehearsal</title>
<style>${style}</style>
</head>
<body>
<header>Rehearsal</header>
<main>
<h1>Sign in</h1>
${body}
</main>
<footer>This is a simulator for training. It is not AWS and not affiliated with AWS.</footer>
</body>
</html>
`,
    { status, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } },
  );
