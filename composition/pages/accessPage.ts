import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';

import { type AccessRule, accessRules, type Audience, audiences } from '../../schema/accessRule';
import { readSdl } from '../sdl/readSdl';

const header = `# Who may read what

Generated from the \`@access\` rules that stand beside the fields in \`schema/*.graphql\`, by \`npm run compose\`. A field has its own
rule, or else that of its type; without any, nobody may read it. Rules are enforced in each office's own subgraph, from the caller
the gateway signs for: an office's board member is one of a region the office belongs to, its staff are its own. A BI service may
read what the owner of its token may: its token carries the owner's roles.

What is refused is null, with an error at its path that says \`TOKEN_REQUIRED\` or \`ACCESS_REFUSED\` and who may; the rest of
the answer stands. An office that refuses its part of a cross-office answer is listed in \`coverage\` as \`REFUSED\`.

What is entered stands under the office, as in \`mutation { essex { raiseCrossCharge(…) { … } } }\`: \`OwnMutation\` here is
\`EssexMutation\` there, \`own\` is \`essex\`, and "office finance" is Essex's own.
`;

/** The access rules of what clients see, as a page with a Markdown table. */
export function accessPage(): string {
  const names = audiences.map((audience) => titles[audience]);
  const rows = [...rulesByType()].flatMap(([type, fields]) => rowsOf(type, fields));
  return [
    header,
    `| type | fields | ${names.join(' | ')} |`,
    `| --- | --- | ${names.map(() => '---').join(' | ')} |`,
    ...rows,
  ].join('\n');
}

/** The rule of every field that clients see; what both SDLs say of a type comes together. */
function rulesByType(): Map<string, Map<string, AccessRule>> {
  const byType = new Map<string, Map<string, AccessRule>>();
  for (const sdl of [readSdl('regional.graphql'), readSdl('office.graphql')]) {
    const ruleOf = accessRules(sdl);
    for (const { name, fields } of visibleTypes(sdl)) {
      const rules = byType.get(name) ?? new Map<string, AccessRule>();
      for (const field of fields) rules.set(field, ruleOf(name, field));
      byType.set(name, rules);
    }
  }
  return byType;
}

interface VisibleType {
  readonly name: string;
  readonly fields: readonly string[];
}

/** An office's own types have the fields and rules of their interfaces and are left out. */
function visibleTypes(sdl: DocumentNode): VisibleType[] {
  return sdl.definitions.flatMap((node) => {
    const hasFields =
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!hasFields || isHidden(node) || isOwn(node.name.value)) return [];
    const fields = (node.fields ?? []).filter((field) => !isHidden(field));
    return [{ name: node.name.value, fields: fields.map((field) => field.name.value) }];
  });
}

/** Of what is entered at an office no interface tells. */
function isOwn(name: string): boolean {
  return name.startsWith('Own') && name !== 'OwnMutation';
}

function isHidden({
  directives,
}: {
  readonly directives?: readonly ConstDirectiveNode[];
}): boolean {
  return directives?.some(({ name }) => name.value === 'inaccessible') ?? false;
}

/** A line for each rule of a type, with the fields that have it. */
function rowsOf(type: string, fields: ReadonlyMap<string, AccessRule>): string[] {
  const byRule = new Map<string, string[]>();
  for (const [field, rule] of fields) {
    byRule.set(rule.join(), [...(byRule.get(rule.join()) ?? []), field]);
  }
  return [...byRule.values()].map((group) => {
    const rule = fields.get(group[0] ?? '') ?? [];
    const marks = audiences.map((audience) => mark(rule, audience));
    return `| ${[type, group.join(', '), ...marks].join(' | ')} |`;
  });
}

function mark(rule: AccessRule, audience: Audience): string {
  return rule.includes('PUBLIC') || rule.includes(audience) ? 'yes' : '–';
}

const titles: Readonly<Record<Audience, string>> = {
  PUBLIC: 'public',
  BOARD_MEMBER: 'board member',
  OFFICE_FINANCE: 'office finance',
  COUNTERPARTY_FINANCE: 'finance of the other office',
  OFFICE_CASEWORKER: 'office caseworker',
  ANY_CASEWORKER: 'caseworker concerned',
  OFFICE_ADMINISTRATOR: 'office administrator',
};
