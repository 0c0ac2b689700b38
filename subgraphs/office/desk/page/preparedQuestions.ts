import { officeFieldName } from '../../../../schema/officeIdentity';

/** A question that staff often ask, ready to be sent from the desk's page. */
export interface PreparedQuestion {
  readonly title: string;
  readonly query: string;
  /** What is to be filled in; NEW_KEY stands for a key that the page draws. */
  readonly variables?: object;
}

const reference = '';
const payload = 'referral { reference state } problems { field message }';

/** What staff of an office often ask and enter. */
export function preparedQuestions(prefix: string): readonly PreparedQuestion[] {
  const own = officeFieldName({ prefix });
  return [
    {
      title: 'What is due today or too late',
      query: `{
  office {
    referralsDue(first: 20) {
      totalCount
      cases: nodes { reference priorityCategory crimeType clock { state dueOn reason } }
    }
  }
}`,
    },
    {
      title: 'The newest cases, and who they are about',
      query: `{
  office {
    referrals(first: 10) {
      totalCount
      cases: nodes { reference state receivedOn personalDetails { name phone safeContact synthetic } }
    }
  }
}`,
    },
    {
      title: 'One case in full',
      query: `query ($reference: ID!) {
  office {
    referral(reference: $reference) {
      reference state priorityCategory crimeType relation source clock { state dueOn reason }
      personalDetails { name bornOn address phone email safeContact synthetic }
      events { position kind happenedOn enteredAt by reason }
      notes { position event enteredAt by text }
    }
  }
}`,
      variables: { reference },
    },
    {
      title: 'Take a case a step further',
      query: entering(own, 'moveReferral', 'MoveReferralInput', payload),
      variables: {
        input: { idempotencyKey: 'NEW_KEY', reference, move: 'ASSESS', assessment: 'INITIAL' },
      },
    },
    {
      title: 'Note why a case moved',
      query: entering(own, 'recordCaseNote', 'RecordCaseNoteInput', payload),
      variables: { input: { idempotencyKey: 'NEW_KEY', reference, event: null, text: '' } },
    },
    {
      title: 'Enter who a victim is',
      query: entering(own, 'recordPersonalDetails', 'RecordPersonalDetailsInput', payload),
      variables: {
        input: {
          idempotencyKey: 'NEW_KEY',
          reference,
          name: null,
          bornOn: null,
          address: null,
          phone: null,
          email: null,
          safeContact: null,
        },
      },
    },
    {
      title: 'Who has read a case (for administrators)',
      query: `query ($reference: ID!) {
  office {
    referralReadings(reference: $reference) { at by what purpose }
  }
}`,
      variables: { reference },
    },
  ];
}

function entering(own: string, field: string, input: string, answer: string): string {
  return `mutation ($input: ${input}!) {
  ${own} {
    ${field}(input: $input) { ${answer} }
  }
}`;
}
