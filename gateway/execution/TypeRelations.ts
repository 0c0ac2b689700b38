import { buildASTSchema, isAbstractType, isInterfaceType, isObjectType, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** Which types of the supergraph are which others, those that clients do not see among them. */
export class TypeRelations {
  private schema: GraphQLSchema | null = null;

  constructor(private readonly supergraphSdl: string) {}

  /** Whether a type is the other one or implements it, or is a member of the union. */
  isSubtype(typeName: string, ofName: string): boolean {
    if (typeName === ofName) return true;
    // Few plans ask for more than equality: the schema is not built before one does.
    this.schema ??= buildASTSchema(parse(this.supergraphSdl, { noLocation: true }), {
      assumeValid: true,
      assumeValidSDL: true,
    });
    const type = this.schema.getType(typeName);
    const of = this.schema.getType(ofName);
    if (!isAbstractType(of) || !(isObjectType(type) || isInterfaceType(type))) return false;
    return this.schema.isSubType(of, type);
  }
}
