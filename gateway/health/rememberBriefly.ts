/**
 * Asks once for all who want to know at the same time, and remembers the answer for a moment: who
 * asks often gets no more asked than who asks once in that time.
 */
export function rememberBriefly<Answer>(
  ask: () => Promise<Answer>,
  forMs: number,
): () => Promise<Answer> {
  let kept: { readonly answer: Promise<Answer>; untilMs: number } | null = null;
  return () => {
    if (kept && performance.now() < kept.untilMs) return kept.answer;
    const asking = { answer: ask(), untilMs: Infinity };
    const settle = (): void => {
      asking.untilMs = performance.now() + forMs;
    };
    asking.answer.then(settle, settle);
    kept = asking;
    return asking.answer;
  };
}
