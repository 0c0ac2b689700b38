import {
  defaultFieldResolver,
  type DocumentNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  OperationTypeNode,
} from 'graphql';

import {
  type AccessRule,
  accessRules,
  type Audience,
  readersInWords,
} from '../../schema/accessRule';
import type { Caller } from '../../schema/caller';
import { codedError } from '../../schema/errorCodes';

/** What a guarded resolver must have at hand. */
export interface GuardedContext {
  readonly caller: Caller;
}

/** The fields by which federation reaches into a subgraph; what they lead to has its own rules. */
const entrances = new Set(['_entities', '_service']);

/**
 * Puts every field of a subgraph behind the `@access` rule of its SDL. A field that anybody may
 * read stays as it is; the others answer only who belongs to an audience of their rule. A refusal
 * is an error at that field alone; a reply to a cross-office question says it in `missing`, too.
 *
 * @param isAmong whether the caller of a request belongs to an audience, as this subgraph sees it
 */
export function guardSchema<Context extends GuardedContext>(
  schema: GraphQLSchema,
  sdl: DocumentNode,
  isAmong: (audience: Audience, context: Context) => boolean,
): GraphQLSchema {
  const ruleOf = accessRules(sdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(type.name, field.name);
      if (rule.includes('PUBLIC') || entrances.has(field.name)) continue;
      guardField(field as GraphQLField<unknown, Context>, rule, isAmong);
    }
  }
  return schema;
}

function guardField<Context extends GuardedContext>(
  field: GraphQLField<unknown, Context>,
  rule: AccessRule,
  isAmong: (audience: Audience, context: Context) => boolean,
): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, context, info) => {
    const isAllowed = rule.some((audience) => isAmong(audience, context));
    if (isAllowed && !(isWrite(info) && context.caller.roles.includes('bi-service'))) {
      return resolve(parent, args, context, info);
    }
    if (field.name === 'missing') return 'REFUSED';
    const isReply = 'missing' in info.parentType.getFields();
    // The fields of a reply are plumbing that clients do not see.
    throw refusalOf(isReply ? 'its part of the answer' : info.fieldName, rule, context.caller);
  };
}

/** A BI service reads what the owner of its token may, and writes nothing, whatever its other roles. */
function isWrite({ operation }: GraphQLResolveInfo): boolean {
  return operation.operation === OperationTypeNode.MUTATION;
}

/** What a caller is told who may not read or do something: who may. */
export function refusalOf(what: string, rule: AccessRule, caller: Caller): Error {
  const isPublic = caller.subject === null;
  const readers = readersInWords(rule);
  const hint = isPublic ? ' Ask with a token.' : '';
  const sentence = readers === '' ? 'nobody may read this.' : `this is for ${readers}.${hint}`;
  return codedError(isPublic ? 'TOKEN_REQUIRED' : 'ACCESS_REFUSED', `${what}: ${sentence}`, {
    readers: rule,
  });
}
