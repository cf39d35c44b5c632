using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.PartiQl.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Operations;

/// <summary>Runs up to a hundred PartiQL statements as one step: all of them reads, or all of them writes.</summary>
internal sealed class ExecuteTransaction(TableCatalog tables, TimeProvider clock) : IOperation<ExecuteTransactionRequest, ExecuteTransactionResponse>
{

    public IEnumerable<Permission> Permissions(ExecuteTransactionRequest request, Caller caller) =>
        (request.TransactStatements ?? []).SelectMany(statement => StatementText.Permissions(tables, statement.Statement, statement.Parameters, caller, "ExecuteTransaction"));

    public ExecuteTransactionResponse Invoke(ExecuteTransactionRequest request, Caller caller)
    {
        Validate(request);
        var transaction = new StatementTransaction(tables, request.TransactStatements ?? [], caller);
        transaction.RequireOneKind();
        var capacity = new CapacityTally(request.ReturnConsumedCapacity, CapacityUnits.TransactionFactor);
        var responses = transaction.Reads ? transaction.Read(capacity) : Write(request, transaction, caller, capacity);
        return new ExecuteTransactionResponse(responses, capacity.Report());
    }

    private IReadOnlyList<Acinaces.Emulator.DynamoDb.Wire.ItemResponse> Write(ExecuteTransactionRequest request, StatementTransaction transaction, Caller caller, CapacityTally capacity)
    {
        var content = request with { ClientRequestToken = null, ReturnConsumedCapacity = null };
        var token = TransactionToken.Of(caller, request.ClientRequestToken, content, PartiQlJson.Default.ExecuteTransactionRequest, clock.GetUtcNow());
        return tables.Tokens.Once(token, () => transaction.Write(token, capacity), () => transaction.Repeat(capacity));
    }

    private static void Validate(ExecuteTransactionRequest request)
    {
        var statements = request.TransactStatements;
        var validator = new RequestValidator()
            .Required("transactStatements", statements)
            .Count("transactStatements", statements?.Count, 1, PartiQlLimits.MaxTransactionStatements, statements is { Count: 0 } ? "[]" : "[...]")
            .Length("clientRequestToken", request.ClientRequestToken, 1, DynamoDbLimits.MaxTokenLength)
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity);
        for (var i = 0; i < statements?.Count; i++)
        {
            var at = $"transactStatements.{i + 1}.member.";
            StatementText.Validate(validator, at, statements[i].Statement, statements[i].Parameters)
                .OneOf($"{at}returnValuesOnConditionCheckFailure", statements[i].ReturnValuesOnConditionCheckFailure, RequestValidator.FailureKinds);
        }
        validator.ThrowIfInvalid();
    }
}
