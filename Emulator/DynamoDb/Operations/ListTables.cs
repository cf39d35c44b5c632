using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Names the tables of the caller's account and region.</summary>
internal sealed class ListTables(TableCatalog tables) : IOperation<ListTablesRequest, ListTablesResponse>
{
    public IEnumerable<Permission> Permissions(ListTablesRequest request, Caller caller) => [new Permission("dynamodb:ListTables", "*")];

    public ListTablesResponse Invoke(ListTablesRequest request, Caller caller)
    {
        new RequestValidator()
            .Name("exclusiveStartTableName", request.ExclusiveStartTableName)
            .Length("exclusiveStartTableName", request.ExclusiveStartTableName, 3, 255)
            .Range("limit", request.Limit, 1, DynamoDbLimits.MaxTablesPerPage)
            .ThrowIfInvalid();
        var limit = request.Limit ?? DynamoDbLimits.MaxTablesPerPage;
        var rest = tables.NamesOf(caller.AccountId, caller.Region)
            .SkipWhile(name => request.ExclusiveStartTableName is { } start && string.CompareOrdinal(name, start) <= 0)
            .Take(limit + 1)
            .ToList();
        return rest.Count > limit ? new ListTablesResponse(rest[..limit], rest[limit - 1]) : new ListTablesResponse(rest, null);
    }
}
