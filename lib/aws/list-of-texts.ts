import { z } from "zod";

/**
 * The schema of a list of texts; one that breaks a rule is told by all the rules, of the list as a whole, which is how
 * AWS tells it: `Value at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: […, …]`.
 * In: what a text may be, and AWS's sentences of that, in AWS's order. Source: messages recorded from AWS, for IAM.
 */
export const listOfTexts = <Text extends string>(member: z.ZodType<Text>, ...constraints: string[]) =>
  // Of the members it only asks that they are texts: the rest is asked of the whole.
  z
    .array(z.string() as z.ZodType<string> as z.ZodType<Text>)
    .refine((list) => list.every((one) => member.safeParse(one).success), {
      message: `Member must satisfy constraint: [${constraints.join(", ")}]`,
    });
