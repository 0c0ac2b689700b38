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
  /** The list of its answer that is the table; null where the answer has one list or no main one. */
  readonly mainList: string | null;
  readonly query: string;
}

const folder = join(__dirname, '../../questions');

/**
 * The saved questions in their order. A file is named `2-eastern-tonic.graphql`; its first lines
 * are comments: title, what it is about and, where they are needed, `As` whom to ask it and `List`
 * which of several lists is the main one.
 */
export function readSavedQuestions(): SavedQuestion[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort((a, b) => parseInt(a, 10) - parseInt(b, 10))
    .map((file) => {
      const query = readFileSync(join(folder, file), 'utf8');
      const [title = '', about = ''] = query.split('\n').map((line) => line.replace(/^# /, ''));
      return {
        name: file.replace(/^\d+-|\.graphql$/g, ''),
        title,
        about,
        caller: /^# As (\S+)$/m.exec(query)?.[1] ?? null,
        mainList: /^# List (\S+)$/m.exec(query)?.[1] ?? null,
        query,
      };
    });
}
