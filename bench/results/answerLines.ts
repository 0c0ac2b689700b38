import { engines } from '../engines/engines';
import type { CheckedAnswers, Verdict } from '../measuring/checkAnswers';

/** How many differences are shown of one answer. */
const shownMax = 3;

/** How the engines' answers compare, a line for the whole and one for each that stands out. */
export function answerLines(checked: CheckedAnswers): string {
  const lines = [...checked].flatMap(([question, verdicts]) =>
    [...verdicts].flatMap(([engine, verdict]) => {
      const words = inWords(verdict);
      return words === null ? [] : [`- ${engines[engine].title}, ${question}: ${words}`];
    }),
  );
  const total = [...checked.values()].reduce((sum, verdicts) => sum + verdicts.size, 0);
  const whole = `${total - lines.length} of ${total} answers (${checked.size} questions, every engine) are the same.`;
  return lines.length === 0 ? whole : [whole, 'The others:', '', ...lines].join('\n');
}

function inWords(verdict: Verdict): string | null {
  switch (verdict.kind) {
    case 'same':
      return null;
    case 'refuses':
      return `refuses: ${inLine(verdict.message)}`;
    case 'differs': {
      const { differences } = verdict;
      const more =
        differences.length > shownMax ? ` and ${differences.length - shownMax} more` : '';
      return `differs: ${differences.slice(0, shownMax).map(inLine).join('; ')}${more}`;
    }
  }
}

/** One line of code in Markdown. */
function inLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return `\`${line.length > 240 ? `${line.slice(0, 239)}…` : line}\``;
}
