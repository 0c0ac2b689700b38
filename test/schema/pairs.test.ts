import { decodePairReply, encodePairReply } from '../../schema/pairs';

it('keeps the order of the fields, as the hash of a statement stands for its text', () => {
  const text =
    '{"entries":[{"reference":"essex:1","quotedReference":null,"direction":"RECEIVABLE",' +
    '"description":"TONIC, phase 1","financialYear":"2014-15","jointCommission":null,' +
    '"amountPence":20000,"settledPence":0,"precisionPence":null,"chargedOn":"2014-11-03",' +
    '"dueOn":null,"state":"RAISED","disputeReason":null,"isSynthetic":false,"isLater":false}],' +
    '"decisions":[],"answers":[]}';
  expect(encodePairReply(decodePairReply(text, { office: 'essex', isOffice: () => true }))).toBe(
    text,
  );
});
