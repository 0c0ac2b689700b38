import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeExtensionNode,
  type FieldDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeExtensionNode,
} from 'graphql';

type FieldsExtension = ObjectTypeExtensionNode | InterfaceTypeExtensionNode;
type Extension = FieldsExtension | EnumTypeExtensionNode;

/**
 * Puts what extends a type into the type itself, so that whoever reads the SDL finds it in one
 * place. The `@access` of an extension is that of its fields which have none of their own.
 *
 * @throws where an extension of fields has no `@access`: its fields would have that of a type whose
 * readers may be others; and where there is no such type
 */
export function joinExtensions(document: DocumentNode): DocumentNode {
  const extensions = document.definitions.filter(isExtension);
  const others = document.definitions.filter((definition) => !isExtension(definition));
  const declared = new Set(others.flatMap((node) => ('name' in node ? [node.name?.value] : [])));
  const astray = extensions.find(({ name }) => !declared.has(name.value));
  if (astray) throw new Error(`The SDL extends ${astray.name.value}, which it does not declare.`);
  return { ...document, definitions: others.map((node) => extended(node, extensions)) };
}

function isExtension(node: DefinitionNode): node is Extension {
  return (
    node.kind === Kind.OBJECT_TYPE_EXTENSION ||
    node.kind === Kind.INTERFACE_TYPE_EXTENSION ||
    node.kind === Kind.ENUM_TYPE_EXTENSION
  );
}

function extended(node: DefinitionNode, extensions: readonly Extension[]): DefinitionNode {
  const own = extensions.filter((each) => 'name' in node && each.name.value === node.name?.value);
  if (own.length === 0) return node;
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
    const values = own.flatMap((each) =>
      each.kind === Kind.ENUM_TYPE_EXTENSION ? (each.values ?? []) : [],
    );
    return { ...node, values: [...(node.values ?? []), ...values] };
  }
  const hasFields =
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
  if (!hasFields) return node;
  const fields = own.flatMap((each) =>
    each.kind === Kind.ENUM_TYPE_EXTENSION ? [] : ruledFields(each),
  );
  return { ...node, fields: [...(node.fields ?? []), ...fields] };
}

function ruledFields({ name, directives, fields = [] }: FieldsExtension): FieldDefinitionNode[] {
  const rule = directives?.find(isAccess);
  return fields.map((field) => {
    if (field.directives?.some(isAccess)) return field;
    if (rule) return { ...field, directives: [...(field.directives ?? []), rule] };
    throw new Error(`${name.value}.${field.name.value} is added without a rule of access.`);
  });
}

function isAccess({ name }: ConstDirectiveNode): boolean {
  return name.value === 'access';
}
