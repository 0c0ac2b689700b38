import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question worth asking again: a GraphQL document with a title. */
export interface SavedQuestion {
  /** What it is asked by, such as `eastern-tonic`. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The demonstration caller it is for; null where it is for everybody. */
  readonly caller: string | null;
  readonly query: string;
}

const folder = join(__dirname, '../questions');

/**
 * The saved questions in their order. A file is named `2-eastern-tonic.graphql`; its first lines
 * are comments: title, what it is about and, where it is not for all, `As` whom to ask it.
 */
export function readSavedQuestions(): SavedQuestion[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort((a, b) => parseInt(a, 10) - parseInt(b, 10))
    .map((file) => {
      const query = readFileSync(join(folder, file), 'utf8');
      const [title = '', about = '', third = ''] = query
        .split('\n')
        .map((line) => line.replace(/^# /, ''));
      const caller = /^As (\S+)$/.exec(third)?.[1] ?? null;
      return { name: file.replace(/^\d+-|\.graphql$/g, ''), title, about, caller, query };
    });
}
