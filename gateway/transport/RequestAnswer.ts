import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';

import type { RequestRecord } from '../../process/requests/RequestRecord';
import type { Caller } from '../../schema/caller';

/** The gateway's context of one request. */
export interface GatewayContext {
  readonly answer: RequestAnswer;
  /** Who asks. */
  readonly caller: Caller;
  /** What the log will say of it. */
  readonly record: RequestRecord;
}

interface Entity {
  readonly __typename?: string;
}

/**
 * The answer to one request while it is being put together.
 *
 * The gateway tells a data source where in the answer its entities belong, but not which of a mixed
 * list they are: an error about the third of three offices would be shown at the first. The parts
 * of the answer are merged in place, so whoever holds the first part sees all of it, and can tell.
 */
export class RequestAnswer {
  private readonly roots: object[] = [];

  /** Remembers what a root fetch brought. */
  addRoot(data: unknown): void {
    if (typeof data === 'object' && data !== null) this.roots.push(data);
  }

  /**
   * For each representation of a fetch, its position among all entities at the path, which is what
   * the gateway turns into an error's path.
   */
  positionsOf(
    path: readonly (string | number)[] | undefined,
    representations: readonly Entity[],
  ): readonly number[] {
    const asked = new Set(representations.map(({ __typename }) => __typename));
    const entities = this.roots.flatMap((root) => entitiesAt(root, path ?? []));
    const positions = entities.flatMap(({ __typename }, index) =>
      asked.has(__typename) ? [index] : [],
    );
    // Where the two do not match one to one, the gateway's own guess is as good as any.
    return positions.length === representations.length
      ? positions
      : representations.map((_, index) => index);
  }
}

/** The answer that belongs to a data source's request; a new one where a caller gives none. */
export function answerOf({ context }: GraphQLDataSourceProcessOptions): RequestAnswer {
  const answer: unknown = context['answer'];
  return answer instanceof RequestAnswer ? answer : new RequestAnswer();
}

/** The objects at a path in which `@` stands for every item of a list; nulls are left out. */
function entitiesAt(value: unknown, path: readonly (string | number)[]): Entity[] {
  if (value === null || value === undefined) return [];
  const [head, ...rest] = path;
  if (Array.isArray(value)) {
    const below = head === '@' ? rest : path;
    return value.flatMap((item: unknown) => entitiesAt(item, below));
  }
  if (typeof value !== 'object') return [];
  if (head === undefined) return [value];
  return entitiesAt(Reflect.get(value, head), rest);
}
