import type { ConditionNode, PlanNode, ResponsePath } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';

import type { Execution } from './Execution';
import { fetchData } from './fetchData';

/** Conditions of a plan: the value of a variable, its default where none was given. */
export type ConditionValue = (variable: string) => boolean;

/**
 * Performs a node of a plan: one after the other, side by side, at a path, on a condition, or a
 * fetch. A fetch that fails is an error of the execution, and the others go on.
 */
export async function executeNode(
  node: PlanNode,
  path: ResponsePath,
  execution: Execution,
  isTrue: ConditionValue,
): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const next of node.nodes) await executeNode(next, path, execution, isTrue);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((next) => executeNode(next, path, execution, isTrue)));
      return;
    case 'Flatten':
      return executeNode(node.node, [...path, ...node.path], execution, isTrue);
    case 'Condition': {
      const branch = branchOf(node, isTrue);
      return branch && executeNode(branch, path, execution, isTrue);
    }
    case 'Fetch':
      try {
        return await fetchData(node, path, execution);
      } catch (error) {
        execution.errors.push(toGraphqlError(error));
        return;
      }
    case 'Defer':
      throw new Error('The gateway does not defer.');
  }
}

function branchOf(node: ConditionNode, isTrue: ConditionValue): PlanNode | undefined {
  return isTrue(node.condition) ? node.ifClause : node.elseClause;
}

function toGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError(String(error), error instanceof Error ? { originalError: error } : {});
}
