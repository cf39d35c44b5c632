using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Says what a table is and how much it holds.</summary>
internal sealed class DescribeTable(TableCatalog tables, TimeProvider clock) : IOperation<TableRequest, DescribeTableResponse>
{
    public IEnumerable<Permission> Permissions(TableRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:DescribeTable", request.TableName, caller)];

    public DescribeTableResponse Invoke(TableRequest request, Caller caller)
    {
        new RequestValidator().OwnTableName(request.TableName).ThrowIfInvalid();
        return new DescribeTableResponse { Table = TableDescriber.Describe(tables.RequireForControl(request.TableName, caller), clock.GetUtcNow()) };
    }
}
