import { readOrganisations } from '../../../schema/codelists';
import { Award } from '../awards/Award';
import { CrossCharge } from '../books/CrossCharge';
import { JointCommission, JointCommissionAward } from '../commissions/JointCommission';
import { Grant } from '../grants/Grant';
import { Organisation } from '../providers/Organisation';

import { Document } from './Document';
import { Statement, StatementLine } from './Statement';
import { Statistic } from './Statistic';
import type { PublishedTables } from './publishedTables';

interface SourceCells {
  readonly document: string;
  readonly section: string | null;
  readonly line: number | null;
  readonly as_published: string | null;
}

/**
 * The published tables as entities, ready to be stored. Identifiers get the office's code in
 * front, `essex:cc-13`, so that they are unique across offices and tell where a record lives.
 */
export function toEntities(code: string, tables: PublishedTables) {
  const publicId = (id: string): string => `${code}:${id}`;
  const tryPublicId = (id: string | null): string | null => (id === null ? null : publicId(id));
  const source = ({ document, section, line, as_published }: SourceCells) => ({
    documentId: document,
    section,
    line,
    asPublished: as_published,
  });
  const origin = 'PUBLISHED' as const;
  const positions = new Map<string, number>();
  const nextPosition = (statement: string): number => {
    const position = (positions.get(statement) ?? 0) + 1;
    positions.set(statement, position);
    return position;
  };

  return [
    batch(Document, ['id'], tables.documents.rows, ({ row }) => ({
      id: row.id,
      title: row.title,
      publishedOn: row.published_on,
    })),
    batch(Organisation, ['id'], [...readOrganisations().values()], (organisation) => ({
      ...organisation,
      aliases: [...organisation.aliases],
      otherIdentifiers: [...organisation.otherIdentifiers],
    })),
    batch(Grant, ['id'], tables.grants.rows, ({ row }) => ({
      id: publicId(row.id),
      name: row.name,
      funder: row.funder,
      financialYear: row.financial_year,
      untilFinancialYear: row.until_financial_year,
      financialYearAsPublished: row.financial_year_as_published,
      amountPence: row.amount_pence,
      amountAsPublished: row.amount_as_published,
      precisionPence: row.precision_pence,
      status: row.status,
      statusAsPublished: row.status_as_published,
      partOfId: tryPublicId(row.part_of),
      funderGrantId: row.funder_grant_id ?? null,
      note: row.note,
      origin,
      source: source(row),
    })),
    batch(Award, ['id'], tables.awards.rows, ({ row }) => ({
      id: publicId(row.id),
      title: row.title,
      description: row.description,
      recipientId: publicId(row.recipient_id),
      recipientName: row.recipient_name,
      providerId: row.provider_id,
      kind: row.kind,
      status: row.status,
      statusAsPublished: row.status_as_published,
      priority: row.priority,
      priorityAsPublished: row.priority_as_published,
      amountPence: row.amount_pence,
      amountAsPublished: row.amount_as_published,
      precisionPence: row.precision_pence,
      financialYear: row.financial_year,
      untilFinancialYear: row.until_financial_year,
      financialYearAsPublished: row.financial_year_as_published,
      grantId: tryPublicId(row.grant),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      funderGrantId: row.funder_grant_id ?? null,
      note: row.note,
      origin,
      source: source(row),
    })),
    batch(JointCommission, ['id'], tables.jointCommissions.rows, ({ row }) => ({
      id: publicId(row.id),
      title: row.title,
      providerId: row.provider_id,
      basis: row.basis,
      note: row.note,
      origin,
      source: source(row),
    })),
    batch(
      JointCommissionAward,
      ['jointCommissionId', 'awardId'],
      tables.jointCommissionAwards.rows,
      ({ row }) => ({
        jointCommissionId: publicId(row.joint_commission),
        awardId: publicId(row.award),
        phase: row.phase,
      }),
    ),
    batch(CrossCharge, ['reference'], tables.crossCharges.rows, ({ row }) => ({
      reference: publicId(row.reference),
      direction: row.direction,
      counterparty: row.counterparty,
      counterpartyAsPublished: row.counterparty_as_published,
      amountPence: row.amount_pence,
      amountAsPublished: row.amount_as_published,
      description: row.description,
      chargedOn: row.charged_on,
      dueOn: row.due_on,
      financialYear: row.financial_year,
      state: row.state,
      grantId: tryPublicId(row.grant),
      jointCommissionId: tryPublicId(row.joint_commission),
      phase: row.phase,
      note: row.note,
      origin,
      source: source(row),
    })),
    batch(Statement, ['id'], tables.statements.rows, ({ row }, index) => ({
      id: publicId(row.id),
      label: row.label,
      measure: row.measure,
      stated: row.stated,
      statedAsPublished: row.stated_as_published,
      precision: row.precision,
      note: row.note,
      position: index + 1,
      source: source(row),
    })),
    batch(StatementLine, ['statementId', 'position'], tables.statementLines.rows, ({ row }) => ({
      statementId: publicId(row.statement),
      position: nextPosition(row.statement),
      sign: row.sign,
      kind: row.kind,
      reference: tryPublicId(row.reference),
      numerator: row.numerator,
      denominator: row.denominator,
      figure: row.figure,
      figureAsPublished: row.figure_as_published,
    })),
    batch(Statistic, ['id'], tables.statistics.rows, ({ row }, index) => ({
      id: publicId(row.id),
      label: row.label,
      value: row.value,
      unit: row.unit,
      valueAsPublished: row.value_as_published,
      period: row.period,
      note: row.note,
      position: index + 1,
      source: source(row),
    })),
  ];
}

/** Rows of one table, and what identifies a row in it. */
export interface EntityBatch {
  readonly entity: new () => object;
  readonly key: readonly string[];
  readonly rows: readonly object[];
}

function batch<Entity extends object, Row>(
  entity: new () => Entity,
  key: readonly (keyof Entity & string)[],
  rows: readonly Row[],
  toEntity: (row: Row, index: number) => Entity,
): EntityBatch {
  return { entity, key, rows: rows.map(toEntity) };
}
