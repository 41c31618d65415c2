/** What is said beside a button that cannot go on: what is wrong stands at the fields themselves. */
export const correct = {
  field: "Correct the field that is marked.",
  fields: "Correct the fields that are marked.",
  tags: "Correct the tags that are marked.",
  marked: "Correct what is marked.",
};
