import type { ServiceMap } from '@apollo/gateway';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import {
  buildASTSchema,
  type GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';

/** One operation while it is executed. */
export interface Execution {
  /** The subgraphs by their names. */
  readonly sources: ServiceMap;
  readonly types: TypeRelations;
  readonly incoming: GatewayGraphQLRequestContext;
  /** The caller's variables, as they were given. */
  readonly variables: Readonly<Received>;
  /** All that has arrived, put together; more than was asked for. */
  readonly data: Received;
  /** What has gone wrong. */
  readonly errors: GraphQLError[];
}

/** An object as a subgraph sent it, or as it was put together from several. */
export type Received = Record<string, unknown>;

/** Whether a value is an object, and neither a list nor null. */
export function isReceived(value: unknown): value is Received {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of an object itself; what every object inherits is none. */
export function ownValue(object: Received, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Sets a property, also one called `__proto__`: a caller may choose such an alias. */
export function setOwn(object: Received, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else {
    const own = { value, configurable: true, enumerable: true, writable: true };
    Object.defineProperty(object, name, own);
  }
}

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
