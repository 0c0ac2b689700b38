import { type DocumentNode, Kind, OperationTypeNode, type SelectionSetNode, visit } from 'graphql';

import { officeFieldName, type OfficeIdentity, officeTypeName } from '../../schema/officeIdentity';

/**
 * The names that an office has for its own types and its field of Mutation, and those that
 * office.graphql has. Both are the same where a subgraph is no office's.
 */
export class OfficeNames {
  private readonly given = new Map<string, string>();
  private readonly written = new Map<string, string>();

  constructor(
    private readonly office: Pick<OfficeIdentity, 'prefix'> | null,
    types: readonly string[],
  ) {
    if (!office) return;
    for (const name of types) {
      const given = officeTypeName(name, office.prefix);
      if (given === name) continue;
      this.given.set(name, given);
      this.written.set(given, name);
    }
  }

  /** What a type of office.graphql is called in this office. */
  givenFor(type: string): string {
    return this.given.get(type) ?? type;
  }

  /** What a type of this office is called in office.graphql. */
  writtenFor(type: string): string {
    return this.written.get(type) ?? type;
  }

  /** An operation in the names of office.graphql. */
  asWritten(document: DocumentNode): DocumentNode {
    const { office } = this;
    if (!office) return document;
    const field = officeFieldName(office);
    return visit(renamed(document, this.written), {
      OperationDefinition: (node) =>
        node.operation === OperationTypeNode.MUTATION
          ? { ...node, selectionSet: withField(node.selectionSet, field, ownField) }
          : undefined,
    });
  }

  /** An operation in the names of this office. */
  asGiven(document: DocumentNode): DocumentNode {
    const { office } = this;
    if (!office) return document;
    const field = officeFieldName(office);
    return visit(renamed(document, this.given), {
      OperationDefinition: (node) =>
        node.operation === OperationTypeNode.MUTATION
          ? { ...node, selectionSet: withField(node.selectionSet, ownField, field) }
          : undefined,
    });
  }
}

/** The field of Mutation that stands for the office. */
const ownField = 'own';

function renamed(document: DocumentNode, names: ReadonlyMap<string, string>): DocumentNode {
  return visit(document, {
    NamedType: (node) => {
      const value = names.get(node.name.value);
      return value === undefined ? undefined : { ...node, name: { ...node.name, value } };
    },
  });
}

/** A selection with another field at its top, called in the reply what it was called before. */
function withField(set: SelectionSetNode, from: string, to: string): SelectionSetNode {
  const selections = set.selections.map((selection) => {
    if (selection.kind !== Kind.FIELD || selection.name.value !== from) return selection;
    const alias = selection.alias ?? selection.name;
    const name = { ...selection.name, value: to };
    return { ...selection, name, alias };
  });
  return { ...set, selections };
}
