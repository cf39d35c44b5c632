using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Operations;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>Amazon DynamoDB.</summary>
internal sealed class DynamoDbService : AwsService
{
    private readonly TableCatalog _tables;

    public DynamoDbService(EmulatorContext context)
    {
        _tables = new TableCatalog(context.Journal, context.Clock);
        var expressions = new ExpressionCache();
        var json = DynamoDbJson.Default;
        Operations =
        [
            OperationBinding.For(new CreateTable(_tables, context.Clock, context.Ids), json.CreateTableRequest, json.TableDescriptionResponse),
            OperationBinding.For(new DeleteItem(_tables, expressions), json.DeleteItemRequest, json.ItemWriteResponse),
            OperationBinding.For(new DeleteTable(_tables), json.TableRequest, json.TableDescriptionResponse),
            OperationBinding.For(new DescribeTable(_tables), json.TableRequest, json.DescribeTableResponse, writes: false),
            OperationBinding.For(new GetItem(_tables, expressions), json.GetItemRequest, json.GetItemResponse, writes: false),
            OperationBinding.For(new ListTables(_tables), json.ListTablesRequest, json.ListTablesResponse, writes: false),
            OperationBinding.For(new PutItem(_tables, expressions), json.PutItemRequest, json.ItemWriteResponse),
            OperationBinding.For(new Query(_tables, expressions), json.QueryRequest, json.PageResponse, writes: false),
            OperationBinding.For(new Scan(_tables, expressions), json.ScanRequest, json.PageResponse, writes: false),
            OperationBinding.For(new TransactWriteItems(_tables, expressions, context.Clock), json.TransactWriteItemsRequest, json.TransactWriteItemsResponse),
            OperationBinding.For(new UpdateItem(_tables, expressions), json.UpdateItemRequest, json.ItemWriteResponse),
        ];
    }

    public override string SigningName => "dynamodb";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.AwsJson("1.0", "DynamoDB_20120810")];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override IReadOnlyList<IJournaled> Journaled => [_tables];
}
