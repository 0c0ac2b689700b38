/** The one role of the cluster. */
export const roleName = 'office';
