using Acinaces.Emulator.DynamoDb.PartiQl.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Operations;

/// <summary>Runs one PartiQL statement.</summary>
internal sealed class ExecuteStatement(TableCatalog tables) : IOperation<ExecuteStatementRequest, ExecuteStatementResponse>
{
    public IEnumerable<Permission> Permissions(ExecuteStatementRequest request, Caller caller) => StatementText.Permissions(tables, request.Statement, request.Parameters, caller);

    public ExecuteStatementResponse Invoke(ExecuteStatementRequest request, Caller caller)
    {
        StatementText.Validate(new RequestValidator(), "", request.Statement, request.Parameters)
            .Length("nextToken", request.NextToken, 1, PartiQlLimits.MaxTokenLength)
            .Range("limit", request.Limit, 1)
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .ReturnOnFailure(request.ReturnValuesOnConditionCheckFailure)
            .ThrowIfInvalid();
        var text = StatementText.Of(request.Statement, request.Parameters);
        var statement = text.Parse();
        if (statement is Statement.Exists)
            throw PartiQlErrors.ExistsMisplaced();
        var table = tables.Require(statement.Table, caller, (statement as Statement.Select)?.Index);
        return statement is Statement.Select select ? Read(request, text, table, select) : Write(request, table, statement);
    }

    private ExecuteStatementResponse Read(ExecuteStatementRequest request, StatementText text, Table table, Statement.Select select)
    {
        var consistent = request.ConsistentRead == true;
        var reader = new StatementReader(table, select, consistent);
        var start = request.NextToken is { } token ? PageToken.Decode(token, text.Text, text.Parameters) : null;
        var page = reader.Read(start, request.Limit);
        tables.Capacity?.Read(table, reader.Index, null, page.Units + page.FetchedUnits);
        return new ExecuteStatementResponse
        {
            Items = page.Items,
            NextToken = page.Next?.Encode(text.Text, text.Parameters),
            LastEvaluatedKey = page.Next?.Start,
            ConsumedCapacity = CapacityReport.OfRead(request.ReturnConsumedCapacity, table.Definition.Name, page.Units, reader.Index, fetched: page.FetchedUnits),
        };
    }

    private ExecuteStatementResponse Write(ExecuteStatementRequest request, Table table, Statement statement)
    {
        var prepared = StatementWrites.Prepare(table, statement, request.ReturnValuesOnConditionCheckFailure == "ALL_OLD");
        try
        {
            tables.Writer.Apply(prepared.Write);
        }
        catch (AwsErrorException refusal)
        {
            throw StatementWrites.Word(statement, refusal);
        }
        return new ExecuteStatementResponse
        {
            Items = prepared.Returned() is { } item ? [item] : [],
            ConsumedCapacity = CapacityReport.OfWrite(request.ReturnConsumedCapacity, table.Definition.Name, prepared.Write),
        };
    }
}
