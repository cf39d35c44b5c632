using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.PartiQl.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Throttling;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>The statements of one transaction, which run as one step or not at all.</summary>
internal sealed class StatementTransaction(TableCatalog tables, IReadOnlyList<ParameterizedStatement> texts, Caller caller)
{
    private const string Name = "ExecuteTransaction";
    private readonly IReadOnlyList<Statement> _statements = [.. texts.Select((text, i) => Parse(i, StatementText.Of(text.Statement, text.Parameters)))];

    public bool Reads => _statements[0].Reads;

    /// <exception cref="AwsErrorException">ValidationException: reads and writes are mixed.</exception>
    public void RequireOneKind()
    {
        if (_statements.Any(statement => statement.Reads != Reads))
            throw PartiQlErrors.Mixed(Name);
    }

    public IReadOnlyList<ItemResponse> Read(CapacityTally capacity)
    {
        var refusals = new AwsErrorException?[_statements.Count];
        var places = _statements.OfType<Statement.Select>().Select((select, i) => PlaceOf(select, i, ref refusals[i])).ToList();
        ThrowIfAny(refusals, []);
        TransactActions.RequireDistinct(places.Select(place => (place.Table, place.Key)));
        var choices = _statements.OfType<Statement.Select>().Select((select, i) => select.Paths is null ? null : Named(i, () => new ItemChoice(select.Paths))).ToList();
        var items = ItemWriter.ReadAll(places);
        if (items.Sum(item => (long)(item?.SizeInBytes ?? 0)) > DynamoDbLimits.MaxTransactionBytes)
            throw DynamoDbErrors.TransactionTooLarge();
        tables.Capacity?.ReadTogether(places, items);
        for (var i = 0; i < items.Length; i++)
            capacity.Add(places[i].Table, CapacityUnits.ForRead(items[i]?.SizeInBytes ?? 0, true));
        return [.. items.Zip(choices, (item, choice) => new ItemResponse { Item = item is null || choice is null ? item : choice.Apply(item) })];
    }

    /// <param name="token">Absent: the client gave none.</param>
    public IReadOnlyList<ItemResponse> Write(TransactionToken? token, CapacityTally capacity)
    {
        var refusals = new AwsErrorException?[_statements.Count];
        var writes = _statements.Select((statement, i) => WriteOf(statement, i, ref refusals[i])).ToList();
        ThrowIfAny(refusals, writes);
        var changes = writes.OfType<ItemWrite>().ToList();
        TransactActions.RequireDistinct(changes.Select(write => (write.Table, write.Key)));
        ThrowIfAny(tables.Writer.ApplyAll(changes, token), writes);
        foreach (var change in changes)
            capacity.Add(change);
        return Nothing();
    }

    /// <summary>Answers a transaction of writes that has run before: the items are read, not written again.</summary>
    public IReadOnlyList<ItemResponse> Repeat(CapacityTally capacity)
    {
        var refusals = new AwsErrorException?[_statements.Count];
        foreach (var write in _statements.Select((statement, i) => WriteOf(statement, i, ref refusals[i])).OfType<ItemWrite>())
            capacity.Add(write.Table, CapacityUnits.ForRead(write.Table.Items.Find(write.Key)?.SizeInBytes ?? 0, true));
        return Nothing();
    }

    private static IReadOnlyList<ItemResponse> Nothing() => [];

    private (Table Table, EntryKey Key) PlaceOf(Statement.Select select, int number, ref AwsErrorException? refusal)
    {
        if (TableOf(select, ref refusal) is not { } table)
            return default;
        if (select.Index is not null)
            throw Invalid(number, "Reads on indices are not supported within transactions.");
        var key = Named(number, () =>
        {
            select.RequirePathsOnly();
            KeyBranches.Of(select.Where, table.Key)?.RequireApart();
            return new WhereClause(select.Where).FindKey(table.Key, options: true) is { Others.Count: 0 } found ? found.Key : throw PartiQlErrors.NeedsKey(Name);
        });
        try
        {
            KeyRules.RequireKey(table.Key, key);
            return (table, table.KeyOf(key));
        }
        catch (AwsErrorException wrong)
        {
            refusal = wrong;
            return (table, default);
        }
    }

    private ItemWrite? WriteOf(Statement statement, int number, ref AwsErrorException? refusal)
    {
        if (TableOf(statement, ref refusal) is not { } table)
            return null;
        if (statement is Statement.Update { Returning: not null } or Statement.Delete { Returning: not null })
            throw Invalid(number, "RETURNING clause is not supported in ExecuteTransaction.");
        try
        {
            if (statement is Statement.Insert insert)
                KeyRules.RequireItemKey(table.Key, insert.Item);
            return StatementWrites.Prepare(table, statement, texts[number].ReturnValuesOnConditionCheckFailure == "ALL_OLD").Write;
        }
        catch (ValidationRefusal wrong)
        {
            // What is wrong with an item or its key cancels the transaction; what is wrong with a statement fails the request.
            refusal = PartiQlErrors.InTransaction(wrong);
            return null;
        }
        catch (AwsErrorException wrong)
        {
            throw Invalid(number, wrong.Error.Message);
        }
    }

    /// <summary>The table. Absent: there is none, which cancels the transaction.</summary>
    private Table? TableOf(Statement statement, ref AwsErrorException? refusal)
    {
        try
        {
            return tables.Require(statement.Table, caller);
        }
        catch (AwsErrorException missing) when (missing.Error.Code == "ResourceNotFoundException")
        {
            refusal = missing;
            return null;
        }
    }

    private void ThrowIfAny(AwsErrorException?[] refusals, List<ItemWrite?> writes)
    {
        if (refusals.Any(refusal => refusal is not null))
            throw DynamoDbErrors.TransactionCanceled([.. refusals.Select((refusal, i) => ReasonOf(refusal, _statements[i], i < writes.Count ? writes[i] : null))]);
    }

    private static CancellationReason ReasonOf(AwsErrorException? refusal, Statement statement, ItemWrite? write)
    {
        if (refusal is null)
            return CancellationReason.None;
        var worded = StatementWrites.Word(statement, refusal);
        return worded.Error.Code switch
        {
            "ResourceNotFoundException" => new CancellationReason("ResourceNotFound", worded.Error.Message),
            "DuplicateItemException" => new CancellationReason("DuplicateItem", worded.Error.Message),
            "ConditionalCheckFailedException" => new CancellationReason("ConditionalCheckFailed", worded.Error.Message, worded.Error.Members is null ? null : write?.Before),
            _ when ThrottlingErrors.ReasonOf(worded) is { } throttled => throttled,
            _ => new CancellationReason("ValidationError", worded.Error.Message),
        };
    }

    private static Statement Parse(int number, StatementText text) => Named(number, text.Parse);

    private static T Named<T>(int number, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (AwsErrorException wrong)
        {
            throw Invalid(number, wrong.Error.Message);
        }
    }

    private static AwsErrorException Invalid(int number, string message) => DynamoDbErrors.Validation($"Validation failed in TransactStatements[{number}]: {message}");
}
