/** The key of a reply: the question itself, encoded. */
export interface QuestionKey {
  readonly question: string;
}
