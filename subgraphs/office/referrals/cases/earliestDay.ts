/** No case is older: the first day that a case can name. What is before it is a slip. */
export const earliestDay = '2000-01-01';
