import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
} from 'graphql';

/** Groups of callers a rule can name; see `enum Audience` in values.graphql. */
export const audiences = [
  'PUBLIC',
  'BOARD_MEMBER',
  'OFFICE_FINANCE',
  'COUNTERPARTY_FINANCE',
  'OFFICE_CASEWORKER',
  'ANY_CASEWORKER',
  'OFFICE_ADMINISTRATOR',
] as const;
export type Audience = (typeof audiences)[number];

/** Whether something that came from elsewhere names an audience. */
export function isAudience(value: unknown): value is Audience {
  return audiences.some((audience) => audience === value);
}

const inWords: Readonly<Record<Audience, string>> = {
  PUBLIC: 'everybody',
  BOARD_MEMBER: "members of the board of the office's region",
  OFFICE_FINANCE: "the office's own finance staff",
  COUNTERPARTY_FINANCE: 'the finance staff of the office it is about',
  OFFICE_CASEWORKER: "the office's own caseworkers",
  ANY_CASEWORKER: 'caseworkers of the office it concerns',
  OFFICE_ADMINISTRATOR: "the office's own administrators",
};

/** Who may read something, for a sentence: "a, b and c"; empty where nobody may. */
export function readersInWords(rule: AccessRule): string {
  const words = rule.map((audience) => inWords[audience]);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

/** Who may read a field. An empty rule is nobody: nothing is readable because somebody forgot. */
export type AccessRule = readonly Audience[];

/**
 * The rules of an SDL, as a function from type and field to rule: the field's own `@access`, else
 * that of its type, else that of an interface the type implements, else nobody.
 */
export function accessRules(sdl: DocumentNode): (type: string, field: string) => AccessRule {
  const types = new Map(
    sdl.definitions.flatMap((node): [string, TypeRules][] =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? [[node.name.value, rulesOf(node)]]
        : [],
    ),
  );
  return (typeName, fieldName) => {
    const type = types.get(typeName);
    if (!type) return [];
    const inherited = type.interfaces.flatMap((name) => types.get(name)?.own ?? []);
    return type.fields.get(fieldName) ?? type.own ?? inherited;
  };
}

/** The `@access` that the fields of a type have where they have none of their own, as SDL. */
export function typeAccess(sdl: DocumentNode, typeName: string): string {
  return `@access(to: [${accessRules(sdl)(typeName, '').join(', ')}])`;
}

interface TypeRules {
  readonly own: AccessRule | null;
  readonly interfaces: readonly string[];
  readonly fields: ReadonlyMap<string, AccessRule>;
}

interface TypeNode extends Ruled {
  readonly interfaces?: readonly { readonly name: { readonly value: string } }[] | undefined;
  readonly fields?: readonly FieldDefinitionNode[] | undefined;
}

interface Ruled {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

function rulesOf(type: TypeNode): TypeRules {
  return {
    own: ruleIn(type),
    interfaces: type.interfaces?.map((node) => node.name.value) ?? [],
    fields: new Map(
      type.fields?.flatMap((field): [string, AccessRule][] => {
        const rule = ruleIn(field);
        return rule ? [[field.name.value, rule]] : [];
      }),
    ),
  };
}

function ruleIn({ directives }: Ruled): AccessRule | null {
  const directive = directives?.find(({ name }) => name.value === 'access');
  const to = directive?.arguments?.find(({ name }) => name.value === 'to')?.value;
  if (to?.kind !== Kind.LIST) return null;
  return to.values.flatMap((value) =>
    audiences.filter((audience) => value.kind === Kind.ENUM && value.value === audience),
  );
}
