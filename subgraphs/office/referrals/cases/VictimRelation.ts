/**
 * Who a victim can be in relation to the crime: whom the Victims' Code gives rights, and whom the
 * Victims and Prisoners Act 2024, section 1, calls a victim.
 */
export const victimRelations = [
  'BEREAVED_RELATIVE',
  'DIRECT',
  'PARENT_OR_GUARDIAN',
  'WITNESS',
] as const;
export type VictimRelation = (typeof victimRelations)[number];
