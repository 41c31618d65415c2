import { notFound } from "@/lib/aws/error";

/** `NoSuchEntity` 404. The sentence is ours, in the form of IAM's. */
export const noSuchPerson = (userName: string) =>
  notFound(`The person with user name ${userName} cannot be found in Larch's directory.`);
