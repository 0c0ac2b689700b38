import { Kind, parse } from 'graphql';

import type { SavedQuestion } from './savedQuestions';

/** The saved questions as a list for a terminal, each with the variables it takes. */
export function questionsInText(questions: readonly SavedQuestion[]): string {
  const width = Math.max(...questions.map(({ name }) => name.length));
  const lines = questions.map(({ name, title, about, query }) =>
    [`  ${name.padEnd(width)}  ${title}`, about, `Takes ${optionsOf(query).join(', ')}.`].join(
      `\n  ${' '.repeat(width)}  `,
    ),
  );
  const usage =
    'npm run ask -- NAME [--format table|json|csv|html] [--as CALLER] [--VARIABLE VALUE …]';
  return `Saved questions, asked with \`${usage}\`:\n\n${lines.join('\n')}`;
}

function optionsOf(query: string): string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => `--${variable.name.value}`)
      : [],
  );
}
