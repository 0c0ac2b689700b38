/** Asks what is asked several times within one request only once. */
export class OncePerRequest<Answer> {
  private readonly asked = new WeakMap<object, Map<string, Promise<Answer>>>();

  /** The answer to a question; `send` is called when the request has not asked it yet. */
  ask(request: object, question: string, send: () => Promise<Answer>): Promise<Answer> {
    const answers = this.asked.get(request) ?? new Map<string, Promise<Answer>>();
    this.asked.set(request, answers);
    const known = answers.get(question);
    if (known) return known;
    const answer = send();
    answers.set(question, answer);
    return answer;
  }
}
