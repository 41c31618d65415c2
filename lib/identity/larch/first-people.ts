/** A person of Larch Outdoor, without the password. */
export interface LarchPerson {
  /** Lower-case: `ben`. */
  userName: string;
  name: string;
  email: string;
  /** Sorted. */
  groups: string[];
}

const person = (userName: string, groups: string[]): LarchPerson => ({
  userName,
  name: `${userName.charAt(0).toUpperCase()}${userName.slice(1)}`,
  email: `${userName}@larch.example`,
  groups,
});

/** Who stands in the directory before anybody changed it. Nobody has a password. */
export const firstPeople: readonly LarchPerson[] = [
  person("ana", ["Admins"]),
  person("ben", ["Eng"]),
  person("caro", ["Eng"]),
  person("dev", ["Eng"]),
  person("eli", ["Audit"]),
  person("fay", ["Finance"]),
];
