/**
 * The code that the system or PostgreSQL gave to a fault, such as ENOENT or 42P04. The fault is not
 * asked whether it is an Error, because those of the system are of another realm within jest.
 */
export function faultCode(fault: unknown): string | null {
  const hasCode = typeof fault === 'object' && fault !== null && 'code' in fault;
  return hasCode && typeof fault.code === 'string' ? fault.code : null;
}
