import { errorCodes } from '../../schema/errorCodes';

const againWords = { never: 'no', later: 'yes, later' };

/** `docs/errors.md`: the catalogue of errors as a page for people. */
export function errorPage(): string {
  const rows = Object.entries(errorCodes)
    .map(([code, { httpStatus, retry, sentence }]) => [
      `\`${code}\``,
      String(httpStatus),
      againWords[retry],
      sentence,
    ])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return `# Errors

Written by \`npm run compose\` from \`schema/errorCodes.ts\`; a change is made there.

Every error of an answer carries its code in \`extensions.code\`, and what a program may want to know
beside it, such as \`argument\`, \`office\` or \`retryAfterSeconds\`. Codes are promises: they stay.

The status is that of an answer that consists of this error alone. Under
\`Accept: application/json\` what is wrong with the question itself is answered with 200, as GraphQL
over HTTP has it; under \`application/graphql-response+json\` with the status below. An error about
one office stands beside the answers of the others, so its answer is 200.

Every answer, also of what is refused, carries the id of its request in the header \`x-request-id\`; a
caller may give it, as 8 to 64 letters, digits, dots, dashes and underscores. The same id is in the
log lines of the gateway and of every office asked, and \`INTERNAL_SERVER_ERROR\` shows it in
\`extensions.requestId\`: quote it when you ask what went wrong.

${table([['Code', 'Status', 'Try again', 'What it means'], ...rows])}`;
}

/** A table whose columns are as wide as their widest cell, as the formatter has them. */
function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('');
}
