/** £1,000,000,000: more than any office has, and ninety thousand of them still add up exactly. */
export const penceMax = 100_000_000_000;
