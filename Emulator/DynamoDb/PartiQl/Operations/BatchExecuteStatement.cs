using Acinaces.Emulator.DynamoDb.PartiQl.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Throttling;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Operations;

/// <summary>Runs up to 25 PartiQL statements, each by itself; what one fails of is told in its place.</summary>
internal sealed class BatchExecuteStatement(TableCatalog tables, IAuthorizer authorizer) : IOperation<BatchExecuteStatementRequest, BatchExecuteStatementResponse>
{
    private const string Name = nameof(BatchExecuteStatement);

    // Each statement is asked about by itself, and refused by itself, when its turn comes.
    public IEnumerable<Permission> Permissions(BatchExecuteStatementRequest request, Caller caller) => [];

    public BatchExecuteStatementResponse Invoke(BatchExecuteStatementRequest request, Caller caller)
    {
        Validate(request);
        var statements = request.Statements ?? [];
        var parsed = statements.Select(TryParse).ToList();
        var reads = parsed.Count(statement => statement.Statement is { Reads: true });
        if (reads > 0 && reads < parsed.Count(statement => statement.Statement is not null))
            throw PartiQlErrors.Mixed(Name);
        var capacity = new CapacityTally(request.ReturnConsumedCapacity, 1);
        var responses = statements.Zip(parsed, (text, statement) => Run(text, statement, caller, capacity)).ToList();
        return new BatchExecuteStatementResponse(responses, capacity.Report());
    }

    private BatchStatementResponse Run(BatchStatement text, (Statement? Statement, AwsErrorException? Refusal) parsed, Caller caller, CapacityTally capacity)
    {
        if (parsed.Statement is not { } statement)
            return new BatchStatementResponse { Error = ErrorOf(parsed.Refusal ?? PartiQlErrors.Malformed()) };
        // A refusal names the table only when the statement came so far as to run.
        string? reached = null;
        StatementWrite? prepared = null;
        try
        {
            if (statement is Statement.Exists)
                throw PartiQlErrors.ExistsMisplaced();
            authorizer.Require(caller, StatementRight.Of(tables, statement, caller));
            var table = tables.Require(statement.Table, caller);
            if (statement is Statement.Select select)
            {
                RequireKey(table, select);
                reached = table.Definition.Name;
                return Read(table, select, text.ConsistentRead == true, capacity);
            }
            prepared = StatementWrites.Prepare(table, statement, text.ReturnValuesOnConditionCheckFailure == "ALL_OLD");
            prepared.Write.InBatch = true;
            reached = table.Definition.Name;
            tables.Writer.Apply(prepared.Write);
            capacity.Add(prepared.Write);
            return new BatchStatementResponse { TableName = table.Definition.Name, Item = prepared.Returned() };
        }
        catch (AwsErrorException refusal)
        {
            var error = ErrorOf(StatementWrites.Word(statement, refusal));
            // The refusal carries the item only where the statement asked for it.
            return new BatchStatementResponse
            {
                Error = refusal.Error.Members is null || ThrottlingErrors.Is(refusal) ? error : error with { Item = prepared?.Write.Before },
                TableName = reached,
            };
        }
    }

    private static void RequireKey(Table table, Statement.Select select)
    {
        if (select.Index is not null)
        {
            TablePage.RequireScannable(table, select.Index);
            StatementReader.RequireReadable(table.FindIndex(select.Index));
        }
        select.RequirePathsOnly();
        if (select.Index is null)
            KeyBranches.Of(select.Where, table.Key)?.Require();
        if (select.Index is not null || new WhereClause(select.Where).FindKey(table.Key, options: true) is not { Others.Count: 0 })
            throw PartiQlErrors.NeedsKey(Name);
    }

    private BatchStatementResponse Read(Table table, Statement.Select select, bool consistent, CapacityTally capacity)
    {
        var page = new StatementReader(table, select, consistent).Read(null, null);
        if (tables.Capacity?.TryRead(table, null, null, page.Units) is { } throttled)
            throw throttled;
        capacity.Add(table, page.Units);
        return new BatchStatementResponse { TableName = table.Definition.Name, Item = page.Items.Count > 0 ? page.Items[0] : null };
    }

    private static (Statement? Statement, AwsErrorException? Refusal) TryParse(BatchStatement text)
    {
        try
        {
            return (StatementText.Of(text.Statement, text.Parameters).Parse(), null);
        }
        catch (AwsErrorException refusal)
        {
            return (null, refusal);
        }
    }

    private static BatchStatementError ErrorOf(AwsErrorException refusal)
    {
        const string Suffix = "Exception";
        var code = refusal.Error.Code;
        var name = code switch
        {
            "ValidationException" => "ValidationError",
            "ThrottlingException" => "ThrottlingError",
            _ => code.EndsWith(Suffix, StringComparison.Ordinal) ? code[..^Suffix.Length] : code,
        };
        return new BatchStatementError(name, refusal.Error.Message, null);
    }

    private static void Validate(BatchExecuteStatementRequest request)
    {
        var statements = request.Statements;
        var validator = new RequestValidator()
            .Required("statements", statements)
            .Count("statements", statements?.Count, 1, PartiQlLimits.MaxBatchStatements, statements is { Count: 0 } ? "[]" : "[...]")
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity);
        for (var i = 0; i < statements?.Count; i++)
        {
            var at = $"statements.{i + 1}.member.";
            StatementText.Validate(validator, at, statements[i].Statement, statements[i].Parameters)
                .OneOf($"{at}returnValuesOnConditionCheckFailure", statements[i].ReturnValuesOnConditionCheckFailure, RequestValidator.FailureKinds);
        }
        validator.ThrowIfInvalid();
    }
}
