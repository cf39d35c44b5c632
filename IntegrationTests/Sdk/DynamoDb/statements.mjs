// PartiQL, through the client and through the document client.
import assert from 'node:assert/strict';
import * as db from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
import { refused, step, table } from './steps.mjs';

const TableName = 'js-statements';

export async function run(configuration) {
  const client = new db.DynamoDBClient(configuration);
  const documents = lib.DynamoDBDocumentClient.from(client);
  const execute = (Statement, Parameters, more = {}) => documents.send(new lib.ExecuteStatementCommand({ Statement, Parameters, ...more }));
  await client.send(new db.CreateTableCommand(table(TableName)));

  await step('ExecuteStatement INSERT', async () => {
    for (let s = 0; s < 6; s++) await execute(`INSERT INTO "${TableName}" VALUE {'p': ?, 's': ?, 'price': ?, 'legs': [1, {'a': 'it''s'}]}`, ['ann', s, s + 0.5]);
  });
  await step('DuplicateItemException', () => refused(db.DuplicateItemException, () => execute(`INSERT INTO "${TableName}" VALUE {'p': 'ann', 's': 1}`)));
  await step('ExecuteStatement SELECT', async () => {
    const { Items } = await execute(`SELECT s, legs[1].a FROM "${TableName}" WHERE p = ? AND s BETWEEN 2 AND 3 ORDER BY s DESC`, ['ann']);
    assert.deepEqual(Items.map((item) => item.s), [3, 2]);
    assert.equal(Items[0].a, "it's");
  });
  await step('ExecuteStatement page by page', async () => {
    const found = [];
    let NextToken;
    do {
      const page = await execute(`SELECT s FROM "${TableName}" WHERE p = 'ann'`, undefined, { Limit: 4, NextToken });
      found.push(...page.Items.map((item) => item.s));
      ({ NextToken } = page);
    } while (NextToken);
    assert.deepEqual(found, [0, 1, 2, 3, 4, 5]);
  });
  await step('ExecuteStatement UPDATE and DELETE', async () => {
    const { Items } = await execute(`UPDATE "${TableName}" SET price = price + ? SET fresh = TRUE WHERE p = 'ann' AND s = 1 RETURNING MODIFIED NEW *`, [1]);
    assert.deepEqual(Items, [{ price: 2.5, fresh: true }]);
    const deleted = await execute(`DELETE FROM "${TableName}" WHERE p = 'ann' AND s = 5 RETURNING ALL OLD *`);
    assert.equal(deleted.Items[0].price, 5.5);
  });
  await step('BatchExecuteStatement', async () => {
    const { Responses } = await documents.send(new lib.BatchExecuteStatementCommand({ Statements: [1, 2].map((s) => ({ Statement: `SELECT * FROM "${TableName}" WHERE p = 'ann' AND s = ?`, Parameters: [s] })) }));
    assert.deepEqual(Responses.map((r) => r.Item.s), [1, 2]);
  });
  await step('BatchExecuteStatement tells the errors apart', async () => {
    const { Responses } = await client.send(new db.BatchExecuteStatementCommand({ Statements: [
      { Statement: `INSERT INTO "${TableName}" VALUE {'p': 'new', 's': 1}` }, { Statement: `INSERT INTO "${TableName}" VALUE {'p': 'ann', 's': 1}` }] }));
    assert.deepEqual(Responses.map((r) => r.Error?.Code), [undefined, 'DuplicateItem']);
  });
  await step('ExecuteTransaction', async () => {
    await client.send(new db.ExecuteTransactionCommand({ TransactStatements: [
      { Statement: `INSERT INTO "${TableName}" VALUE {'p': 'tx', 's': 1}` }, { Statement: `UPDATE "${TableName}" SET done = 1 WHERE p = 'ann' AND s = 2` }] }));
    const error = await refused(db.TransactionCanceledException, () => client.send(new db.ExecuteTransactionCommand({ TransactStatements: [
      { Statement: `UPDATE "${TableName}" SET done = 2 WHERE p = 'ann' AND s = 2` }, { Statement: `INSERT INTO "${TableName}" VALUE {'p': 'tx', 's': 1}` }] })));
    assert.deepEqual(error.CancellationReasons.map((reason) => reason.Code), ['None', 'DuplicateItem']);
  });
  await step('a wrong statement', () => refused('ValidationException', () => execute(`SELEC * FROM "${TableName}"`)));
  await client.send(new db.DeleteTableCommand({ TableName }));
  client.destroy();
}
