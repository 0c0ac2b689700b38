import {
  type GraphQLCompositeType,
  type GraphQLEnumType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
} from 'graphql';

import type { Answering } from './OperationShape';

/** Stands for a null where none may be: what is around it becomes null. */
export const invalid = Symbol('null where none may be');

/** Turns a value that arrived into one of the answer, null when it is not valid. */
export type Complete = (value: unknown, answering: Answering) => unknown;

/** How values of a type become part of the answer. */
export function completerOf(
  type: GraphQLOutputType,
  completeObject: (type: GraphQLCompositeType) => Complete,
): Complete {
  if (isNonNullType(type)) {
    const complete = completerOf(type.ofType, completeObject);
    return (value, answering) => complete(value, answering) ?? invalid;
  }
  if (isListType(type)) return completeList(completerOf(type.ofType, completeObject));
  if (isCompositeType(type)) return completeObject(type);
  const isValid = isEnumType(type) ? isValueOf(type) : isScalarOf(type);
  return (value, answering) => {
    if (value === null) return null;
    if (isValid(value)) return value;
    answering.onLost?.();
    return null;
  };
}

function completeList(complete: Complete): Complete {
  return (value, answering) => {
    if (value === null) return null;
    if (!Array.isArray(value)) throw new Error('A list arrived that is none.');
    const completed = value.map((item: unknown) => complete(item ?? null, answering));
    return completed.includes(invalid) ? null : completed;
  };
}

function isValueOf(type: GraphQLEnumType): (value: unknown) => boolean {
  const values = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => values.has(value);
}

const wholeNumber = /^-?\d+$/;

/** A scalar of our own was checked by the subgraph that sent it. */
function isScalarOf(type: GraphQLScalarType): (value: unknown) => boolean {
  if (!isSpecifiedScalarType(type)) return () => true;
  return (value) => {
    switch (typeof value) {
      case 'boolean':
        return type.name === 'Boolean';
      case 'string':
        return type.name === 'String' || type.name === 'ID';
      case 'number':
        if (type.name === 'Float') return Number.isFinite(value);
        return (type.name === 'Int' || type.name === 'ID') && wholeNumber.test(String(value));
      default:
        return false;
    }
  };
}
