"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";

export interface ProblemPageProps {
  title: string;
  text: string;
  /** What the log calls it, where the server knows more. */
  reference?: string | undefined;
  action: { text: string } & ({ onClick: () => void } | { href: string });
}

/** A page that says that something is wrong with it. Needs none of the shell's contexts. */
export function ProblemPage({ title, text, reference, action }: ProblemPageProps) {
  return (
    <Box padding="xl">
      <Alert
        type="error"
        header={<h1 className="m-0! text-base! leading-6!">{title}</h1>}
        action={
          "href" in action ? (
            <Button href={action.href}>{action.text}</Button>
          ) : (
            <Button onClick={action.onClick}>{action.text}</Button>
          )
        }
      >
        {text}
        {reference && <Box variant="small">Reference: {reference}</Box>}
      </Alert>
    </Box>
  );
}
