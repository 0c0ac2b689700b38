/** Makes it noon of a day, for everything in this process that asks for the time; timers run on. */
export function onDay(day: string): void {
  jest.useFakeTimers({
    now: Date.parse(`${day}T12:00:00Z`),
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
      ...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
      ...(['setTimeout', 'clearTimeout'] as const),
    ],
  });
}
