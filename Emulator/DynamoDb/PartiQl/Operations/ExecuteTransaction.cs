using System.Security.Cryptography;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.PartiQl.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Operations;

/// <summary>Runs up to a hundred PartiQL statements as one step: all of them reads, or all of them writes.</summary>
internal sealed class ExecuteTransaction(TableCatalog tables, TimeProvider clock) : IOperation<ExecuteTransactionRequest, ExecuteTransactionResponse>
{
    private const int TransactionFactor = 2;
    private const int MaxTokenLength = 36;

    public IEnumerable<Permission> Permissions(ExecuteTransactionRequest request, Caller caller) =>
        (request.TransactStatements ?? []).SelectMany(statement => StatementText.Permissions(tables, statement.Statement, statement.Parameters, caller, "ExecuteTransaction"));

    public ExecuteTransactionResponse Invoke(ExecuteTransactionRequest request, Caller caller)
    {
        Validate(request);
        var transaction = new StatementTransaction(tables, request.TransactStatements ?? [], caller);
        transaction.RequireOneKind();
        var capacity = new CapacityTally(request.ReturnConsumedCapacity, TransactionFactor);
        var responses = transaction.Reads ? transaction.Read(capacity) : Write(request, transaction, caller, capacity);
        return new ExecuteTransactionResponse(responses, capacity.Report());
    }

    private IReadOnlyList<Acinaces.Emulator.DynamoDb.Wire.ItemResponse> Write(ExecuteTransactionRequest request, StatementTransaction transaction, Caller caller, CapacityTally capacity)
    {
        if (TokenOf(request, caller) is not { } token)
            return transaction.Write(null, capacity);
        if (tables.Tokens.Begin(token) is { } earlier)
            return earlier.Digest == token.Digest ? transaction.Repeat(capacity) : throw DynamoDbErrors.TokenReused();
        var done = false;
        try
        {
            var responses = transaction.Write(token, capacity);
            done = true;
            return responses;
        }
        finally
        {
            tables.Tokens.End(token, done);
        }
    }

    private TransactionToken? TokenOf(ExecuteTransactionRequest request, Caller caller)
    {
        if (request.ClientRequestToken is not { } token)
            return null;
        var content = JsonSerializer.SerializeToUtf8Bytes(request with { ClientRequestToken = null, ReturnConsumedCapacity = null }, PartiQlJson.Default.ExecuteTransactionRequest);
        return new TransactionToken($"{caller.AccountId}/{caller.Region}", token, Convert.ToHexString(SHA256.HashData(content)), clock.GetUtcNow());
    }

    private static void Validate(ExecuteTransactionRequest request)
    {
        var statements = request.TransactStatements;
        var validator = new RequestValidator()
            .Required("transactStatements", statements)
            .Count("transactStatements", statements?.Count, 1, PartiQlLimits.MaxTransactionStatements, statements is { Count: 0 } ? "[]" : "[...]")
            .Length("clientRequestToken", request.ClientRequestToken, 1, MaxTokenLength)
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
